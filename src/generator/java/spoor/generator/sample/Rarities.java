package spoor.generator.sample;

import spoor.generator.Dice;
import spoor.generator.Json;
import spoor.generator.UserIdentity;

import java.time.Instant;

/// Events of kinds that a trail has few of: uncommon identities, large requests, late deliveries.
final class Rarities {
    private Rarities() {}

    static void write(Journal journal) {
        identities(journal);
        partner(journal, Instant.parse("2026-11-11T15:05:33Z"));
        largeRequest(journal, Instant.parse("2026-11-12T09:48:27Z"));
        corrected(journal, Instant.parse("2026-11-09T16:20:00Z"));
    }

    private static void identities(Journal journal) {
        Instant time = Instant.parse("2026-11-05T07:31:44Z");
        Identity federated =
                Identity.federatedUser(
                        Company.PRODUCTION, "kiosk-kiel", "store-kiosk", time.minusSeconds(400));
        String agent = "aws-sdk-android/2.81.1 Linux/6.1.75 Dalvik/2.1.0/0 de_DE";
        journal.add(
                Call.connect("ListQueues", ContactCentre.onInstance())
                        .by(Caller.program(federated, "203.0.113.120", agent), time));
        Identity directory = Identity.directory(Company.SECURITY, "LINDQVIST\\k.brandt");
        journal.add(
                new Draft(
                                time.plusSeconds(5000),
                                Caller.program(directory, "203.0.113.51", Company.CHROME),
                                "ds",
                                "DescribeDirectories")
                        .in(Company.IRELAND));
        Identity role = Identity.role(Role.CONFIG);
        journal.add(
                new Draft(
                                time.plusSeconds(9100),
                                Caller.through(role, "config"),
                                "config",
                                "PutEvaluations")
                        .in(Company.IRELAND)
                        .request(Json.of("testMode", false, "resultToken", Hidden.REASONS)));
        Json emergency = Json.of("InstanceId", ContactCentre.INSTANCE);
        Instant later = Instant.parse("2026-11-08T19:02:16Z");
        Caller weber = Sessions.saml(journal, later, Company.WEBER, Role.OPS_ONCALL);
        Caller console = Caller.console(weber.identity(), weber.address(), Company.CHROME);
        journal.add(
                Call.connect("AdminGetEmergencyAccessToken", emergency)
                        .by(console, later.plusSeconds(33)));
    }

    /// The contractor's support staff come from an account of their own.
    private static void partner(Journal journal, Instant time) {
        String principal = Dice.named("contractor's role").iamId("AROA", 21) + ":support";
        Identity outsider = Identity.otherAccount(principal, Company.CONTRACTOR);
        Caller caller = Caller.program(outsider, ContractorJob.ADDRESS, Company.CLI);
        Caller support =
                Sessions.assume(journal, time, caller, Role.CONTRACTOR_SUPPORT, "support-118", 1);
        Json flow = ContactCentre.onInstance().with("ContactFlowId", ContactCentre.MAIN_MENU.id());
        journal.add(Call.connect("DescribeContactFlow", flow).by(support, time.plusSeconds(37)));
    }

    /// More than 100 KB of parameters are left out.
    private static void largeRequest(Journal journal, Instant time) {
        Caller admin = Sessions.saml(journal, time, Company.OKAFOR, Role.PLATFORM_ADMIN);
        Json omitted =
                Json.of("omitted", true, "originalSize", 149_893)
                        .with("reason", "requestParameters too large");
        String stack =
                UserIdentity.arn(
                        "cloudformation",
                        Company.FRANKFURT,
                        Company.PRODUCTION,
                        "stack/contact-centre/" + journal.dice().guid());
        journal.add(
                new Draft(time.plusSeconds(44), admin, "cloudformation", "UpdateStack")
                        .request(omitted)
                        .response(Json.of("stackId", stack)));
    }

    /// A service that was late says so in an addendum.
    private static void corrected(Journal journal, Instant time) {
        Caller admin = Sessions.saml(journal, time, Company.LIND, Role.CONTACT_CENTRE_ADMIN);
        Json addendum =
                Json.of("reason", "DELIVERY_DELAY")
                        .with("originalRequestID", journal.dice().guid());
        journal.add(
                Call.connect("ListPrompts", ContactCentre.onInstance())
                        .by(admin, time.plusSeconds(15))
                        .with("addendum", addendum));
    }
}
