package spoor.generator.sample;

import spoor.generator.Dice;
import spoor.generator.Json;

import java.time.Duration;
import java.time.Instant;

/// A virtual machine in Ireland that makes reports, and reaches AWS by an endpoint of its network.
final class ReportingHost {
    static final String INSTANCE = "i-0" + Dice.named("reporting host").hex(16);

    private static final String ENDPOINT = "vpce-0" + Dice.named("endpoint").hex(16);
    private static final String ADDRESS = "198.51.100.140";
    private static final String AGENT =
            "aws-sdk-java/2.38.2 md/io#sync md/http#Apache ua/2.1 os/Linux#6.1.155";

    private ReportingHost() {}

    static void write(Journal journal) {
        Dice dice = journal.dice();
        Renewing host = new Renewing(Duration.ofHours(6), time -> renew(journal, time));
        for (Instant time : Rhythm.STEADY.times(dice, 330)) {
            Draft draft =
                    call(dice)
                            .by(host.at(time), time)
                            .in(Company.IRELAND)
                            .with("vpcEndpointId", ENDPOINT)
                            .with("vpcEndpointAccountId", Company.PRODUCTION);
            journal.add(
                    dice.chance(5) ? draft.failed("ThrottlingException", "Rate exceeded") : draft);
        }
        deniedByNetwork(journal, Instant.parse("2026-11-12T21:17:08Z"));
    }

    private static Caller renew(Journal journal, Instant time) {
        Credentials issued = Credentials.issue(journal.dice(), Role.REPORTING, INSTANCE, time, 6);
        journal.add(Sessions.service(journal.dice(), issued, "ec2").in(Company.IRELAND));
        return Caller.program(Identity.instanceRole(issued), ADDRESS, AGENT);
    }

    private static Call call(Dice dice) {
        return switch (dice.between(1, 5)) {
            case 1 ->
                    new Call(
                            "secretsmanager",
                            "GetSecretValue",
                            Json.of("secretId", Platform.SECRET));
            case 2 -> new Call("ssm", "UpdateInstanceInformation", agentVersion());
            case 3 -> new Call("ssm", "GetParameter", Json.of("name", "/report/query"));
            case 4 -> Call.plain("monitoring", "ListMetrics");
            default -> new Call("logs", "DescribeLogStreams", Json.of("limit", 1));
        };
    }

    private static Json agentVersion() {
        return Json.of("instanceId", INSTANCE, "agentVersion", "3.3.3050.0")
                .with("agentStatus", "Active")
                .with("platformType", "Linux");
    }

    /// The endpoint's policy says no, so the service never saw the request.
    private static void deniedByNetwork(Journal journal, Instant time) {
        Identity host = renew(journal, time.minusSeconds(900)).identity();
        journal.add(
                new Draft(time, Caller.through(host, "ec2").from(ADDRESS, ""), "s3", "PutObject")
                        .in(Company.IRELAND)
                        .deliveredTo("CloudTrail-NetworkActivity")
                        .failed(
                                "VpceAccessDenied",
                                "The request was denied due to a VPC endpoint policy")
                        .without("requestParameters", "responseElements", "readOnly", "userAgent")
                        .without("managementEvent")
                        .with("eventType", "AwsVpceEvent")
                        .with("eventCategory", "NetworkActivity")
                        .with("vpcEndpointId", ENDPOINT)
                        .with("vpcEndpointAccountId", Company.PRODUCTION));
    }
}
