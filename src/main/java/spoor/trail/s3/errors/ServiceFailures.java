package spoor.trail.s3.errors;

import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.signin.model.SigninException;
import software.amazon.awssdk.services.sso.model.SsoException;
import software.amazon.awssdk.services.ssooidc.model.SsoOidcException;

import spoor.message.Message;
import spoor.trail.AccessFailure;
import spoor.trail.AccessFailure.Kind;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Explains the error answers of AWS services.
final class ServiceFailures {
    private static final String SCHEME = "s3://";
    private static final Pattern KEY_ARN = Pattern.compile("arn:[a-z-]+:kms:[^\\s\"']+");

    private final String profile;
    private final boolean requesterPays;
    private final ExpiredSignIn expired;

    /// @param profile the profile in use, also if none was named
    /// @param requesterPays whether the user has agreed to pay
    ServiceFailures(String profile, boolean requesterPays, ExpiredSignIn expired) {
        this.profile = profile;
        this.requesterPays = requesterPays;
        this.expired = expired;
    }

    /// An error answer and the call that it answers.
    ///
    /// @param code AWS's error code; empty if there is none
    /// @param text the server's own explanation; may be empty
    /// @param location the bucket with the prefix or key
    private record Answer(
            AwsServiceException cause, String code, String text, S3Call call, String location) {
        static Answer of(AwsServiceException e, S3Call call, String location) {
            String code = e.awsErrorDetails() == null ? null : e.awsErrorDetails().errorCode();
            String text = e.awsErrorDetails() == null ? null : e.awsErrorDetails().errorMessage();
            return new Answer(
                    e,
                    code == null ? "" : code,
                    text == null ? "" : ExceptionText.withoutSecrets(text),
                    call,
                    location);
        }

        int status() {
            return cause.statusCode();
        }

        AccessFailure failure(Kind kind, String key, Object... values) {
            return AwsFailures.failure(kind, Message.of(key, values), "", cause);
        }
    }

    AccessFailure of(AwsServiceException e, S3Call call, String location) {
        Answer answer = Answer.of(e, call, location);
        if (refusesSignIn(e)) {
            return expired.failure(e);
        }
        if (e instanceof SsoException && e.statusCode() == 403) {
            return answer.text().isEmpty()
                    ? answer.failure(Kind.CREDENTIALS, "s3.noRole", profile)
                    : answer.failure(Kind.CREDENTIALS, "s3.noRole.because", profile, answer.text());
        }
        return switch (answer.code()) {
            case "ExpiredToken",
                    "ExpiredTokenException",
                    "InvalidToken",
                    "TokenRefreshRequired",
                    "UnauthorizedException",
                    "RequestExpired" ->
                    expired.failure(e);
            case "RequestTimeTooSkewed" -> answer.failure(Kind.OTHER, "s3.clock");
            case "SignatureDoesNotMatch",
                    "InvalidAccessKeyId",
                    "InvalidClientTokenId",
                    "UnrecognizedClientException",
                    "AuthFailure" ->
                    AwsFailures.failure(
                            Kind.CREDENTIALS,
                            Message.of("s3.wrongKeys", profile, answer.code()),
                            "aws configure --profile " + profile,
                            e);
            case "NoSuchBucket" -> answer.failure(Kind.MISSING, "s3.noBucket", location);
            case "NoSuchKey" -> answer.failure(Kind.MISSING, "s3.deleted");
            case "PreconditionFailed" -> answer.failure(Kind.OTHER, "s3.changed");
            case "InvalidObjectState" -> answer.failure(Kind.ARCHIVED, "s3.archived");
            case "NotSignedUp" -> answer.failure(Kind.DENIED, "s3.notSignedUp");
            case "PermanentRedirect", "AuthorizationHeaderMalformed", "IllegalLocationConstraint" ->
                    answer.failure(Kind.OTHER, "s3.otherRegion", answer.text());
            case "SlowDown", "Throttling", "ThrottlingException", "TooManyRequestsException" ->
                    answer.failure(Kind.THROTTLED, "s3.throttled", answer.code());
            case "RequestPayerRequired" ->
                    answer.failure(Kind.DENIED, "s3.requesterPays", location);
            default -> byStatus(answer);
        };
    }

    /// Whether the service refuses to renew a sign-in. Only a new one helps then.
    private static boolean refusesSignIn(AwsServiceException e) {
        return (e instanceof SigninException || e instanceof SsoOidcException)
                && e.statusCode() / 100 == 4
                && !e.isThrottlingException();
    }

    private AccessFailure byStatus(Answer answer) {
        int status = answer.status();
        String code = answer.code();
        if (code.startsWith("KMS.") || answer.text().contains("kms:Decrypt")) {
            Matcher key = KEY_ARN.matcher(answer.text());
            Object name = key.find() ? key.group() : Message.of("s3.kms.ofTrail");
            return answer.failure(Kind.DENIED, "s3.kms", name);
        }
        if (status == 403 && isCharged(answer.cause())) {
            return answer.failure(Kind.DENIED, "s3.requesterPays", answer.location());
        }
        // Athena answers with status 400 and another code.
        if (status == 403 || code.startsWith("AccessDenied")) {
            return denied(answer);
        }
        if (answer.cause().isThrottlingException() || status == 503 || status == 429) {
            return answer.failure(Kind.THROTTLED, "s3.throttled", Integer.toString(status));
        }
        if (status == 404) {
            return answer.failure(Kind.MISSING, "s3.missing", answer.location());
        }
        if (status >= 500) {
            return answer.failure(Kind.NETWORK, "s3.serverFailed", status, code);
        }
        if (code.isEmpty()) {
            return answer.failure(Kind.NOT_S3, "s3.notS3", status);
        }
        return answer.text().isEmpty()
                ? answer.failure(Kind.OTHER, "s3.refused", code)
                : answer.failure(Kind.OTHER, "s3.refused.because", code, answer.text());
    }

    private AccessFailure denied(Answer answer) {
        S3Call call = answer.call();
        Object target =
                switch (call) {
                    case LIST_BUCKETS -> Message.of("s3.account");
                    case GET_IDENTITY -> Message.of("s3.identity");
                    case LIST_OBJECTS,
                            GET_OBJECT,
                            GET_WORK_GROUP,
                            START_QUERY,
                            GET_QUERY,
                            GET_RESULTS,
                            STOP_QUERY ->
                            answer.location();
                };
        if (!answer.text().isEmpty() && !answer.text().equals("Access Denied")) {
            target = Message.of("s3.denied.because", target, answer.text());
        }
        String key = call == S3Call.LIST_BUCKETS ? "s3.denied.buckets" : "s3.denied";
        Message denied = Message.of(key, call.permission, target);
        return AwsFailures.failure(
                Kind.DENIED,
                requesterPays || !isOfObjects(call) ? denied : Message.of("s3.denied.pays", denied),
                isOfObjects(call) ? policy(call, answer.location()) : "",
                answer.cause());
    }

    private static boolean isOfObjects(S3Call call) {
        return call == S3Call.LIST_OBJECTS || call == S3Call.GET_OBJECT;
    }

    private static boolean isCharged(AwsServiceException e) {
        return e.awsErrorDetails() != null
                && e.awsErrorDetails().sdkHttpResponse() != null
                && e.awsErrorDetails()
                        .sdkHttpResponse()
                        .firstMatchingHeader("x-amz-request-charged")
                        .isPresent();
    }

    /// The statement that a policy lacks.
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
