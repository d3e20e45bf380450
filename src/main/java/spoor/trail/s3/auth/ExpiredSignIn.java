package spoor.trail.s3.auth;

import spoor.trail.AccessFailure;
import spoor.trail.AccessFailure.Kind;
import spoor.trail.s3.errors.Faults;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/// Says that a sign-in has run out, and how to make a new one.
///
/// @param advice what has expired, and what to do about it
/// @param command the command by which one signs in again; empty where none does
public record ExpiredSignIn(String advice, String command) {
    /// @throws IllegalArgumentException where the configuration makes no sense
    public static ExpiredSignIn of(AwsEnvironment surroundings, S3Access access) {
        boolean keys =
                Stream.of("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY")
                        .allMatch(name -> surroundings.variable(name).isPresent());
        if (keys && access.profile().isEmpty()) {
            // The variables of a running program do not change.
            return new ExpiredSignIn(
                    "The keys in the environment variables have expired. Start Spoor again with new"
                            + " ones, or choose a profile.",
                    "");
        }
        String profile = access.profile().orElse(surroundings.defaultProfile());
        String expired = "Your sign-in for profile " + profile + " has expired. ";
        String source = source(surroundings, profile);
        boolean login = surroundings.property(source, "login_session").isPresent();
        boolean sso =
                Stream.of("sso_session", "sso_start_url")
                        .anyMatch(name -> surroundings.property(source, name).isPresent());
        return login || sso
                ? new ExpiredSignIn(
                        expired
                                + "Sign in again, for instance with the command below, then try"
                                + " again.",
                        (login ? "aws login --profile " : "aws sso login --profile ") + source)
                : new ExpiredSignIn(
                        expired
                                + "Renew its credentials in the way in which you got them, then try"
                                + " again.",
                        "");
    }

    /// The profile at the end of the chain of those that take their credentials from another.
    private static String source(AwsEnvironment surroundings, String profile) {
        Set<String> seen = new HashSet<>();
        String source = profile;
        while (seen.add(source)) {
            source = surroundings.property(source, "source_profile").orElse(source);
        }
        return source;
    }

    public AccessFailure of(Exception e) {
        return Faults.fault(Kind.EXPIRED, advice, command, e);
    }
}
