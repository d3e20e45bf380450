/// Credentials and connections for AWS.
package spoor.trail.s3.auth;
