package spoor.trail.s3.errors;

import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.signin.model.SigninException;
import software.amazon.awssdk.services.sso.model.SsoException;
import software.amazon.awssdk.services.ssooidc.model.SsoOidcException;

import spoor.trail.AccessFailure;
import spoor.trail.AccessFailure.Kind;
import spoor.trail.s3.auth.ExpiredSignIn;
import spoor.trail.s3.auth.S3Access;
import spoor.trail.s3.list.S3Location;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a service of AWS refuses, in words that say what to do.
final class ServiceFaults {
    private static final Pattern KEY_ARN = Pattern.compile("arn:[a-z-]+:kms:[^\\s\"']+");

    private final S3Access access;
    private final String profile;
    private final ExpiredSignIn expired;

    /// @param profile the profile that is used, also where none was named
    ServiceFaults(S3Access access, String profile, ExpiredSignIn expired) {
        this.access = access;
        this.profile = profile;
        this.expired = expired;
    }

    /// @param where the bucket with the prefix or key
    AccessFailure of(AwsServiceException e, Faults.Call call, String where) {
        String code =
                e.awsErrorDetails() == null || e.awsErrorDetails().errorCode() == null
                        ? ""
                        : e.awsErrorDetails().errorCode();
        String said = e.awsErrorDetails() == null ? "" : e.awsErrorDetails().errorMessage();
        String text = FaultWords.clean(said == null ? "" : said);
        if (refusesSignIn(e)) {
            return expired.of(e);
        }
        if (e instanceof SsoException && e.statusCode() == 403) {
            return Faults.fault(
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
                    expired.of(e);
            case "RequestTimeTooSkewed" ->
                    Faults.fault(
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
                    Faults.fault(
                            Kind.CREDENTIALS,
                            "The keys of profile "
                                    + profile
                                    + " are wrong or were deleted ("
                                    + code
                                    + "). Choose another profile, or renew its keys.",
                            "aws configure --profile " + profile,
                            e);
            case "NoSuchBucket" ->
                    Faults.fault(
                            Kind.MISSING,
                            "There is no bucket of that name: " + where + ". Check its spelling.",
                            "",
                            e);
            case "NoSuchKey" ->
                    Faults.fault(
                            Kind.MISSING, "The object has been deleted since it was listed", "", e);
            case "PreconditionFailed" ->
                    Faults.fault(
                            Kind.OTHER,
                            "The object has changed since it was loaded; reload (F5)",
                            "",
                            e);
            case "InvalidObjectState" ->
                    Faults.fault(
                            Kind.ARCHIVED,
                            "The object is archived, in Glacier or another archive tier; restore it"
                                    + " in S3 and try again",
                            "",
                            e);
            case "NotSignedUp" ->
                    Faults.fault(
                            Kind.DENIED,
                            "This account has not signed up for S3. Choose another profile.",
                            "",
                            e);
            case "PermanentRedirect", "AuthorizationHeaderMalformed", "IllegalLocationConstraint" ->
                    Faults.fault(
                            Kind.OTHER,
                            "The bucket lies in another Region than was asked. Leave the Region"
                                    + " empty, or name the bucket's own. The server said: "
                                    + text,
                            "",
                            e);
            case "SlowDown", "Throttling", "ThrottlingException", "TooManyRequestsException" ->
                    Faults.fault(
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

    private AccessFailure byStatus(
            AwsServiceException e, String code, String text, Faults.Call call, String where) {
        if (code.startsWith("KMS.") || text.contains("kms:Decrypt")) {
            Matcher key = KEY_ARN.matcher(text);
            return Faults.fault(
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
            return Faults.fault(
                    Kind.DENIED,
                    "This identity may not "
                            + call.permission
                            + " on "
                            + where
                            + (text.isEmpty() || text.equals("Access Denied")
                                    ? ""
                                    : " (" + text + ")")
                            + "."
                            + (call == Faults.Call.BUCKETS
                                    ? " Type the bucket's name instead."
                                    : " Ask for this permission, or choose another profile.")
                            + pays,
                    call == Faults.Call.LIST || call == Faults.Call.GET ? policy(call, where) : "",
                    e);
        }
        if (e.isThrottlingException() || e.statusCode() == 503 || e.statusCode() == 429) {
            return Faults.fault(
                    Kind.THROTTLED,
                    "S3 asks for fewer requests (" + e.statusCode() + "). Try again later.",
                    "",
                    e);
        }
        if (e.statusCode() == 404) {
            return Faults.fault(Kind.MISSING, "It is not there: " + where, "", e);
        }
        if (e.statusCode() >= 500) {
            return Faults.fault(
                    Kind.NETWORK,
                    "The server failed (" + e.statusCode() + " " + code + "). Try again later.",
                    "",
                    e);
        }
        if (code.isEmpty()) {
            return Faults.fault(
                    Kind.NOT_S3,
                    "What answered is not S3 (status "
                            + e.statusCode()
                            + "). Check the endpoint, and whether the network wants a sign-in"
                            + " first.",
                    "",
                    e);
        }
        return Faults.fault(
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

    private static AccessFailure requesterPays(Exception e, String where) {
        return Faults.fault(
                Kind.DENIED,
                where
                        + " makes its reader pay. Allow \"requester pays\" if your account may be"
                        + " charged for it.",
                "",
                e);
    }

    private static String policy(Faults.Call call, String where) {
        String path = where.startsWith(S3Location.SCHEME) ? where.substring(5) : where;
        String bucket = path.contains("/") ? path.substring(0, path.indexOf('/')) : path;
        String resource = "arn:aws:s3:::" + bucket + (call == Faults.Call.GET ? "/*" : "");
        return "{\"Effect\":\"Allow\",\"Action\":\""
                + call.permission
                + "\",\"Resource\":\""
                + resource
                + "\"}";
    }
}
