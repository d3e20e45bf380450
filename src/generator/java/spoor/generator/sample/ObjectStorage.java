package spoor.generator.sample;

import spoor.generator.Dice;
import spoor.generator.Json;
import spoor.generator.UserIdentity;

import java.time.Duration;
import java.time.Instant;

/// Recordings of calls: Amazon Connect puts them into a bucket, analysts fetch some of them.
final class ObjectStorage {
    private static final String BUCKET = Company.RECORDINGS_BUCKET;
    private static final String HOST = BUCKET + ".s3.eu-central-1.amazonaws.com";

    private ObjectStorage() {}

    static void write(Journal journal) {
        Dice dice = journal.dice();
        Caller connect = Caller.service("connect", Company.PRODUCTION);
        for (Instant time : Rhythm.CALLS.times(dice, 330)) {
            journal.add(put(dice, time, connect));
        }
        Renewing analyst =
                new Renewing(
                        Duration.ofHours(8),
                        time -> Sessions.saml(journal, time, Company.HADDAD, Role.QUALITY_ANALYST));
        for (Instant time : Rhythm.OFFICE.times(dice, 120)) {
            journal.add(get(dice, time, analyst.at(time)));
        }
        Identity anyone = Identity.otherAccount("", "ANONYMOUS_PRINCIPAL");
        Caller scanner = Caller.program(anyone, "192.0.2.77", "[Go-http-client/1.1]");
        for (Instant time : Rhythm.STEADY.times(dice, 7)) {
            journal.add(get(dice, time, scanner).failed("AccessDenied", "Access Denied"));
        }
    }

    private static Draft put(Dice dice, Instant time, Caller caller) {
        int size = dice.between(90_000, 4_000_000);
        return object(dice, time, time, caller, "PutObject")
                .response(
                        Json.of("x-amz-server-side-encryption", "aws:kms")
                                .with(
                                        "x-amz-server-side-encryption-aws-kms-key-id",
                                        VoiceId.key("connect")))
                .with("additionalEventData", transfer(dice, size, 0))
                .with("sharedEventID", dice.guid());
    }

    private static Draft get(Dice dice, Instant time, Caller caller) {
        Instant recorded = time.minusSeconds(dice.between(3600, 500_000));
        return object(dice, time, recorded, caller, "GetObject")
                .with("additionalEventData", transfer(dice, 0, dice.between(90_000, 4_000_000)));
    }

    private static Draft object(
            Dice dice, Instant time, Instant recorded, Caller caller, String name) {
        String day = recorded.toString().substring(0, "2026-11-01".length());
        String key =
                "connect/lindqvist-okafor/CallRecordings/"
                        + day.replace('-', '/')
                        + "/"
                        + dice.guid()
                        + ".wav";
        String bucket = UserIdentity.arn("s3", "", "", BUCKET);
        return new Draft(time, caller, "s3", name)
                .data()
                .host(HOST)
                .request(Json.of("bucketName", BUCKET, "Host", HOST, "key", key))
                .resources(
                        Json.of("type", "AWS::S3::Object", "ARN", bucket + "/" + key),
                        Json.of("accountId", Company.PRODUCTION)
                                .with("type", "AWS::S3::Bucket")
                                .with("ARN", bucket));
    }

    /// What S3 adds to every event.
    static Json transfer(Dice dice, int bytesIn, int bytesOut) {
        return Json.of("SignatureVersion", "SigV4", "CipherSuite", "TLS_AES_128_GCM_SHA256")
                .with("bytesTransferredIn", bytesIn)
                .with("AuthenticationMethod", "AuthHeader")
                .with("x-amz-id-2", dice.alphanumeric(75) + "=")
                .with("bytesTransferredOut", bytesOut);
    }
}
