package spoor.generator.sample;

import spoor.generator.Dice;
import spoor.generator.Json;
import spoor.generator.UserIdentity;

import java.time.Instant;
import java.util.List;

/// Services that act by themselves, day and night: about a quarter of the trail.
final class ServiceNoise {
    private static final LogBucket TRAIL =
            new LogBucket("cloudtrail", Company.SECURITY, Company.TRAIL_BUCKET, Company.FRANKFURT);
    private static final List<LogBucket> BUCKETS =
            List.of(
                    TRAIL,
                    TRAIL,
                    TRAIL,
                    flowLogs("lindqvist-okafor-flow-logs-ireland", Company.IRELAND),
                    flowLogs("lindqvist-okafor-flow-logs-virginia", Company.VIRGINIA));
    private static final String TRAIL_KEY =
            UserIdentity.arn(
                    "kms",
                    Company.FRANKFURT,
                    Company.SECURITY,
                    "key/" + Dice.named("key trail").guid());

    private ServiceNoise() {}

    static void write(Journal journal) {
        Dice dice = journal.dice();
        for (Instant time : Rhythm.STEADY.times(dice, 420)) {
            LogBucket bucket = dice.oneOf(BUCKETS);
            journal.add(lookAt(dice, bucket, time));
            if (bucket.equals(TRAIL) && dice.chance(85)) {
                journal.add(encrypt(dice, time.plusSeconds(1)));
            }
        }
        for (Instant time : Rhythm.STEADY.times(dice, 460)) {
            journal.add(assumeRole(dice, time));
        }
        for (Instant time : Rhythm.STEADY.times(dice, 260)) {
            journal.add(decrypt(dice, time));
        }
    }

    private static LogBucket flowLogs(String bucket, String region) {
        return new LogBucket("delivery.logs", Company.PRODUCTION, bucket, region);
    }

    private static Draft lookAt(Dice dice, LogBucket bucket, Instant time) {
        String host = bucket.name + ".s3." + bucket.region + ".amazonaws.com";
        return new Draft(time, Caller.service(bucket.service, bucket.account), "s3", "GetBucketAcl")
                .in(bucket.region)
                .request(Json.of("bucketName", bucket.name, "Host", host, "acl", ""))
                .with("additionalEventData", ObjectStorage.transfer(dice, 0, 542))
                .resources(
                        Json.of("accountId", bucket.account)
                                .with("type", "AWS::S3::Bucket")
                                .with("ARN", UserIdentity.arn("s3", "", "", bucket.name)))
                .with("sharedEventID", dice.guid());
    }

    private static Draft encrypt(Dice dice, Instant time) {
        Json context = Json.of("aws:cloudtrail:arn", Company.TRAIL_ARN);
        return new Draft(
                        time,
                        Caller.service("cloudtrail", Company.SECURITY),
                        "kms",
                        "GenerateDataKey")
                .request(
                        Json.of("keyId", TRAIL_KEY, "keySpec", "AES_256")
                                .with("encryptionContext", context))
                .resources(
                        Json.of("accountId", Company.SECURITY)
                                .with("type", "AWS::KMS::Key")
                                .with("ARN", TRAIL_KEY))
                .with("sharedEventID", dice.guid());
    }

    private static Draft assumeRole(Dice dice, Instant time) {
        String service =
                dice.oneOf(List.of("ec2", "ec2", "config", "scheduler", "states", "ecs-tasks"));
        Role role =
                switch (service) {
                    case "ec2" -> Role.REPORTING;
                    case "config" -> Role.CONFIG;
                    default -> Role.NIGHTLY_JOBS;
                };
        String session = service.equals("ec2") ? ReportingHost.INSTANCE : service + "-session";
        String region =
                switch (service) {
                    case "ec2" -> Company.IRELAND;
                    case "config" ->
                            dice.oneOf(
                                    List.of(Company.FRANKFURT, Company.IRELAND, Company.VIRGINIA));
                    default -> Company.FRANKFURT;
                };
        Credentials issued = Credentials.issue(dice, role, session, time, 6);
        return Sessions.service(dice, issued, service).in(region);
    }

    private static Draft decrypt(Dice dice, Instant time) {
        String service = dice.oneOf(List.of("connect", "lambda", "logs"));
        Json context = Json.of("aws:" + service + ":arn", ContactCentre.instanceArn());
        return new Draft(time, Caller.service(service, Company.PRODUCTION), "kms", "Decrypt")
                .request(
                        Json.of("encryptionContext", context)
                                .with("encryptionAlgorithm", "SYMMETRIC_DEFAULT"))
                .resources(VoiceId.keyResource(VoiceId.key(service)))
                .with("sharedEventID", dice.guid());
    }

    /// A bucket that a service writes logs to, after a look at who may read them.
    private record LogBucket(String service, String account, String name, String region) {}
}
