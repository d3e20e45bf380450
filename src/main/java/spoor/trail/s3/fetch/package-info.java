/// Downloads the objects of a bucket and hands them over as trail files.
package spoor.trail.s3.fetch;
