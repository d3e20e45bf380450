/// Reads trail files of the usual form byte by byte, without a parser.
package spoor.decode.fast;
