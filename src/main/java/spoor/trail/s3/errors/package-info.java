/// Explains what fails on the way to a bucket, and what to do about it.
package spoor.trail.s3.errors;
