package spoor.trail.s3.errors;

import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;

import spoor.trail.AccessFailure;
import spoor.trail.AccessFailure.Kind;
import spoor.trail.s3.auth.ExpiredSignIn;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.util.Locale;

import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;

/// What fails on this side of a service of AWS, in words that say what to do: the network, the
/// credentials, and answers that are none of S3's. The SDK has no codes for these, so its text is
/// what tells some of them apart.
final class ClientFaults {
    private final String profile;
    private final ExpiredSignIn expired;

    /// @param profile the profile that is used, also where none was named
    ClientFaults(String profile, ExpiredSignIn expired) {
        this.profile = profile;
        this.expired = expired;
    }

    /// @param where the bucket with the prefix or key
    AccessFailure of(RuntimeException e, String where) {
        String text = FaultWords.words(e);
        String lower = text.toLowerCase(Locale.ROOT);
        UnknownHostException host = FaultWords.hasCause(e, UnknownHostException.class);
        if (host != null) {
            return Faults.fault(
                    Kind.NETWORK,
                    "The server "
                            + host.getMessage()
                            + " is not known. Check the network and the"
                            + " endpoint.",
                    "",
                    e);
        }
        SSLException tls = FaultWords.hasCause(e, SSLException.class);
        if (tls != null && !isAboutCertificate(tls)) {
            return Faults.fault(
                    Kind.NETWORK,
                    "No secure connection to the server can be made. Check whether the endpoint is"
                            + " https:// or http://, and the proxy. ("
                            + FaultWords.clean(String.valueOf(tls.getMessage()))
                            + ")",
                    "",
                    e);
        }
        if (tls != null) {
            return Faults.fault(
                    Kind.NETWORK,
                    "The server's certificate is not trusted. Behind a company's proxy, put its"
                            + " certificate into a file and name it in AWS_CA_BUNDLE. ("
                            + FaultWords.clean(String.valueOf(tls.getMessage()))
                            + ")",
                    "",
                    e);
        }
        if (FaultWords.hasCause(e, ConnectException.class) != null) {
            return Faults.fault(
                    Kind.NETWORK,
                    "The server does not answer. Check the network, the proxy and the endpoint.",
                    "",
                    e);
        }
        if (e instanceof ApiCallTimeoutException
                || e instanceof ApiCallAttemptTimeoutException
                || FaultWords.hasCause(e, SocketTimeoutException.class) != null) {
            return Faults.fault(
                    Kind.NETWORK, "The server took too long to answer. Try again.", "", e);
        }
        if (lower.contains("checksum")) {
            return Faults.fault(
                    Kind.NETWORK,
                    "The object came damaged: its checksum is wrong. Try again.",
                    "",
                    e);
        }
        if (lower.contains("expired") || lower.contains("re-authenticate")) {
            return expired.of(e);
        }
        if (lower.contains("any of the providers in the chain")) {
            return Faults.fault(
                    Kind.CREDENTIALS,
                    "There are no credentials: not in the environment's variables, not in profile "
                            + profile
                            + " of the AWS files, not from a container or an instance. Sign in, or"
                            + " choose another profile.",
                    "aws configure --profile " + profile,
                    e);
        }
        if (lower.contains("unable to load credentials")
                || lower.contains("credentials")
                || lower.contains("profile")) {
            return Faults.fault(
                    Kind.CREDENTIALS,
                    "There are no credentials to be had from profile "
                            + profile
                            + ". Choose another profile or sign in. ("
                            + text
                            + ")",
                    "aws configure --profile " + profile,
                    e);
        }
        if (FaultWords.hasCause(e, SocketException.class) != null
                || FaultWords.hasCause(e, IOException.class) != null) {
            return Faults.fault(
                    Kind.NETWORK,
                    "The connection to the server broke (" + text + "). Try again.",
                    "",
                    e);
        }
        return Faults.fault(
                Kind.NOT_S3,
                "What answered for " + where + " cannot be understood as S3 (" + text + ").",
                "",
                e);
    }

    private static boolean isAboutCertificate(SSLException e) {
        return e instanceof SSLPeerUnverifiedException
                || FaultWords.hasCause(e, GeneralSecurityException.class) != null;
    }
}
