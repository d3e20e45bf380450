/// Inflates gzip files, from the start or from a place within.
package spoor.decode.gzip;
