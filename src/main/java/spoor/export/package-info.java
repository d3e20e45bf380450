/// A selection of events written to a file.
package spoor.export;
