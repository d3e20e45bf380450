package spoor.generator.sample;

import spoor.generator.Dice;
import spoor.generator.Json;
import spoor.generator.UserIdentity;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Who may do what: roles, policies and access keys. IAM is global, so it reports from Virginia.
final class AccessManagement {
    private static final String ACCESS_POLICY =
            """
            {
              "Version": "2012-10-17",
              "Statement": [
                {"Effect": "Allow", "Action": ["connect:Describe*", "connect:List*"], "Resource": "*"},
                {"Effect": "Allow", "Action": "s3:GetObject",
                 "Resource": "arn:aws:s3:::lindqvist-okafor-recordings/**"}
              ]
            }\
            """;

    private AccessManagement() {}

    static void write(Journal journal) {
        Dice dice = journal.dice();
        Renewing admin =
                new Renewing(
                        Duration.ofHours(8),
                        time -> Sessions.saml(journal, time, Company.OKAFOR, Role.PLATFORM_ADMIN));
        for (Instant time : Rhythm.OFFICE.times(dice, 70)) {
            journal.add(look(dice).by(admin.at(time), time).in(Company.VIRGINIA));
        }
        allowAnalysts(journal, Instant.parse("2026-11-04T09:05:12Z"));
        renewContractorsKey(journal, Instant.parse("2026-11-02T12:41:30Z"));
        secureBucket(journal, Instant.parse("2026-11-10T14:22:51Z"));
    }

    private static Call look(Dice dice) {
        Json role =
                Json.of(
                        "roleName",
                        dice.oneOf(List.of(Role.FLOW_DEPLOY, Role.CONTRACTOR_CI, Role.OPS_ONCALL))
                                .name());
        return switch (dice.between(1, 6)) {
            case 1 -> Call.plain("iam", "ListRoles");
            case 2 -> new Call("iam", "GetRole", role);
            case 3 -> new Call("iam", "ListAttachedRolePolicies", role);
            case 4 -> Call.plain("iam", "ListUsers");
            case 5 -> new Call("iam", "ListAccessKeys", Json.of("userName", ContractorJob.USER));
            default -> Call.plain("iam", "GetAccountSummary");
        };
    }

    /// A policy whose stars stand for "everything", not for something hidden.
    private static void allowAnalysts(Journal journal, Instant time) {
        Caller admin = Sessions.saml(journal, time, Company.OKAFOR, Role.PLATFORM_ADMIN);
        String policy = UserIdentity.arn("iam", "", Company.PRODUCTION, "policy/recordings-read");
        Json create = Json.of("policyName", "recordings-read", "policyDocument", ACCESS_POLICY);
        Json created =
                Json.of("policyName", "recordings-read", "arn", policy, "isAttachable", true)
                        .with("defaultVersionId", "v1")
                        .with("createDate", Company.inWords(time.plusSeconds(40)));
        journal.addTwice(
                new Draft(time.plusSeconds(40), admin, "iam", "CreatePolicy")
                        .in(Company.VIRGINIA)
                        .request(create)
                        .response(Json.of("policy", created)),
                Company.FRANKFURT);
        Json attach = Json.of("roleName", Role.QUALITY_ANALYST.name(), "policyArn", policy);
        journal.addTwice(
                new Draft(time.plusSeconds(55), admin, "iam", "AttachRolePolicy")
                        .in(Company.VIRGINIA)
                        .request(attach),
                Company.FRANKFURT);
    }

    private static void renewContractorsKey(Journal journal, Instant time) {
        Caller admin = Sessions.saml(journal, time, Company.OKAFOR, Role.PLATFORM_ADMIN);
        String old = journal.dice().iamId("AKIA", 20);
        Json user = Json.of("userName", ContractorJob.USER);
        Json key =
                Json.of("accessKeyId", ContractorJob.USER_KEY, "status", "Active")
                        .with("userName", ContractorJob.USER)
                        .with("createDate", Company.inWords(time.plusSeconds(30)));
        journal.addTwice(
                new Draft(time.plusSeconds(30), admin, "iam", "CreateAccessKey")
                        .in(Company.VIRGINIA)
                        .request(user)
                        .response(Json.of("accessKey", key)),
                Company.FRANKFURT);
        journal.addTwice(
                new Draft(time.plusSeconds(600), admin, "iam", "DeleteAccessKey")
                        .in(Company.VIRGINIA)
                        .request(user.with("accessKeyId", old)),
                Company.FRANKFURT);
    }

    private static void secureBucket(Journal journal, Instant time) {
        Caller admin = Sessions.saml(journal, time, Company.OKAFOR, Role.PLATFORM_ADMIN);
        Json statement =
                Json.of("Effect", "Deny", "Principal", "*", "Action", List.of("s3:*"))
                        .with("Resource", List.of("*", "**"))
                        .with(
                                "Condition",
                                Json.of("Bool", Json.of("aws:SecureTransport", "false")));
        Json policy = Json.of("Version", "2012-10-17", "Statement", List.of(statement));
        String host = "s3.eu-central-1.amazonaws.com";
        journal.add(
                new Draft(time.plusSeconds(25), admin, "s3", "PutBucketPolicy")
                        .host(host)
                        .request(
                                Json.of("bucketPolicy", policy, "Host", host)
                                        .with("bucketName", Company.RECORDINGS_BUCKET)
                                        .with("policy", ""))
                        .failed(
                                "MalformedPolicy",
                                "Action does not apply to any resource(s) in statement"));
    }

    /// Denies whatever was issued up to now, as the button "revoke active sessions" does.
    static String revocation(Instant time) {
        return """
        {"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":["*"],"Resource":["*"],\
        "Condition":{"DateLessThan":{"aws:TokenIssueTime":"%s"}}}]}\
        """
                .formatted(time);
    }
}
