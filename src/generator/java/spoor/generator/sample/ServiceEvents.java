package spoor.generator.sample;

import spoor.generator.Json;
import spoor.generator.UserIdentity;

import java.time.Instant;

/// What services report of themselves: rotated keys, rotated secrets, ended maintenance.
final class ServiceEvents {
    private ServiceEvents() {}

    static void write(Journal journal) {
        Caller internal = Caller.internal(Company.PRODUCTION);
        for (Instant time : Rhythm.STEADY.times(journal.dice(), 6)) {
            rotateSecret(journal, time);
        }
        String key = VoiceId.KEY_ARN;
        journal.add(
                new Draft(Instant.parse("2026-11-04T05:12:44Z"), internal, "kms", "RotateKey")
                        .serviceEvent(
                                Json.of("keyId", key.substring(key.lastIndexOf('/') + 1))
                                        .with("rotationType", "AUTOMATIC"))
                        .resources(VoiceId.keyResource(key))
                        .without("requestID"));
        Json maintenance =
                Json.of("resourceId", "db-REPORTINGEXAMPLE01", "resourceType", "RDS:DB")
                        .with("maintenanceAction", "system-update")
                        .with("maintenanceActionStatus", "complete");
        journal.add(
                new Draft(
                                Instant.parse("2026-11-08T02:30:19Z"),
                                internal,
                                "rds",
                                "ApplyPendingMaintenanceAction")
                        .in(Company.IRELAND)
                        .serviceEvent(maintenance)
                        .with("readOnly", false));
    }

    private static void rotateSecret(Journal journal, Instant time) {
        Caller internal = Caller.internal(Company.PRODUCTION);
        String secret =
                UserIdentity.arn(
                        "secretsmanager",
                        Company.FRANKFURT,
                        Company.PRODUCTION,
                        "secret:customer-database-a1EXAM");
        Json started = Json.of("SecretId", secret, "rotationToken", journal.dice().guid());
        Json succeeded = Json.of("SecretId", secret);
        journal.add(
                new Draft(time, internal, "secretsmanager", "RotationStarted")
                        .with("additionalEventData", started)
                        .with("eventType", "AwsServiceEvent")
                        .without("requestID"));
        journal.add(
                new Draft(time.plusSeconds(8), internal, "secretsmanager", "RotationSucceeded")
                        .with("additionalEventData", succeeded)
                        .with("eventType", "AwsServiceEvent")
                        .without("requestID"));
    }
}
