/// Finds the source that a location names: a folder, a file, a bucket, the sample trail.
package spoor.trail.open;
