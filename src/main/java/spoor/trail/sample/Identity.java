package spoor.trail.sample;

import java.time.Instant;

/// Who acted, as CloudTrail's `userIdentity`; every type that the format knows has a method here.
///
/// @param arn empty where the type has none
/// @param account the account to which events of this identity are delivered
/// @param accessKey empty where there is none
/// @param json the value of `userIdentity`
record Identity(String arn, String account, String accessKey, Json json) {
    /// How STS names the company's sign-in service: a hash of its issuer.
    static final String SAML_QUALIFIER = "vX8mQfT2nL0EXAMPLEkq7Zw=";

    static Identity user(String account, String name, String accessKey) {
        String arn = Company.arn("iam", "", account, "user/" + name);
        Json json = userJson(account, name).with("accessKeyId", accessKey).with("userName", name);
        return new Identity(arn, account, accessKey, json);
    }

    private static Json userJson(String account, String name) {
        String id = Dice.named("user " + account + name).iamId("AIDA", 21);
        return Json.of("type", "IAMUser", "principalId", id)
                .with("arn", Company.arn("iam", "", account, "user/" + name))
                .with("accountId", account);
    }

    static Identity assumedRole(Credentials issued, boolean multiFactor) {
        Json context = session(issued.role().issuer(), issued.since(), multiFactor);
        return assumedRole(issued, context);
    }

    /// A role that a service uses in the name of the account.
    static Identity serviceRole(Credentials issued, String service) {
        return assumedRole(issued, false).with("invokedBy", service + ".amazonaws.com");
    }

    /// A role of a virtual machine, which got its credentials from the metadata service.
    static Identity instanceRole(Credentials issued) {
        Json context = session(issued.role().issuer(), issued.since(), false);
        return assumedRole(issued, context.with("ec2RoleDelivery", "2.0"));
    }

    private static Identity assumedRole(Credentials issued, Json context) {
        Role role = issued.role();
        String principal = role.id() + ":" + issued.session();
        String arn = role.sessionArn(issued.session());
        Json json =
                Json.of("type", "AssumedRole", "principalId", principal, "arn", arn)
                        .with("accountId", role.account())
                        .with("accessKeyId", issued.accessKey())
                        .with("sessionContext", context);
        return new Identity(arn, role.account(), issued.accessKey(), json);
    }

    private static Json session(Json issuer, Instant since, boolean multiFactor) {
        Json attributes =
                Json.of("creationDate", since, "mfaAuthenticated", String.valueOf(multiFactor));
        return Json.of("sessionIssuer", issuer, "attributes", attributes);
    }

    /// A role that acts without a session.
    static Identity role(Role role) {
        Json json = Json.of("type", "Role", "principalId", role.id(), "arn", role.arn());
        return new Identity(role.arn(), role.account(), "", json.with("accountId", role.account()));
    }

    static Identity federatedUser(String account, String name, String issuer, Instant since) {
        String arn = Company.arn("sts", "", account, "federated-user/" + name);
        String key = Dice.named("federated " + name).temporaryKey();
        Json user = userJson(account, issuer).with("userName", issuer);
        Json json =
                Json.of("type", "FederatedUser", "principalId", account + ":" + name, "arn", arn)
                        .with("accountId", account)
                        .with("accessKeyId", key)
                        .with("sessionContext", session(user, since, false));
        return new Identity(arn, account, key, json);
    }

    /// The account's owner; signing in shows an empty access key.
    static Identity root(String account) {
        String arn = Company.arn("iam", "", account, "root");
        Json json = Json.of("type", "Root", "principalId", account, "arn", arn);
        return new Identity(
                arn, account, "", json.with("accountId", account).with("accessKeyId", ""));
    }

    /// Somebody of another account, in the records of ours.
    static Identity otherAccount(String principal, String otherAccount) {
        Json json = Json.of("type", "AWSAccount", "principalId", principal);
        return new Identity("", Company.PRODUCTION, "", json.with("accountId", otherAccount));
    }

    /// A service that acts for itself, in the records of that account.
    static Identity service(String principal, String account) {
        return new Identity("", account, "", Json.of("type", "AWSService", "invokedBy", principal));
    }

    /// AWS itself: such an identity has no type.
    static Identity internal(String account) {
        return new Identity(
                "", account, "", Json.of("accountId", account, "invokedBy", "AWS Internal"));
    }

    static Identity identityCenterUser(String account, String login) {
        Dice dice = Dice.named("identity center " + login);
        String store = Company.arn("identitystore", "", account, "identitystore/d-99670example");
        Json onBehalfOf = Json.of("userId", dice.guid(), "identityStoreArn", store);
        Json json =
                Json.of("type", "IdentityCenterUser", "accountId", account)
                        .with("onBehalfOf", onBehalfOf)
                        .with("credentialId", dice.guid());
        return new Identity("", account, "", json);
    }

    static Identity unknown(String account, String userName) {
        String principal = Dice.named("identity center " + userName).guid();
        Json json = Json.of("type", "Unknown", "principalId", principal, "accountId", account);
        return new Identity("", account, "", json.with("userName", userName));
    }

    static Identity directory(String account, String userName) {
        Json json = Json.of("type", "Directory", "accountId", account, "userName", userName);
        return new Identity("", account, "", json);
    }

    /// Somebody who comes with a statement of the company's sign-in service.
    static Identity saml(String account, String userName) {
        return external(account, "SAMLUser", SAML_QUALIFIER, userName);
    }

    /// A program that comes with a token of another provider.
    static Identity web(String account, String provider, String subject) {
        return external(account, "WebIdentityUser", provider, subject);
    }

    private static Identity external(
            String account, String type, String provider, String userName) {
        Json json = Json.of("type", type, "principalId", provider + ":" + userName);
        return new Identity(
                "",
                account,
                "",
                json.with("userName", userName).with("identityProvider", provider));
    }

    Identity with(String name, Object value) {
        return new Identity(arn, account, accessKey, json.with(name, value));
    }
}
