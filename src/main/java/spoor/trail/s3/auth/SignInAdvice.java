package spoor.trail.s3.auth;

import spoor.message.Message;
import spoor.trail.s3.errors.ExpiredSignIn;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/// Finds out how a user can sign in again.
public final class SignInAdvice {
    private SignInAdvice() {}

    /// What to tell the user when the credentials of an access have expired.
    ///
    /// @throws IllegalArgumentException if the AWS configuration cannot be understood
    public static ExpiredSignIn expired(AwsEnvironment environment, S3Access access) {
        boolean keys =
                Stream.of("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY")
                        .allMatch(name -> environment.variable(name).isPresent());
        if (keys && access.profile().isEmpty()) {
            // The variables of a running program do not change.
            return new ExpiredSignIn(Message.of("s3.expired.keys"), "");
        }
        String profile = access.profile().orElse(environment.defaultProfile());
        String source = source(environment, profile);
        boolean login = environment.property(source, "login_session").isPresent();
        boolean sso =
                Stream.of("sso_session", "sso_start_url")
                        .anyMatch(name -> environment.property(source, name).isPresent());
        return login || sso
                ? new ExpiredSignIn(
                        Message.of("s3.expired.signIn", profile),
                        (login ? "aws login --profile " : "aws sso login --profile ") + source)
                : new ExpiredSignIn(Message.of("s3.expired.other", profile), "");
    }

    /// The profile at the end of the chain of source profiles.
    private static String source(AwsEnvironment environment, String profile) {
        Set<String> seen = new HashSet<>();
        String source = profile;
        while (seen.add(source)) {
            source = environment.property(source, "source_profile").orElse(source);
        }
        return source;
    }
}
