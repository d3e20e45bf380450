package spoor.decode;

/// A member of a record that computed fields and the rules of [RecordAssembler] use.
public enum RecordPart {
    EVENT_VERSION("eventVersion"),
    ERROR_MESSAGE("errorMessage"),
    USER_NAME("userIdentity.userName"),
    PRINCIPAL_ID("userIdentity.principalId"),
    IDENTITY_ACCOUNT("userIdentity.accountId"),
    INVOKED_BY("userIdentity.invokedBy"),
    IDENTITY_PROVIDER("userIdentity.identityProvider"),
    ON_BEHALF_OF("userIdentity.onBehalfOf.userId"),
    ISSUER_NAME("userIdentity.sessionContext.sessionIssuer.userName"),
    INSIGHT("insightDetails"),
    INSIGHT_SOURCE("insightDetails.eventSource"),
    INSIGHT_NAME("insightDetails.eventName"),
    AGGREGATED_ID("eventId"),
    AGGREGATED_ACCOUNT("accountId"),
    WINDOW_START("timeWindow.windowStart");

    private final String path;

    RecordPart(String path) {
        this.path = path;
    }

    String path() {
        return path;
    }
}
