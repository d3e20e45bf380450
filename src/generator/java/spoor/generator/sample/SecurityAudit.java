package spoor.generator.sample;

import spoor.generator.Dice;
import spoor.generator.Json;

import java.time.Instant;
import java.util.List;

/// The auditor's rounds: from the security account into production, recorded in both.
final class SecurityAudit {
    private SecurityAudit() {}

    static void write(Journal journal) {
        for (String day : List.of("02", "04", "06", "09", "11", "13")) {
            round(journal, Instant.parse("2026-11-" + day + "T13:15:20Z"));
        }
    }

    private static void round(Journal journal, Instant start) {
        Dice dice = journal.dice();
        Instant time = start.plusSeconds(dice.between(0, 900));
        Caller auditor =
                Sessions.saml(journal, time, Company.LINDQVIST, Role.SECURITY_AUDIT)
                        .from(Company.LINDQVIST.address(), Company.CLI_ON_A_MAC);
        journal.add(
                new Draft(time.plusSeconds(20), auditor, "cloudtrail", "DescribeTrails")
                        .request(Json.of("includeShadowTrails", true)));
        journal.add(
                new Draft(time.plusSeconds(25), auditor, "cloudtrail", "GetTrailStatus")
                        .request(Json.of("name", Company.TRAIL_ARN)));
        Caller reader = crossOver(journal, time.plusSeconds(60), auditor);
        List<Call> questions =
                List.of(
                        Call.plain("iam", "GenerateCredentialReport"),
                        Call.plain("iam", "GetCredentialReport"),
                        Call.plain("iam", "ListUsers"),
                        Call.plain("iam", "GetAccountAuthorizationDetails"));
        Instant next = time.plusSeconds(75);
        for (Call question : questions) {
            next = next.plusSeconds(dice.between(3, 40));
            journal.add(question.by(reader, next).in(Company.VIRGINIA));
        }
        Call users = Call.connect("ListUsers", ContactCentre.onInstance());
        journal.add(
                users.by(reader, next.plusSeconds(12))
                        .failed(
                                "AccessDeniedException",
                                reader.notAuthorized(
                                        "connect:ListUsers",
                                        ContactCentre.instanceArn() + "/agent/*")));
    }

    /// Both accounts get an event with an id of its own; the shared id joins them.
    private static Caller crossOver(Journal journal, Instant time, Caller auditor) {
        String shared = journal.dice().guid();
        Credentials issued = Credentials.issue(journal.dice(), Role.AUDIT_READER, "audit", time, 1);
        String principal = Role.SECURITY_AUDIT.id() + ":" + Company.LINDQVIST.email();
        Identity seenFromThere = Identity.otherAccount(principal, Company.SECURITY);
        Caller outside = Caller.program(seenFromThere, auditor.address(), auditor.agent());
        for (Caller caller : List.of(auditor, outside)) {
            journal.add(
                    new Draft(time, caller, "sts", "AssumeRole")
                            .request(issued.request())
                            .response(issued.response())
                            .resources(Role.AUDIT_READER.resource())
                            .with("sharedEventID", shared));
        }
        Identity reader = Identity.assumedRole(issued, false);
        return Caller.program(reader, auditor.address(), auditor.agent());
    }
}
