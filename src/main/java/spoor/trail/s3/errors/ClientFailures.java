package spoor.trail.s3.errors;

import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;

import spoor.message.Message;
import spoor.trail.AccessFailure;
import spoor.trail.AccessFailure.Kind;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;

import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;

/// Explains failures on this side of an AWS service: the network, the credentials, and answers that
/// are not S3's.
final class ClientFailures {
    private final String profile;
    private final ExpiredSignIn expired;

    /// @param profile the profile in use, also if none was named
    ClientFailures(String profile, ExpiredSignIn expired) {
        this.profile = profile;
        this.expired = expired;
    }

    /// @param location the bucket with the prefix or key
    AccessFailure of(RuntimeException e, String location) {
        if (ExceptionText.cause(e, OversizedAnswerException.class) != null) {
            return AwsFailures.failure(Kind.NOT_S3, Message.of("s3.oversized"), "", e);
        }
        UnknownHostException host = ExceptionText.cause(e, UnknownHostException.class);
        if (host != null) {
            return network("s3.unknownServer", e, String.valueOf(host.getMessage()));
        }
        SSLException tls = ExceptionText.cause(e, SSLException.class);
        if (tls != null) {
            String key = isAboutCertificate(tls) ? "s3.untrusted" : "s3.noSecureConnection";
            return network(key, e, String.valueOf(tls.getMessage()));
        }
        if (ExceptionText.cause(e, ConnectException.class) != null) {
            return network("s3.noAnswer", e);
        }
        if (e instanceof ApiCallTimeoutException
                || e instanceof ApiCallAttemptTimeoutException
                || ExceptionText.cause(e, SocketTimeoutException.class) != null) {
            return network("s3.tooSlow", e);
        }
        if (ExceptionText.cause(e, DamagedObjectException.class) != null) {
            return network("s3.damaged", e);
        }
        if (e instanceof CredentialsException credentials) {
            return credentials(credentials);
        }
        String text = ExceptionText.of(e);
        if (ExceptionText.cause(e, IOException.class) != null) {
            return network("s3.broken", e, text);
        }
        Message reason = Message.of("s3.notUnderstood", location, text);
        return AwsFailures.failure(Kind.NOT_S3, reason, "", e);
    }

    private AccessFailure credentials(CredentialsException e) {
        return switch (e.reason()) {
            case NOT_FOUND -> noCredentials(Message.of("s3.noCredentials", profile), e);
            case PROFILE ->
                    noCredentials(
                            Message.of("s3.noCredentials.profile", profile, ExceptionText.of(e)),
                            e);
            case EXPIRED -> expired.failure(e);
            case CONFIGURATION ->
                    AwsFailures.failure(
                            Kind.CREDENTIALS,
                            Message.of("s3.credentials", profile, e.explanation()),
                            "",
                            e);
            case MFA -> AwsFailures.failure(Kind.MFA, Message.of("s3.mfa", e.explanation()), "", e);
        };
    }

    private AccessFailure noCredentials(Message reason, Exception cause) {
        String command = "aws configure --profile " + profile;
        return AwsFailures.failure(Kind.CREDENTIALS, reason, command, cause);
    }

    private static AccessFailure network(String key, Exception cause, Object... values) {
        return AwsFailures.failure(Kind.NETWORK, Message.of(key, values), "", cause);
    }

    private static boolean isAboutCertificate(SSLException e) {
        return e instanceof SSLPeerUnverifiedException
                || ExceptionText.cause(e, GeneralSecurityException.class) != null;
    }
}
