package spoor.generator.sample;

import spoor.generator.Dice;
import spoor.generator.Json;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Everyday work on what lies beneath: machines, parameters, secrets, functions and alarms.
final class Platform {
    static final String SECRET = "production/customer-database";

    private Platform() {}

    static void write(Journal journal) {
        Dice dice = journal.dice();
        Renewing admin =
                new Renewing(
                        Duration.ofHours(8),
                        time -> Sessions.saml(journal, time, Company.OKAFOR, Role.PLATFORM_ADMIN));
        for (Instant time : Rhythm.OFFICE.times(dice, 290)) {
            Caller caller = admin.at(time);
            journal.add(dice.chance(10) ? change(dice, caller, time) : look(dice, caller, time));
        }
    }

    private static Draft look(Dice dice, Caller admin, Instant time) {
        Json page = Json.of("maxResults", 50);
        String region = dice.chance(75) ? Company.FRANKFURT : Company.IRELAND;
        Json function =
                Json.of("functionName", dice.oneOf(List.of("customer-lookup", "wallboard")));
        Call call =
                switch (dice.between(1, 9)) {
                    case 1 -> new Call("ec2", "DescribeInstances", page);
                    case 2 -> new Call("ec2", "DescribeSecurityGroups", page);
                    case 3 -> new Call("ssm", "DescribeParameters", page);
                    case 4 -> new Call("lambda", "GetFunction20150331v2", function);
                    case 5 -> new Call("lambda", "ListFunctions20150331", page);
                    case 6 -> new Call("monitoring", "DescribeAlarms", page);
                    case 7 -> new Call("logs", "DescribeLogGroups", Json.of("limit", 50));
                    case 8 -> Call.plain("cloudtrail", "DescribeTrails");
                    default -> new Call("ec2", "DescribeVpcs", Json.of("vpcSet", Json.EMPTY));
                };
        Draft draft = call.by(admin, time).in(region);
        return dice.chance(7) ? denied(draft, admin, call) : draft;
    }

    /// EC2 has words of its own for what other services call denied.
    private static Draft denied(Draft draft, Caller admin, Call call) {
        boolean machines = call.service().equals("ec2");
        String action = call.service() + ":" + call.name();
        String message = admin.notAuthorized(action, "*");
        return draft.failed(
                machines ? "Client.UnauthorizedOperation" : "AccessDenied",
                machines
                        ? "You are not authorized to perform this operation. " + message
                        : message);
    }

    private static Draft change(Dice dice, Caller admin, Instant time) {
        Json parameter =
                Json.of("name", "/contact-centre/" + dice.oneOf(List.of("menu", "crm/token")))
                        .with("value", Hidden.REASONS)
                        .with("type", "SecureString")
                        .with("overwrite", true);
        Json secret = Json.of("secretId", SECRET, "clientRequestToken", dice.guid());
        Json alarm = Json.of("alarmName", "callers-waiting", "threshold", dice.between(8, 30));
        Json key = Json.of("keyId", "alias/contact-centre-voice", "description", "voice prints");
        return switch (dice.between(1, 5)) {
            case 1, 2 ->
                    new Draft(time, admin, "ssm", "PutParameter")
                            .request(parameter)
                            .response(Json.of("version", dice.between(2, 40), "tier", "Standard"));
            case 3 -> new Draft(time, admin, "secretsmanager", "PutSecretValue").request(secret);
            case 4 -> new Draft(time, admin, "monitoring", "PutMetricAlarm").request(alarm);
            default ->
                    new Draft(time, admin, "kms", "UpdateKeyDescription")
                            .request(key)
                            .failed(
                                    "AccessDenied",
                                    admin.notAuthorized(
                                            "kms:UpdateKeyDescription", VoiceId.KEY_ARN));
        };
    }
}
