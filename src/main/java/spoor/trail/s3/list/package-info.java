/// Finds the trail files in a bucket: accounts, Regions, days, and their objects.
package spoor.trail.s3.list;
