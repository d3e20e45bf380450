package spoor.trail.s3.errors;

import spoor.message.Message;
import spoor.trail.AccessFailure;

/// What to tell users whose sign-in has expired.
///
/// @param advice what has expired, and what to do about it
/// @param command the command that signs in again; empty if there is none
public record ExpiredSignIn(Message advice, String command) {
    AccessFailure failure(Exception cause) {
        return AwsFailures.failure(AccessFailure.Kind.EXPIRED, advice, command, cause);
    }
}
