/// Reads trail files of any form with Jackson's streaming parser.
package spoor.decode.jackson;
