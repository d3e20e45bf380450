package spoor.source.s3;

import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.signin.model.SigninException;
import software.amazon.awssdk.services.sso.model.SsoException;
import software.amazon.awssdk.services.ssooidc.model.SsoOidcException;

import spoor.source.Fault;
import spoor.source.Fault.Kind;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.net.ssl.SSLException;

/// What the SDK throws, in words that say what to do. What is matched is the error's code, not its
/// text, wherever AWS gives one.
final class Faults {
    private static final Pattern KEY_ARN = Pattern.compile("arn:[a-z-]+:kms:[^\\s\"']+");

    private final S3Access access;
    private final String profile;
    private final String signIn;

    /// @param profile the profile that is used, also where none was named
    /// @param signIn the command by which its user signs in
    Faults(S3Access access, String profile, String signIn) {
        this.access = access;
        this.profile = profile;
        this.signIn = signIn;
    }

    /// What was asked for when the fault came.
    enum Call {
        BUCKETS("s3:ListAllMyBuckets"),
        LIST("s3:ListBucket"),
        GET("s3:GetObject"),
        IDENTITY("sts:GetCallerIdentity");

        private final String permission;

        Call(String permission) {
            this.permission = permission;
        }
    }

    /// @param where the bucket with the prefix or key
    /// @throws CancellationException where the call was interrupted
    Fault of(RuntimeException e, Call call, String where) {
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
        AwsServiceException service = FaultWords.hasCause(e, AwsServiceException.class);
        if (service != null) {
            return ofService(service, call, where);
        }
        if (e instanceof SdkException) {
            return ofClient(e, where);
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

    private Fault ofService(AwsServiceException e, Call call, String where) {
        String code =
                e.awsErrorDetails() == null || e.awsErrorDetails().errorCode() == null
                        ? ""
                        : e.awsErrorDetails().errorCode();
        String said = e.awsErrorDetails() == null ? "" : e.awsErrorDetails().errorMessage();
        String text = FaultWords.clean(said == null ? "" : said);
        if (refusesSignIn(e)) {
            return expired(e);
        }
        if (e instanceof SsoException && e.statusCode() == 403) {
            return fault(
                    Kind.CREDENTIALS,
                    "SSO does not give you the role of profile "
                            + profile
                            + (text.isEmpty() ? "" : " (" + text + ")")
                            + ". Choose another profile, or ask for the role.",
                    "",
                    e);
        }
        return switch (code) {
            case "ExpiredToken",
                    "ExpiredTokenException",
                    "InvalidToken",
                    "TokenRefreshRequired",
                    "UnauthorizedException",
                    "RequestExpired" ->
                    expired(e);
            case "RequestTimeTooSkewed" ->
                    fault(
                            Kind.OTHER,
                            "This computer's clock differs too much from that of AWS. Set the"
                                    + " clock and try again.",
                            "",
                            e);
            case "SignatureDoesNotMatch",
                    "InvalidAccessKeyId",
                    "InvalidClientTokenId",
                    "UnrecognizedClientException",
                    "AuthFailure" ->
                    fault(
                            Kind.CREDENTIALS,
                            "The keys of profile "
                                    + profile
                                    + " are wrong or were deleted ("
                                    + code
                                    + "). Choose another profile, or renew its keys.",
                            "aws configure --profile " + profile,
                            e);
            case "NoSuchBucket" ->
                    fault(
                            Kind.MISSING,
                            "There is no bucket of that name: " + where + ". Check its spelling.",
                            "",
                            e);
            case "NoSuchKey" ->
                    fault(Kind.MISSING, "The object has been deleted since it was listed", "", e);
            case "PreconditionFailed" ->
                    fault(
                            Kind.OTHER,
                            "The object has changed since it was loaded; reload (F5)",
                            "",
                            e);
            case "InvalidObjectState" ->
                    fault(
                            Kind.ARCHIVED,
                            "The object is archived, in Glacier or another archive tier; restore it"
                                    + " in S3 and try again",
                            "",
                            e);
            case "NotSignedUp" ->
                    fault(
                            Kind.DENIED,
                            "This account has not signed up for S3. Choose another profile.",
                            "",
                            e);
            case "PermanentRedirect", "AuthorizationHeaderMalformed", "IllegalLocationConstraint" ->
                    fault(
                            Kind.OTHER,
                            "The bucket lies in another Region than was asked. Leave the Region"
                                    + " empty, or name the bucket's own. The server said: "
                                    + text,
                            "",
                            e);
            case "SlowDown", "Throttling", "ThrottlingException", "TooManyRequestsException" ->
                    fault(
                            Kind.THROTTLED,
                            "S3 asks for fewer requests (" + code + "). Try again later.",
                            "",
                            e);
            case "RequestPayerRequired" -> requesterPays(e, where);
            default -> byStatus(e, code, text, call, where);
        };
    }

    /// Whether a sign-in is not renewed, for whatever reason: then only a new one helps.
    private static boolean refusesSignIn(AwsServiceException e) {
        return (e instanceof SigninException || e instanceof SsoOidcException)
                && e.statusCode() / 100 == 4
                && !e.isThrottlingException();
    }

    private Fault byStatus(
            AwsServiceException e, String code, String text, Call call, String where) {
        if (code.startsWith("KMS.") || text.contains("kms:Decrypt")) {
            Matcher key = KEY_ARN.matcher(text);
            return fault(
                    Kind.DENIED,
                    "The object is encrypted with the KMS key "
                            + (key.find() ? key.group() : "of its trail")
                            + "; this identity needs kms:Decrypt on it",
                    "",
                    e);
        }
        if (e.statusCode() == 403 && charged(e)) {
            return requesterPays(e, where);
        }
        if (e.statusCode() == 403 || code.equals("AccessDenied")) {
            String pays =
                    access.requesterPays()
                            ? ""
                            : " If the bucket's reader has to pay, allow \"requester pays\".";
            return fault(
                    Kind.DENIED,
                    "This identity may not "
                            + call.permission
                            + " on "
                            + where
                            + (text.isEmpty() || text.equals("Access Denied")
                                    ? ""
                                    : " (" + text + ")")
                            + "."
                            + (call == Call.BUCKETS
                                    ? " Type the bucket's name instead."
                                    : " Ask for this permission, or choose another profile.")
                            + pays,
                    call == Call.LIST || call == Call.GET ? policy(call, where) : "",
                    e);
        }
        if (e.isThrottlingException() || e.statusCode() == 503 || e.statusCode() == 429) {
            return fault(
                    Kind.THROTTLED,
                    "S3 asks for fewer requests (" + e.statusCode() + "). Try again later.",
                    "",
                    e);
        }
        if (e.statusCode() == 404) {
            return fault(Kind.MISSING, "It is not there: " + where, "", e);
        }
        if (e.statusCode() >= 500) {
            return fault(
                    Kind.NETWORK,
                    "The server failed (" + e.statusCode() + " " + code + "). Try again later.",
                    "",
                    e);
        }
        if (code.isEmpty()) {
            return fault(
                    Kind.NOT_S3,
                    "What answered is not S3 (status "
                            + e.statusCode()
                            + "). Check the endpoint, and whether the network wants a sign-in"
                            + " first.",
                    "",
                    e);
        }
        return fault(
                Kind.OTHER,
                "S3 refused: " + code + (text.isEmpty() ? "" : " (" + text + ")"),
                "",
                e);
    }

    private static boolean charged(AwsServiceException e) {
        return e.awsErrorDetails() != null
                && e.awsErrorDetails().sdkHttpResponse() != null
                && e.awsErrorDetails()
                        .sdkHttpResponse()
                        .firstMatchingHeader("x-amz-request-charged")
                        .isPresent();
    }

    private static Fault requesterPays(Exception e, String where) {
        return fault(
                Kind.DENIED,
                where
                        + " makes its reader pay. Allow \"requester pays\" if your account may be"
                        + " charged for it.",
                "",
                e);
    }

    private Fault expired(Exception e) {
        return fault(
                Kind.EXPIRED,
                "Your sign-in for profile "
                        + profile
                        + " has expired. Sign in again, for instance with the command below, then"
                        + " try again.",
                signIn + " --profile " + profile,
                e);
    }

    private Fault ofClient(RuntimeException e, String where) {
        String text = FaultWords.words(e);
        String lower = text.toLowerCase(Locale.ROOT);
        UnknownHostException host = FaultWords.hasCause(e, UnknownHostException.class);
        if (host != null) {
            return fault(
                    Kind.NETWORK,
                    "The server "
                            + host.getMessage()
                            + " is not known. Check the network and the"
                            + " endpoint.",
                    "",
                    e);
        }
        SSLException tls = FaultWords.hasCause(e, SSLException.class);
        if (tls != null) {
            return fault(
                    Kind.NETWORK,
                    "The server's certificate is not trusted. Behind a company's proxy, put its"
                            + " certificate into a file and name it in AWS_CA_BUNDLE. ("
                            + FaultWords.clean(String.valueOf(tls.getMessage()))
                            + ")",
                    "",
                    e);
        }
        if (FaultWords.hasCause(e, ConnectException.class) != null) {
            return fault(
                    Kind.NETWORK,
                    "The server does not answer. Check the network, the proxy and the endpoint.",
                    "",
                    e);
        }
        if (e instanceof ApiCallTimeoutException
                || e instanceof ApiCallAttemptTimeoutException
                || FaultWords.hasCause(e, SocketTimeoutException.class) != null) {
            return fault(Kind.NETWORK, "The server took too long to answer. Try again.", "", e);
        }
        if (lower.contains("checksum")) {
            return fault(
                    Kind.NETWORK,
                    "The object came damaged: its checksum is wrong. Try again.",
                    "",
                    e);
        }
        if (lower.contains("expired") || lower.contains("re-authenticate")) {
            return expired(e);
        }
        if (lower.contains("any of the providers in the chain")) {
            return fault(
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
            return fault(
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
            return fault(
                    Kind.NETWORK,
                    "The connection to the server broke (" + text + "). Try again.",
                    "",
                    e);
        }
        return fault(
                Kind.NOT_S3,
                "What answered for " + where + " cannot be understood as S3 (" + text + ").",
                "",
                e);
    }

    /// Whether an answer ended before all of it had come.
    static boolean brokeOff(RuntimeException e) {
        return !(e instanceof AwsServiceException)
                && FaultWords.hasCause(e, InterruptedException.class) == null
                && String.valueOf(e.getMessage()).contains("Could not parse XML");
    }

    private static String policy(Call call, String where) {
        String path = where.startsWith(S3Location.SCHEME) ? where.substring(5) : where;
        String bucket = path.contains("/") ? path.substring(0, path.indexOf('/')) : path;
        String resource = "arn:aws:s3:::" + bucket + (call == Call.GET ? "/*" : "");
        return "{\"Effect\":\"Allow\",\"Action\":\""
                + call.permission
                + "\",\"Resource\":\""
                + resource
                + "\"}";
    }

    private static Fault fault(Kind kind, String message, String command, Exception cause) {
        return new Fault(kind, FaultWords.clean(message), command, cause);
    }
}
