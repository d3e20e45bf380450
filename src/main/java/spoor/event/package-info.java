/// Events: fields, ids, times, periods, originals, and problems with reading them.
package spoor.event;
