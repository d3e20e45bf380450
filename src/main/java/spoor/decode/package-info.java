/// Reads the events of files, and reports what cannot be read.
package spoor.decode;
