package spoor.decode;

/// The names of the members that hold a column's value, or lead to it.
public enum MemberName {
    OTHER(""),
    RECORDS("Records"),
    DIGEST_S3_OBJECT("digestS3Object"),
    EVENT_VERSION("eventVersion"),
    USER_IDENTITY("userIdentity"),
    EVENT_TIME("eventTime"),
    EVENT_SOURCE("eventSource"),
    EVENT_NAME("eventName"),
    AWS_REGION("awsRegion"),
    SOURCE_IP_ADDRESS("sourceIPAddress"),
    USER_AGENT("userAgent"),
    ERROR_CODE("errorCode"),
    ERROR_MESSAGE("errorMessage"),
    EVENT_ID("eventID"),
    AGGREGATED_ID("eventId"),
    READ_ONLY("readOnly"),
    EVENT_TYPE("eventType"),
    RECIPIENT_ACCOUNT_ID("recipientAccountId"),
    ACCOUNT_ID("accountId"),
    EVENT_CATEGORY("eventCategory"),
    INSIGHT_DETAILS("insightDetails"),
    TIME_WINDOW("timeWindow"),
    WINDOW_START("windowStart"),
    TYPE("type"),
    USER_NAME("userName"),
    PRINCIPAL_ID("principalId"),
    ARN("arn"),
    ACCESS_KEY_ID("accessKeyId"),
    INVOKED_BY("invokedBy"),
    IDENTITY_PROVIDER("identityProvider"),
    ON_BEHALF_OF("onBehalfOf"),
    USER_ID("userId"),
    SESSION_CONTEXT("sessionContext"),
    SESSION_ISSUER("sessionIssuer");

    private final String spelling;

    MemberName(String spelling) {
        this.spelling = spelling;
    }

    public String spelling() {
        return spelling;
    }
}
