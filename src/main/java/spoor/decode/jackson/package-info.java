/// Reads trail files of any valid JSON with Jackson's streaming parser.
package spoor.decode.jackson;
