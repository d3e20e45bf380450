package spoor.generator.sample;

import spoor.generator.Json;
import spoor.generator.UserIdentity;

import java.time.Instant;
import java.util.List;

/// One event for each further mark by which services hide a value.
final class FurtherMarks {
    private FurtherMarks() {}

    static void write(Journal journal) {
        Instant time = Instant.parse("2026-11-10T08:12:40Z");
        Caller admin = Sessions.saml(journal, time, Company.OKAFOR, Role.PLATFORM_ADMIN);
        database(journal, time.plusSeconds(50), admin);
        query(journal, time.plusSeconds(150), admin);
        machine(journal, time.plusSeconds(480), admin);
        shell(journal, time.plusSeconds(900), admin);
        command(journal, time.plusSeconds(1300), admin);
    }

    private static void database(Journal journal, Instant time, Caller admin) {
        Json request =
                Json.of("dBInstanceIdentifier", "reporting", "masterUserPassword", "****")
                        .with("applyImmediately", false)
                        .with("allowMajorVersionUpgrade", false);
        Json pending = Json.of("masterUserPassword", "****");
        journal.add(
                new Draft(time, admin, "rds", "ModifyDBInstance")
                        .in(Company.IRELAND)
                        .request(request)
                        .response(
                                Json.of("dBInstanceIdentifier", "reporting")
                                        .with("dBInstanceStatus", "available")
                                        .with("pendingModifiedValues", pending)));
    }

    private static void query(Journal journal, Instant time, Caller admin) {
        String statement = "SELECT * FROM \"callbacks\" WHERE phone = ***(Redacted)";
        String table =
                UserIdentity.arn(
                        "dynamodb", Company.FRANKFURT, Company.PRODUCTION, "table/callbacks");
        journal.add(
                new Draft(time, admin, "dynamodb", "ExecuteStatement")
                        .data()
                        .request(Json.of("statement", statement))
                        .with("readOnly", true)
                        .resources(
                                Json.of("accountId", Company.PRODUCTION)
                                        .with("type", "AWS::DynamoDB::Table")
                                        .with("ARN", table)));
        journal.add(
                new Draft(time.plusSeconds(95), admin, "redshift-data", "ExecuteStatement")
                        .in(Company.IRELAND)
                        .request(
                                Json.of("clusterIdentifier", "reporting", "database", "calls")
                                        .with("sql", "***OMITTED***"))
                        .response(Json.of("id", journal.dice().guid(), "database", "calls")));
    }

    private static void machine(Journal journal, Instant time, Caller admin) {
        Json image = Json.of("imageId", "ami-0a1b2c3d4e5f60718", "minCount", 1, "maxCount", 1);
        Json request =
                Json.of("instancesSet", Json.of("items", List.of(image)))
                        .with("userData", "<sensitiveDataRemoved>")
                        .with("instanceType", "c7g.16xlarge")
                        .with("monitoring", Json.of("enabled", false));
        String instances =
                UserIdentity.arn("ec2", Company.IRELAND, Company.PRODUCTION, "instance/*");
        journal.add(
                new Draft(time, admin, "ec2", "RunInstances")
                        .in(Company.IRELAND)
                        .request(request)
                        .failed(
                                "Client.UnauthorizedOperation",
                                "You are not authorized to perform this operation. "
                                        + admin.notAuthorized("ec2:RunInstances", instances)));
    }

    private static void shell(Journal journal, Instant time, Caller admin) {
        String session = admin.identity().arn();
        String id = session.substring(session.lastIndexOf('/') + 1) + "-0c2f8a1e5b7d93460";
        journal.add(
                new Draft(time, admin, "ssm", "StartSession")
                        .in(Company.IRELAND)
                        .request(Json.of("target", ReportingHost.INSTANCE))
                        .response(
                                Json.of("sessionId", id)
                                        .with("tokenValue", "Value hidden due to security reasons.")
                                        .with(
                                                "streamUrl",
                                                "wss://ssmmessages.eu-west-1.amazonaws.com/v1/"
                                                        + "data-channel/"
                                                        + id)));
    }

    /// Here a whole object is hidden, in the request and in the response.
    private static void command(Journal journal, Instant time, Caller admin) {
        Json command =
                Json.of("documentName", "AWS-RunShellScript", "parameters", Hidden.REASONS)
                        .with("instanceIds", List.of(ReportingHost.INSTANCE));
        journal.add(
                new Draft(time, admin, "ssm", "SendCommand")
                        .in(Company.IRELAND)
                        .request(command.with("interactive", false))
                        .response(
                                Json.of(
                                        "command",
                                        command.with("commandId", journal.dice().guid())
                                                .with("status", "Pending"))));
    }
}
