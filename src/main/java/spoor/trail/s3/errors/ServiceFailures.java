package spoor.trail.s3.errors;

import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.signin.model.SigninException;
import software.amazon.awssdk.services.sso.model.SsoException;
import software.amazon.awssdk.services.ssooidc.model.SsoOidcException;

import spoor.trail.AccessFailure;
import spoor.trail.AccessFailure.Kind;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Explains the error answers of AWS services.
final class ServiceFailures {
    private static final String SCHEME = "s3://";
    private static final Pattern KEY_ARN = Pattern.compile("arn:[a-z-]+:kms:[^\\s\"']+");

    private final boolean requesterPays;
    private final String profile;
    private final ExpiredSignIn expired;

    /// @param profile the profile in use, also if none was named
    /// @param requesterPays whether the user has agreed to pay
    ServiceFailures(String profile, boolean requesterPays, ExpiredSignIn expired) {
        this.requesterPays = requesterPays;
        this.profile = profile;
        this.expired = expired;
    }

    /// @param location the bucket with the prefix or key
    AccessFailure of(AwsServiceException e, S3Call call, String location) {
        String code =
                e.awsErrorDetails() == null || e.awsErrorDetails().errorCode() == null
                        ? ""
                        : e.awsErrorDetails().errorCode();
        String message = e.awsErrorDetails() == null ? "" : e.awsErrorDetails().errorMessage();
        String text = ExceptionText.withoutSecrets(message == null ? "" : message);
        if (refusesSignIn(e)) {
            return expired.failure(e);
        }
        if (e instanceof SsoException && e.statusCode() == 403) {
            return AwsFailures.failure(
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
                    expired.failure(e);
            case "RequestTimeTooSkewed" ->
                    AwsFailures.failure(
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
                    AwsFailures.failure(
                            Kind.CREDENTIALS,
                            "The keys of profile "
                                    + profile
                                    + " are wrong or were deleted ("
                                    + code
                                    + "). Choose another profile, or renew its keys.",
                            "aws configure --profile " + profile,
                            e);
            case "NoSuchBucket" ->
                    AwsFailures.failure(
                            Kind.MISSING,
                            "There is no bucket of that name: "
                                    + location
                                    + ". Check its spelling.",
                            "",
                            e);
            case "NoSuchKey" ->
                    AwsFailures.failure(
                            Kind.MISSING, "The object has been deleted since it was listed", "", e);
            case "PreconditionFailed" ->
                    AwsFailures.failure(
                            Kind.OTHER,
                            "The object has changed since it was loaded; reload (F5)",
                            "",
                            e);
            case "InvalidObjectState" ->
                    AwsFailures.failure(
                            Kind.ARCHIVED,
                            "The object is archived, in Glacier or another archive tier; restore it"
                                    + " in S3 and try again",
                            "",
                            e);
            case "NotSignedUp" ->
                    AwsFailures.failure(
                            Kind.DENIED,
                            "This account has not signed up for S3. Choose another profile.",
                            "",
                            e);
            case "PermanentRedirect", "AuthorizationHeaderMalformed", "IllegalLocationConstraint" ->
                    AwsFailures.failure(
                            Kind.OTHER,
                            "The bucket lies in another Region than was asked. Leave the Region"
                                    + " empty, or name the bucket's own. The server said: "
                                    + text,
                            "",
                            e);
            case "SlowDown", "Throttling", "ThrottlingException", "TooManyRequestsException" ->
                    AwsFailures.failure(
                            Kind.THROTTLED,
                            "S3 asks for fewer requests (" + code + "). Try again later.",
                            "",
                            e);
            case "RequestPayerRequired" -> readerPays(e, location);
            default -> byStatus(e, code, text, call, location);
        };
    }

    /// Whether the service refuses to renew a sign-in; only a new one helps then.
    private static boolean refusesSignIn(AwsServiceException e) {
        return (e instanceof SigninException || e instanceof SsoOidcException)
                && e.statusCode() / 100 == 4
                && !e.isThrottlingException();
    }

    private AccessFailure byStatus(
            AwsServiceException e, String code, String text, S3Call call, String location) {
        if (code.startsWith("KMS.") || text.contains("kms:Decrypt")) {
            Matcher key = KEY_ARN.matcher(text);
            return AwsFailures.failure(
                    Kind.DENIED,
                    "The object is encrypted with the KMS key "
                            + (key.find() ? key.group() : "of its trail")
                            + "; this identity needs kms:Decrypt on it",
                    "",
                    e);
        }
        if (e.statusCode() == 403 && charged(e)) {
            return readerPays(e, location);
        }
        if (e.statusCode() == 403 || code.equals("AccessDenied")) {
            String pays =
                    requesterPays
                            ? ""
                            : " If the bucket's reader has to pay, allow \"requester pays\".";
            return AwsFailures.failure(
                    Kind.DENIED,
                    "This identity may not "
                            + call.permission
                            + " on "
                            + location
                            + (text.isEmpty() || text.equals("Access Denied")
                                    ? ""
                                    : " (" + text + ")")
                            + "."
                            + (call == S3Call.LIST_BUCKETS
                                    ? " Type the bucket's name instead."
                                    : " Ask for this permission, or choose another profile.")
                            + pays,
                    call == S3Call.LIST_OBJECTS || call == S3Call.GET_OBJECT
                            ? policy(call, location)
                            : "",
                    e);
        }
        if (e.isThrottlingException() || e.statusCode() == 503 || e.statusCode() == 429) {
            return AwsFailures.failure(
                    Kind.THROTTLED,
                    "S3 asks for fewer requests (" + e.statusCode() + "). Try again later.",
                    "",
                    e);
        }
        if (e.statusCode() == 404) {
            return AwsFailures.failure(Kind.MISSING, "It is not there: " + location, "", e);
        }
        if (e.statusCode() >= 500) {
            return AwsFailures.failure(
                    Kind.NETWORK,
                    "The server failed (" + e.statusCode() + " " + code + "). Try again later.",
                    "",
                    e);
        }
        if (code.isEmpty()) {
            return AwsFailures.failure(
                    Kind.NOT_S3,
                    "What answered is not S3 (status "
                            + e.statusCode()
                            + "). Check the endpoint, and whether the network wants a sign-in"
                            + " first.",
                    "",
                    e);
        }
        return AwsFailures.failure(
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

    private static AccessFailure readerPays(Exception e, String location) {
        return AwsFailures.failure(
                Kind.DENIED,
                location
                        + " makes its reader pay. Allow \"requester pays\" if your account may be"
                        + " charged for it.",
                "",
                e);
    }

    private static String policy(S3Call call, String location) {
        String path = location.startsWith(SCHEME) ? location.substring(SCHEME.length()) : location;
        String bucket = path.contains("/") ? path.substring(0, path.indexOf('/')) : path;
        String resource = "arn:aws:s3:::" + bucket + (call == S3Call.GET_OBJECT ? "/*" : "");
        return "{\"Effect\":\"Allow\",\"Action\":\""
                + call.permission
                + "\",\"Resource\":\""
                + resource
                + "\"}";
    }
}
