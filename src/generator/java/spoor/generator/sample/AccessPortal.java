package spoor.generator.sample;

import spoor.generator.Dice;
import spoor.generator.Json;

import java.time.Instant;
import java.util.List;

/// The access portal of IAM Identity Center, where people come from before they have an identity.
final class AccessPortal {
    private static final List<String> LOGINS = List.of("s.lindqvist", "a.okafor", "m.weber");
    private static final String HOST = "portal.sso.eu-west-1.amazonaws.com";

    private AccessPortal() {}

    static void write(Journal journal) {
        Dice dice = journal.dice();
        for (Instant time : Rhythm.OFFICE.times(dice, 40)) {
            visit(journal, time, dice.oneOf(LOGINS));
        }
    }

    private static void visit(Journal journal, Instant time, String login) {
        String address = login.equals("s.lindqvist") ? "2001:db8:4:1::17" : "203.0.113.24";
        Identity unknown = Identity.unknown(Company.SECURITY, login);
        Identity known = Identity.identityCenterUser(Company.SECURITY, login);
        journal.add(
                new Draft(
                                time,
                                Caller.program(unknown, address, Company.CHROME),
                                "signin",
                                "CredentialChallenge")
                        .in(Company.IRELAND)
                        .host("eu-west-1.signin.aws")
                        .with(
                                "additionalEventData",
                                Json.of("AuthWorkflowID", journal.dice().guid())
                                        .with("CredentialType", "PASSWORD"))
                        .serviceEvent(Json.of("CredentialChallenge", "Success")));
        Caller portal = Caller.program(known, address, Company.CHROME);
        journal.add(
                new Draft(time.plusSeconds(9), portal, "sso", "Authenticate")
                        .in(Company.IRELAND)
                        .host(HOST)
                        .serviceEvent(Json.of("Authenticate", "Success")));
        journal.add(
                new Draft(time.plusSeconds(23), portal, "sso", "Federate")
                        .in(Company.IRELAND)
                        .host(HOST)
                        .serviceEvent(
                                Json.of(
                                        "role_name",
                                        "ReadOnly",
                                        "account_id",
                                        Company.PRODUCTION)));
    }
}
