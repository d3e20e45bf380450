package spoor.record;

/// A member of a record that may name the actor.
public enum ActorMember {
    TYPE("userIdentity.type"),
    ARN("userIdentity.arn"),
    PRINCIPAL_ID("userIdentity.principalId"),
    USER_NAME("userIdentity.userName"),
    ACCOUNT("userIdentity.accountId"),
    INVOKED_BY("userIdentity.invokedBy"),
    IDENTITY_PROVIDER("userIdentity.identityProvider"),
    ON_BEHALF_OF("userIdentity.onBehalfOf.userId"),
    ISSUER_NAME("userIdentity.sessionContext.sessionIssuer.userName"),
    ISSUER_ARN("userIdentity.sessionContext.sessionIssuer.arn"),
    SIGN_IN_NAME("additionalEventData.UserName");

    private final String path;

    ActorMember(String path) {
        this.path = path;
    }

    public String path() {
        return path;
    }
}
