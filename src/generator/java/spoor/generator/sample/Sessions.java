package spoor.generator.sample;

import spoor.generator.Dice;
import spoor.generator.Json;
import spoor.generator.UserIdentity;

import java.time.Instant;

/// Hands out temporary credentials, each with the event that STS writes of it.
final class Sessions {
    private static final String WEB_PROVIDER =
            UserIdentity.arn(
                    "iam",
                    "",
                    Company.PRODUCTION,
                    "oidc-provider/token.actions.githubusercontent.com");
    private static final String REPOSITORY =
            "repo:lindqvist-okafor/contact-flows:ref:refs/heads/main";

    private Sessions() {}

    /// A caller assumes a role and goes on from the same place.
    static Caller assume(
            Journal journal, Instant time, Caller by, Role role, String session, int hours) {
        Credentials issued = Credentials.issue(journal.dice(), role, session, time, hours);
        journal.add(
                new Draft(time, by, "sts", "AssumeRole")
                        .request(issued.request().with("durationSeconds", issued.seconds()))
                        .response(issued.response())
                        .resources(role.resource()));
        return Caller.program(Identity.assumedRole(issued, false), by.address(), by.agent());
    }

    /// A service gets credentials for what it runs.
    static Credentials service(
            Journal journal, Instant time, String service, Role role, String session) {
        Credentials issued = Credentials.issue(journal.dice(), role, session, time, 12);
        journal.add(service(journal.dice(), issued, service));
        return issued;
    }

    /// The event of a service that gets credentials.
    static Draft service(Dice dice, Credentials issued, String service) {
        Caller caller = Caller.service(service, issued.role().account());
        return new Draft(issued.since(), caller, "sts", "AssumeRole")
                .request(issued.request())
                .response(issued.response())
                .resources(issued.role().resource())
                .with("sharedEventID", dice.guid());
    }

    /// Lambda runs a function.
    static Caller lambda(Journal journal, Instant time, Role role, String address) {
        Credentials issued = service(journal, time, "lambda", role, role.name());
        return Caller.program(Identity.assumedRole(issued, false), address, Company.LAMBDA);
    }

    /// Somebody of the staff signs in at the company's own sign-in page.
    static Caller saml(Journal journal, Instant time, Company.Person person, Role role) {
        Credentials issued = Credentials.issue(journal.dice(), role, person.email(), time, 8);
        String provider = UserIdentity.arn("iam", "", role.account(), "saml-provider/corporate");
        Json request =
                Json.of("sAMLAssertionID", "_" + journal.dice().guid())
                        .with("roleSessionName", issued.session())
                        .with("durationSeconds", issued.seconds())
                        .with("roleArn", role.arn())
                        .with("principalArn", provider);
        Json response =
                issued.response()
                        .with("subjectType", "persistent")
                        .with("issuer", "https://login." + Company.DOMAIN + "/saml")
                        .with("nameQualifier", Identity.SAML_QUALIFIER)
                        .with("subject", issued.session())
                        .with("audience", "https://signin.aws.amazon.com/saml");
        Json samlProvider =
                Json.of("accountId", role.account(), "type", "AWS::IAM::SAMLProvider")
                        .with("ARN", provider);
        Identity nobodyYet = Identity.saml(role.account(), issued.session());
        Caller caller = Caller.program(nobodyYet, person.address(), person.agent());
        journal.add(
                new Draft(time, caller, "sts", "AssumeRoleWithSAML")
                        .request(request)
                        .response(response)
                        .resources(role.resource(), samlProvider));
        Identity identity = Identity.assumedRole(issued, true);
        return Caller.program(identity, person.address(), person.agent());
    }

    /// The build service starts a deployment with a token of its own.
    static Caller webIdentity(
            Journal journal, Instant time, Role role, String session, String address) {
        Credentials issued = Credentials.issue(journal.dice(), role, session, time, 1);
        Json response =
                issued.response()
                        .with("subjectFromWebIdentityToken", REPOSITORY)
                        .with("provider", WEB_PROVIDER)
                        .with("audience", "sts.amazonaws.com");
        Json verification =
                Json.of("identityProviderConnectionVerificationMethod", "IAMTrustStore");
        Identity web = Identity.web(role.account(), WEB_PROVIDER, REPOSITORY);
        Caller caller = Caller.program(web, address, Company.CLI);
        journal.add(
                new Draft(time, caller, "sts", "AssumeRoleWithWebIdentity")
                        .request(issued.request().with("durationSeconds", issued.seconds()))
                        .response(response)
                        .resources(role.resource())
                        .with("additionalEventData", verification));
        return Caller.program(Identity.assumedRole(issued, false), address, Company.CLI);
    }
}
