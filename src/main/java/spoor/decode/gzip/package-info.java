/// Inflates gzip files, whole or piece by piece, and checks length and CRC.
package spoor.decode.gzip;
