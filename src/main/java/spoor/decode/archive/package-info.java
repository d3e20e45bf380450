/// Lists the entries of ZIP and tar archives as files of their own.
package spoor.decode.archive;
