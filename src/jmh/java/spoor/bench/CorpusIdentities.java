package spoor.bench;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Who acts in one file: sessions of the file's own, some long ones of the whole account, users and
/// services.
final class CorpusIdentities {
    private static final int ROLES = 58;
    private static final int USERS = 70;
    private static final int LONG_SESSIONS = 200;

    private final long seed;
    private final int file;
    private final String account;
    private final Instant time;
    private final int ownSessions;
    private final Map<Integer, String> sessions = new HashMap<>();

    /// @param file the file's number
    CorpusIdentities(long seed, int file, String account, Instant time, int events) {
        this.seed = seed;
        this.file = file;
        this.account = account;
        this.time = time;
        this.ownSessions = events / 5;
    }

    /// The `userIdentity` of the next event as JSON.
    ///
    /// @param service calls itself where a service acts
    String next(CorpusDice dice, String service) {
        int share = dice.below(1000);
        if (share < 720) {
            boolean own = ownSessions > 0 && dice.perThousand(900);
            int session = own ? dice.below(ownSessions) : -1 - dice.below(LONG_SESSIONS);
            return sessions.computeIfAbsent(session, this::assumedRole);
        }
        if (share < 870) {
            return "{\"type\":\"AWSService\",\"invokedBy\":\"" + service + ".amazonaws.com\"}";
        }
        if (share < 950) {
            return user(dice.below(USERS));
        }
        if (share < 980) {
            return anotherAccount(dice);
        }
        if (share < 990) {
            return identityCenterUser(dice.below(USERS));
        }
        return share < 997 ? federatedUser(dice.below(20)) : root();
    }

    private String assumedRole(int session) {
        CorpusDice dice =
                session < 0
                        ? CorpusDice.of(seed, Long.parseLong(account), session)
                        : CorpusDice.of(seed, file, session);
        int number = dice.below(ROLES);
        String role = role(number);
        String roleId = roleId(number);
        String name = sessionName(dice);
        CorpusJson json = new CorpusJson(new StringBuilder(700)).open();
        json.put("type", "AssumedRole")
                .put("principalId", roleId + ':' + name)
                .put("arn", arn("sts", "assumed-role/" + role + '/' + name))
                .put("accountId", account);
        // A session that a service opened for its own calls shows no key.
        boolean ofService = dice.below(3) == 0;
        if (!ofService) {
            json.put("accessKeyId", "ASIA" + dice.base32(16));
        }
        json.open("sessionContext");
        json.open("sessionIssuer")
                .put("type", "Role")
                .put("principalId", roleId)
                .put("arn", arn("iam", "role/" + role))
                .put("accountId", account)
                .put("userName", role)
                .close();
        json.open("webIdFederationData").close();
        json.open("attributes")
                .put("creationDate", time.minusSeconds(dice.below(3600 * 6)).toString())
                .put("mfaAuthenticated", dice.perThousand(150) ? "true" : "false")
                .close();
        json.close();
        if (ofService) {
            json.put(
                    "invokedBy",
                    dice.oneOf(List.of("ecs-tasks", "lambda", "ec2", "eks")) + ".amazonaws.com");
        }
        return json.close().toString();
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

    private String roleId(int number) {
        return "AROA" + CorpusDice.of(seed, Long.parseLong(account), 1_000 + number).base32(17);
    }

    private static String sessionName(CorpusDice dice) {
        return switch (dice.below(4)) {
            case 0 -> "i-0" + dice.hex(16);
            case 1 -> dice.hex(32);
            case 2 -> "botocore-session-17" + dice.digits(8);
            default -> "engineer." + dice.hex(6) + "@example.com";
        };
    }

    private String user(int number) {
        CorpusDice dice = CorpusDice.of(seed, Long.parseLong(account), 2_000 + number);
        String name = "user-" + number;
        return new CorpusJson(new StringBuilder(300))
                .open()
                .put("type", "IAMUser")
                .put("principalId", "AIDA" + dice.base32(17))
                .put("arn", arn("iam", "user/" + name))
                .put("accountId", account)
                .put("accessKeyId", "AKIA" + dice.base32(16))
                .put("userName", name)
                .close()
                .toString();
    }

    private static String anotherAccount(CorpusDice dice) {
        return new CorpusJson(new StringBuilder(200))
                .open()
                .put("type", "AWSAccount")
                .put("principalId", "AIDA" + dice.base32(17))
                .put("accountId", dice.oneOf(CorpusCatalogue.ACCOUNTS))
                .close()
                .toString();
    }

    private String identityCenterUser(int number) {
        CorpusDice dice = CorpusDice.of(seed, 0, 3_000 + number);
        return new CorpusJson(new StringBuilder(300))
                .open()
                .put("type", "IdentityCenterUser")
                .put("accountId", account)
                .open("onBehalfOf")
                .put("userId", dice.guid())
                .put(
                        "identityStoreArn",
                        "arn:aws:identitystore::111122223333:identitystore/d-1234567890")
                .close()
                .put("credentialId", dice.base64(40))
                .close()
                .toString();
    }

    private String federatedUser(int number) {
        CorpusDice dice = CorpusDice.of(seed, Long.parseLong(account), 4_000 + number);
        return new CorpusJson(new StringBuilder(500))
                .open()
                .put("type", "FederatedUser")
                .put("principalId", account + ":partner-" + number)
                .put("arn", arn("sts", "federated-user/partner-" + number))
                .put("accountId", account)
                .put("accessKeyId", "ASIA" + dice.base32(16))
                .open("sessionContext")
                .open("sessionIssuer")
                .put("type", "Root")
                .put("principalId", account)
                .put("arn", arn("iam", "root"))
                .put("accountId", account)
                .close()
                .close()
                .close()
                .toString();
    }

    private String root() {
        return new CorpusJson(new StringBuilder(200))
                .open()
                .put("type", "Root")
                .put("principalId", account)
                .put("arn", arn("iam", "root"))
                .put("accountId", account)
                .put("accessKeyId", "")
                .close()
                .toString();
    }

    private String arn(String service, String resource) {
        return "arn:aws:" + service + "::" + account + ':' + resource;
    }
}
