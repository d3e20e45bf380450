package spoor.trail.s3.errors;

import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkException;

import spoor.message.Message;
import spoor.text.Printable;
import spoor.trail.AccessFailure;
import spoor.trail.AccessFailure.Kind;

import java.io.UncheckedIOException;
import java.util.concurrent.CancellationException;

/// Turns what the SDK throws into failures that name a remedy. Errors are told apart by their types
/// and by AWS's error codes.
public final class AwsFailures {
    private final String profile;
    private final ServiceFailures service;
    private final ClientFailures client;

    /// @param profile the profile in use, also if none was named
    /// @param requesterPays whether the user has agreed to pay
    public AwsFailures(String profile, boolean requesterPays, ExpiredSignIn expired) {
        this.profile = profile;
        service = new ServiceFailures(profile, requesterPays, expired);
        client = new ClientFailures(profile, expired);
    }

    /// @param location the bucket with the prefix or key; empty for calls about no bucket
    /// @throws CancellationException if the call was interrupted
    public AccessFailure of(RuntimeException e, S3Call call, String location) {
        if (e instanceof AbortedException
                || ExceptionText.cause(e, InterruptedException.class) != null) {
            throw new CancellationException();
        }
        if (e instanceof CancellationException) {
            throw e;
        }
        AwsServiceException answer = ExceptionText.cause(e, AwsServiceException.class);
        if (answer != null && !isMfa(e)) {
            return service.of(answer, call, location);
        }
        if (e instanceof SdkException
                || e instanceof CredentialsException
                || e instanceof OversizedAnswerException) {
            return client.of(e, location);
        }
        if (e instanceof IllegalStateException
                || e instanceof IllegalArgumentException
                || e instanceof UncheckedIOException) {
            Message reason = Message.of("s3.credentials", profile, ExceptionText.of(e));
            return failure(Kind.CREDENTIALS, reason, "", e);
        }
        throw e;
    }

    private static boolean isMfa(RuntimeException e) {
        return e instanceof CredentialsException credentials
                && credentials.reason() == CredentialsException.Reason.MFA;
    }

    /// The AWS configuration could not be read or understood.
    public static AccessFailure ofConfiguration(RuntimeException e) {
        Message reason = Message.of("s3.configuration", String.valueOf(e.getMessage()));
        return failure(Kind.CREDENTIALS, reason, "", e);
    }

    static AccessFailure failure(Kind kind, Message message, String command, Exception cause) {
        return new AccessFailure(kind, harmless(message), Printable.of(command), cause);
    }

    /// Without secrets, and without characters that would control a terminal: servers wrote parts
    /// of it.
    private static Message harmless(Message message) {
        return new Message(
                message.key(),
                message.values().stream()
                        .map(value ->
                                switch (value) {
                                    case String text ->
                                            Printable.of(ExceptionText.withoutSecrets(text));
                                    case Message inner -> harmless(inner);
                                    default -> value;
                                })
                        .toList());
    }
}
