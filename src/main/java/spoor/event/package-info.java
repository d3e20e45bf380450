/// The vocabulary: fields of an event, ids, periods, and what could not be read.
package spoor.event;
