package spoor.generator.sample;

import spoor.generator.Dice;
import spoor.generator.Json;
import spoor.generator.UserIdentity;

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
        String arn = UserIdentity.arn("iam", "", account, "user/" + name);
        Json json =
                UserIdentity.user(account, userId(account, name), name)
                        .with("accessKeyId", accessKey)
                        .with("userName", name);
        return new Identity(arn, account, accessKey, json);
    }

    private static String userId(String account, String name) {
        return Dice.named("user " + account + name).iamId("AIDA", 21);
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
        String account = role.account();
        String session = issued.session();
        String arn = role.sessionArn(session);
        String key = issued.accessKey();
        Json json = UserIdentity.assumedRole(account, role.id(), session, arn, key, context);
        return new Identity(arn, account, key, json);
    }

    private static Json session(Json issuer, Instant since, boolean multiFactor) {
        Json attributes =
                Json.of("creationDate", since, "mfaAuthenticated", String.valueOf(multiFactor));
        return Json.of("sessionIssuer", issuer, "attributes", attributes);
    }

    /// A role that acts without a session.
    static Identity role(Role role) {
        Json json = UserIdentity.role(role.account(), role.id(), role.arn());
        return new Identity(role.arn(), role.account(), "", json);
    }

    static Identity federatedUser(String account, String name, String issuer, Instant since) {
        String arn = UserIdentity.arn("sts", "", account, "federated-user/" + name);
        String key = Dice.named("federated " + name).temporaryKey();
        Json user =
                UserIdentity.user(account, userId(account, issuer), issuer)
                        .with("userName", issuer);
        Json json = UserIdentity.federatedUser(account, name, key, session(user, since, false));
        return new Identity(arn, account, key, json);
    }

    /// The account's owner; signing in shows an empty access key.
    static Identity root(String account) {
        String arn = UserIdentity.arn("iam", "", account, "root");
        return new Identity(arn, account, "", UserIdentity.root(account).with("accessKeyId", ""));
    }

    /// Somebody of another account, in the records of ours.
    static Identity otherAccount(String principal, String otherAccount) {
        Json json = UserIdentity.otherAccount(principal, otherAccount);
        return new Identity("", Company.PRODUCTION, "", json);
    }

    /// A service that acts for itself, in the records of that account.
    static Identity service(String principal, String account) {
        return new Identity("", account, "", UserIdentity.service(principal));
    }

    /// AWS itself: such an identity has no type.
    static Identity internal(String account) {
        return new Identity(
                "", account, "", Json.of("accountId", account, "invokedBy", "AWS Internal"));
    }

    static Identity identityCenterUser(String account, String login) {
        Dice dice = Dice.named("identity center " + login);
        String store =
                UserIdentity.arn("identitystore", "", account, "identitystore/d-99670example");
        Json json = UserIdentity.identityCenterUser(account, dice.guid(), store, dice.guid());
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
