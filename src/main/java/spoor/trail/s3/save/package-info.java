/// Saves loaded objects as a folder, laid out as in their bucket.
package spoor.trail.s3.save;
