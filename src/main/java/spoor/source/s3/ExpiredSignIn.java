package spoor.source.s3;

import spoor.source.Fault;
import spoor.source.Fault.Kind;

/// Says that a sign-in has run out.
///
/// @param profile the profile that is used, also where none was named
/// @param command the command by which its user signs in
record ExpiredSignIn(String profile, String command) {
    Fault of(Exception e) {
        return Faults.fault(
                Kind.EXPIRED,
                "Your sign-in for profile "
                        + profile
                        + " has expired. Sign in again, for instance with the command below, then"
                        + " try again.",
                command + " --profile " + profile,
                e);
    }
}
