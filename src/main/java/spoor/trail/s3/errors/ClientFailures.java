package spoor.trail.s3.errors;

import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;

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
        UnknownHostException host = ExceptionText.cause(e, UnknownHostException.class);
        if (host != null) {
            return network(
                    "The server "
                            + host.getMessage()
                            + " is not known. Check the network and the endpoint.",
                    e);
        }
        SSLException tls = ExceptionText.cause(e, SSLException.class);
        if (tls != null) {
            return network(
                    (isAboutCertificate(tls)
                                    ? "The server's certificate is not trusted. Behind a company's"
                                            + " proxy, put its certificate into a file and name it"
                                            + " in AWS_CA_BUNDLE. ("
                                    : "No secure connection to the server can be made. Check"
                                            + " whether the endpoint is https:// or http://, and"
                                            + " the proxy. (")
                            + tls.getMessage()
                            + ")",
                    e);
        }
        if (ExceptionText.cause(e, ConnectException.class) != null) {
            return network(
                    "The server does not answer. Check the network, the proxy and the endpoint.",
                    e);
        }
        if (e instanceof ApiCallTimeoutException
                || e instanceof ApiCallAttemptTimeoutException
                || ExceptionText.cause(e, SocketTimeoutException.class) != null) {
            return network("The server took too long to answer. Try again.", e);
        }
        if (ExceptionText.cause(e, DamagedObjectException.class) != null) {
            return network("The object came damaged: its checksum is wrong. Try again.", e);
        }
        if (e instanceof CredentialsException credentials) {
            return credentials(credentials);
        }
        String text = ExceptionText.of(e);
        return ExceptionText.cause(e, IOException.class) != null
                ? network("The connection to the server broke (" + text + "). Try again.", e)
                : AwsFailures.failure(
                        Kind.NOT_S3,
                        "What answered for "
                                + location
                                + " cannot be understood as S3 ("
                                + text
                                + ").",
                        "",
                        e);
    }

    private AccessFailure credentials(CredentialsException e) {
        return switch (e.reason()) {
            case NOT_FOUND ->
                    AwsFailures.failure(
                            Kind.CREDENTIALS,
                            "There are no credentials: not in the environment's variables, not in"
                                    + " profile "
                                    + profile
                                    + " of the AWS files, not from a container or an instance. Sign"
                                    + " in, or choose another profile.",
                            configure(),
                            e);
            case PROFILE ->
                    AwsFailures.failure(
                            Kind.CREDENTIALS,
                            "There are no credentials to be had from profile "
                                    + profile
                                    + ". Choose another profile or sign in. ("
                                    + ExceptionText.of(e)
                                    + ")",
                            configure(),
                            e);
            case EXPIRED -> expired.failure(e);
            case MFA ->
                    AwsFailures.failure(
                            Kind.MFA,
                            e.getMessage() + ". Try again and enter the code that it shows.",
                            "",
                            e);
        };
    }

    private String configure() {
        return "aws configure --profile " + profile;
    }

    private static AccessFailure network(String message, Exception cause) {
        return AwsFailures.failure(Kind.NETWORK, message, "", cause);
    }

    private static boolean isAboutCertificate(SSLException e) {
        return e instanceof SSLPeerUnverifiedException
                || ExceptionText.cause(e, GeneralSecurityException.class) != null;
    }
}
