package spoor.generator.corpus;

import spoor.generator.Dice;
import spoor.generator.Json;
import spoor.generator.UserIdentity;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The callers in one file: sessions of that file, some long ones of the whole account, users and
/// services.
final class Identities {
    private static final int ROLES = 58;
    private static final int USERS = 70;
    private static final int LONG_SESSIONS = 200;
    private static final String STORE =
            "arn:aws:identitystore::111122223333:identitystore/d-1234567890";

    private final long seed;
    private final int file;
    private final String account;
    private final Instant time;
    private final int ownSessions;
    private final Map<Integer, Json> sessions = new HashMap<>();

    /// @param file the file's number
    Identities(long seed, int file, String account, Instant time, int events) {
        this.seed = seed;
        this.file = file;
        this.account = account;
        this.time = time;
        this.ownSessions = events / 5;
    }

    /// The `userIdentity` of the next event.
    ///
    /// @param service the identity where a service calls by itself
    Json next(Dice dice, Json service) {
        int share = dice.below(1000);
        if (share < 720) {
            boolean own = ownSessions > 0 && dice.perThousand(900);
            int session = own ? dice.below(ownSessions) : -1 - dice.below(LONG_SESSIONS);
            return sessions.computeIfAbsent(session, this::assumedRole);
        }
        if (share < 870) {
            return service;
        }
        if (share < 950) {
            return user(dice.below(USERS));
        }
        if (share < 980) {
            return UserIdentity.otherAccount(
                    "AIDA" + dice.base32(17), dice.oneOf(Catalogue.ACCOUNTS));
        }
        if (share < 990) {
            Dice user = Dice.of(seed, 0, 3_000 + dice.below(USERS));
            return UserIdentity.identityCenterUser(
                    account, user.guidByDigits(), STORE, user.base64(40));
        }
        return share < 997
                ? federatedUser(dice.below(20))
                : UserIdentity.root(account).with("accessKeyId", "");
    }

    private Json assumedRole(int session) {
        Dice dice = session < 0 ? ofAccount(session) : Dice.of(seed, file, session);
        int number = dice.below(ROLES);
        String role = role(number);
        String id = "AROA" + ofAccount(1_000 + number).base32(17);
        String name = sessionName(dice);
        // A session that a service opened for its own calls shows no key.
        boolean ofService = dice.below(3) == 0;
        String key = ofService ? "" : "ASIA" + dice.base32(16);
        String created = time.minusSeconds(dice.below(3600 * 6)).toString();
        Json context =
                Json.of(
                                "sessionIssuer",
                                UserIdentity.role(account, id, arn("iam", "role/" + role))
                                        .with("userName", role))
                        .with("webIdFederationData", Json.EMPTY)
                        .with(
                                "attributes",
                                Json.of("creationDate", created)
                                        .with(
                                                "mfaAuthenticated",
                                                dice.perThousand(150) ? "true" : "false"));
        Json json =
                UserIdentity.assumedRole(
                        account,
                        id,
                        name,
                        arn("sts", "assumed-role/" + role + '/' + name),
                        key,
                        context);
        List<String> services = List.of("ecs-tasks", "lambda", "ec2", "eks");
        return ofService ? json.with("invokedBy", dice.oneOf(services) + ".amazonaws.com") : json;
    }

    private static String role(int number) {
        return switch (number % 5) {
            case 0 -> "service-role/app-" + number + "-task-execution";
            case 1 -> "ci-deploy-" + number;
            case 2 -> "AWSReservedSSO_Administrator_" + Integer.toHexString(0x5eed0000 + number);
            case 3 -> "eks-node-group-" + number;
            default -> "data-pipeline-" + number + "-worker";
        };
    }

    private static String sessionName(Dice dice) {
        return switch (dice.below(4)) {
            case 0 -> "i-0" + dice.hex(16);
            case 1 -> dice.hex(32);
            case 2 -> "botocore-session-17" + dice.digits(8);
            default -> "engineer." + dice.hex(6) + "@example.com";
        };
    }

    private Json user(int number) {
        Dice dice = ofAccount(2_000 + number);
        String name = "user-" + number;
        return UserIdentity.user(account, "AIDA" + dice.base32(17), name)
                .with("accessKeyId", "AKIA" + dice.base32(16))
                .with("userName", name);
    }

    private Json federatedUser(int number) {
        String key = "ASIA" + ofAccount(4_000 + number).base32(16);
        Json context = Json.of("sessionIssuer", UserIdentity.root(account));
        return UserIdentity.federatedUser(account, "partner-" + number, key, context);
    }

    private Dice ofAccount(int item) {
        return Dice.of(seed, Long.parseLong(account), item);
    }

    private String arn(String service, String resource) {
        return UserIdentity.arn(service, "", account, resource);
    }
}
