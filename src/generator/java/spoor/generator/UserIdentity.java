package spoor.generator;

/// The types of CloudTrail's `userIdentity`, as JSON.
public final class UserIdentity {
    private UserIdentity() {}

    /// An ARN in the partition `aws`; Region and account are empty where the service has none.
    public static String arn(String service, String region, String account, String resource) {
        return "arn:aws:" + service + ":" + region + ":" + account + ":" + resource;
    }

    /// An IAM user, without an access key.
    public static Json user(String account, String id, String name) {
        return Json.of("type", "IAMUser", "principalId", id)
                .with("arn", arn("iam", "", account, "user/" + name))
                .with("accountId", account);
    }

    /// A role that acts without a session.
    public static Json role(String account, String id, String arn) {
        return Json.of("type", "Role", "principalId", id, "arn", arn).with("accountId", account);
    }

    /// @param key the access key, or empty where the session shows none
    public static Json assumedRole(
            String account, String id, String session, String arn, String key, Json context) {
        Json json =
                Json.of("type", "AssumedRole", "principalId", id + ":" + session, "arn", arn)
                        .with("accountId", account);
        return (key.isEmpty() ? json : json.with("accessKeyId", key))
                .with("sessionContext", context);
    }

    public static Json federatedUser(String account, String name, String key, Json context) {
        return Json.of("type", "FederatedUser", "principalId", account + ":" + name)
                .with("arn", arn("sts", "", account, "federated-user/" + name))
                .with("accountId", account)
                .with("accessKeyId", key)
                .with("sessionContext", context);
    }

    /// The account's owner, without an access key.
    public static Json root(String account) {
        return Json.of("type", "Root", "principalId", account)
                .with("arn", arn("iam", "", account, "root"))
                .with("accountId", account);
    }

    public static Json otherAccount(String principal, String account) {
        return Json.of("type", "AWSAccount", "principalId", principal, "accountId", account);
    }

    /// A service that acts for itself.
    public static Json service(String principal) {
        return Json.of("type", "AWSService", "invokedBy", principal);
    }

    /// @param store the ARN of the identity store
    public static Json identityCenterUser(
            String account, String user, String store, String credential) {
        return Json.of("type", "IdentityCenterUser", "accountId", account)
                .with("onBehalfOf", Json.of("userId", user, "identityStoreArn", store))
                .with("credentialId", credential);
    }
}
