/// Bytes to events: inflate, scan, and say what could not be read.
package spoor.decode;
