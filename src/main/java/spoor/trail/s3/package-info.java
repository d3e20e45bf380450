/// Where trail files come from when they are in a bucket; the only user of the AWS SDK.
package spoor.trail.s3;
