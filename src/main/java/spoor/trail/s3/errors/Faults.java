package spoor.trail.s3.errors;

import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkException;

import spoor.trail.AccessFailure;
import spoor.trail.AccessFailure.Kind;
import spoor.trail.s3.auth.Credentials;
import spoor.trail.s3.auth.ExpiredSignIn;
import spoor.trail.s3.auth.S3Access;

import java.io.UncheckedIOException;
import java.util.concurrent.CancellationException;

/// What the SDK throws, in words that say what to do. What is matched is the error's code, not its
/// text, wherever AWS gives one.
public final class Faults {
    private final String profile;
    private final ServiceFaults service;
    private final ClientFaults client;

    /// @param profile the profile that is used, also where none was named
    public Faults(S3Access access, String profile, ExpiredSignIn expired) {
        this.profile = profile;
        service = new ServiceFaults(access, profile, expired);
        client = new ClientFaults(profile, expired);
    }

    /// What was asked for when the fault came.
    public enum Call {
        BUCKETS("s3:ListAllMyBuckets"),
        LIST("s3:ListBucket"),
        GET("s3:GetObject"),
        IDENTITY("sts:GetCallerIdentity");

        /// What a policy calls it.
        final String permission;

        Call(String permission) {
            this.permission = permission;
        }
    }

    /// @param where the bucket with the prefix or key
    /// @throws CancellationException where the call was interrupted
    public AccessFailure of(RuntimeException e, Call call, String where) {
        if (e instanceof AbortedException
                || FaultWords.hasCause(e, InterruptedException.class) != null) {
            throw new CancellationException();
        }
        if (e instanceof CancellationException) {
            throw e;
        }
        if (e instanceof Credentials.MfaNeeded) {
            return fault(
                    Kind.MFA,
                    e.getMessage() + ". Try again and enter the code that it shows.",
                    "",
                    e);
        }
        AwsServiceException said = FaultWords.hasCause(e, AwsServiceException.class);
        if (said != null) {
            return service.of(said, call, where);
        }
        if (e instanceof SdkException) {
            return client.of(e, where);
        }
        if (e instanceof IllegalStateException
                || e instanceof IllegalArgumentException
                || e instanceof UncheckedIOException) {
            return fault(
                    Kind.CREDENTIALS,
                    "The credentials of profile "
                            + profile
                            + " cannot be had: "
                            + FaultWords.words(e),
                    "",
                    e);
        }
        throw e;
    }

    /// What is wrong with the AWS configuration, which could not be read or understood.
    public static AccessFailure ofConfiguration(RuntimeException e) {
        return fault(
                Kind.CREDENTIALS,
                "The AWS configuration makes no sense. Mend it and try again. ("
                        + e.getMessage()
                        + ")",
                "",
                e);
    }

    /// Whether an answer ended before all of it had come.
    public static boolean brokeOff(RuntimeException e) {
        return !(e instanceof AwsServiceException)
                && FaultWords.hasCause(e, InterruptedException.class) == null
                && String.valueOf(e.getMessage()).contains("Could not parse XML");
    }

    /// One whose words have nothing of a key in them.
    public static AccessFailure fault(Kind kind, String message, String command, Exception cause) {
        return new AccessFailure(kind, FaultWords.clean(message), command, cause);
    }
}
