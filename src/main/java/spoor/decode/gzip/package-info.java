/// The content of stored files: gzip files are inflated, whole or piece by piece.
package spoor.decode.gzip;
