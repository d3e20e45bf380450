/// The forms of trail files: which form a file has, and how it is read.
package spoor.decode.format;
