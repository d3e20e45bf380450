package spoor.decode.format;

import spoor.json.RandomJson;

import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// Makes trail files whose records have any members, values, order and white space.
public final class RandomTrail {
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> MEMBERS =
            List.of(
                    "eventVersion",
                    "eventTime",
                    "eventSource",
                    "eventName",
                    "awsRegion",
                    "sourceIPAddress",
                    "userAgent",
                    "errorCode",
                    "errorMessage",
                    "eventID",
                    "eventId",
                    "readOnly",
                    "eventType",
                    "recipientAccountId",
                    "vpcEndpointId",
                    "vpcEndpointAccountId",
                    "accountId",
                    "eventCategory");
    private static final List<String> IDENTITY_MEMBERS =
            List.of(
                    "type",
                    "userName",
                    "principalId",
                    "arn",
                    "accountId",
                    "accessKeyId",
                    "invokedBy",
                    "identityProvider");
    private static final List<String> VALUES =
            List.of(
                    "null",
                    "\"\"",
                    "true",
                    "false",
                    "7",
                    "-42",
                    "1732751999",
                    "{}",
                    "[]",
                    "{\"type\":\"inner\",\"eventName\":\"inner\"}",
                    "[\"***\"]",
                    "\"***\"",
                    "\"2026-11-22T09:11:57Z\"",
                    "\"2026-11-22T09:11:57.5+02:00\"",
                    "\"2026-13-01T00:00:00Z\"",
                    "\"DeleteQueue\"",
                    "\"GetObject\"",
                    "\"Frobnicate\"",
                    "\"connect.amazonaws.com\"",
                    "\"Aggregated\"",
                    "\"AROAX:session\"",
                    "\"arn:aws:sts::1:assumed-role/r/s\"",
                    "\"arn:aws:iam::1:role/p/r\"",
                    "\"arn:aws:iam::1:oidc-provider/idp:app:eva\"",
                    "\"qualifier:eva:2\"",
                    "0.125",
                    "\"HIDDEN_DUE_TO_SECURITY_REASONS\"",
                    "\"0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9\"");
    private static final List<String> TYPES =
            List.of(
                    "IAMUser",
                    "AssumedRole",
                    "Root",
                    "AWSService",
                    "WebIdentityUser",
                    "SAMLUser",
                    "IdentityCenterUser",
                    "AWSAccount",
                    "Unknown",
                    "Role",
                    "Directory",
                    "");

    private static final List<String> RESULT_PARTS =
            List.of("responseElements", "serviceEventDetails", "additionalEventData");
    private static final List<String> REQUEST_MEMBERS =
            List.of(
                    "queueId",
                    "QueueArn",
                    "name",
                    "id",
                    "bucketName",
                    "content",
                    "InstanceId",
                    "x");
    private static final List<String> RESULT_MEMBERS =
            List.of(
                    "DeleteQueue",
                    "GetObject",
                    "queueArns",
                    "bucketName",
                    "errorCode",
                    "ErrorMessage",
                    "error",
                    "code",
                    "message",
                    "_return",
                    "success",
                    "failures",
                    "FailedEntryCount",
                    "unprocessedItems",
                    "unsuccessful",
                    "item",
                    "status",
                    "deletionStatus",
                    "DeleteQueueResponse",
                    "createResult",
                    "DeleteResult",
                    "responseParameters",
                    "operation",
                    "results",
                    "statusCode",
                    "errored",
                    "failedLoginPolicy",
                    "UserName",
                    "other");
    private static final List<String> RESULTS =
            List.of(
                    "\"Failure\"",
                    "\"F\\u0061iled\"",
                    "\"FAILED\"",
                    "\"Success\"",
                    "\"denied\"",
                    "\"AccessDenied\"",
                    "false",
                    "\"false\"",
                    "true",
                    "0",
                    "3",
                    "[]",
                    "[ ]",
                    "[1]",
                    "404",
                    "\"403.0\"",
                    "[{\"status\":\"FAILED\"}]",
                    "[{\"result\":\"r\\u0065jected\"}]",
                    "[{},{\"errorCode\":\"X\"}]",
                    "[{\"error\":{\"message\":\"m\"}}]",
                    "{\"Key\":\"k\"}",
                    "{\"item\":[]}",
                    "\"{\\\"errorCode\\\":\\\"X\\\"}\"");

    private final Random random;
    private final StringBuilder text = new StringBuilder();
    private final List<Integer> starts = new ArrayList<>();
    private final List<Integer> ends = new ArrayList<>();

    public RandomTrail(long seed) {
        random = new Random(seed);
        for (int roots = 1 + random.nextInt(3); roots > 0; roots--) {
            space();
            root();
            space();
        }
    }

    public byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /// How many records there are.
    int size() {
        return starts.size();
    }

    /// Where a record begins, in bytes.
    long offset(int record) {
        return text.substring(0, starts.get(record)).getBytes(StandardCharsets.UTF_8).length;
    }

    String record(int record) {
        return text.substring(starts.get(record), ends.get(record));
    }

    private void root() {
        text.append('{');
        if (random.nextInt(3) == 0) {
            text.append("\"before\":").append(RandomJson.value(random)).append(',');
        }
        space();
        text.append("\"Records\"");
        space();
        text.append(":[");
        int records = random.nextInt(6);
        for (int i = 0; i < records; i++) {
            text.append(i > 0 ? "," : "");
            space();
            starts.add(text.length());
            text.append(random.nextInt(12) == 0 ? RandomJson.value(random) : record());
            ends.add(text.length());
            space();
        }
        text.append(']');
        if (random.nextInt(3) == 0) {
            text.append(",\"behind\":").append(RandomJson.value(random));
        }
        text.append('}');
    }

    private String record() {
        List<String> members = new ArrayList<>();
        for (String name : MEMBERS) {
            if (random.nextInt(4) > 0) {
                members.add(member(name, value()));
            }
        }
        if (random.nextInt(8) > 0) {
            String identity = random.nextInt(10) == 0 ? value() : identity();
            boolean asText = random.nextInt(10) == 0;
            members.add(
                    member("userIdentity", asText ? JSON.writeValueAsString(identity) : identity));
        }
        if (random.nextInt(6) == 0) {
            String details =
                    object(
                            List.of(
                                    member("eventSource", value()),
                                    member("eventName", value()),
                                    member("insightType", value()),
                                    member("state", value()),
                                    member("insightContext", insightContext())));
            members.add(member("insightDetails", random.nextInt(3) == 0 ? value() : details));
        }
        if (random.nextInt(4) == 0) {
            members.add(
                    member(
                            "timeWindow",
                            object(
                                    List.of(
                                            member("windowStart", value()),
                                            member("windowEnd", value())))));
        }
        members.add(
                member(
                        "requestParameters",
                        random.nextBoolean() ? RandomJson.value(random) : request(3)));
        if (random.nextInt(3) == 0) {
            members.add(
                    member("resources", "[" + resource() + "," + RandomJson.value(random) + "]"));
        }
        for (String part : RESULT_PARTS) {
            if (random.nextInt(3) == 0) {
                members.add(member(part, random.nextInt(3) == 0 ? value() : result(2)));
            }
        }
        return object(members);
    }

    private String insightContext() {
        String average = object(List.of(member("average", value())));
        String statistics =
                object(
                        List.of(
                                member("baseline", random.nextInt(4) == 0 ? value() : average),
                                member("insight", average)));
        return object(List.of(member("statistics", statistics)));
    }

    /// An item of `resources`.
    private String resource() {
        return object(
                List.of(
                        member("accountId", value()),
                        member(random.nextInt(4) == 0 ? "ARNPrefix" : "ARN", value())));
    }

    /// A request that names resources, or not.
    private String request(int depth) {
        List<String> members = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            String value =
                    switch (random.nextInt(5)) {
                        case 0 -> depth > 0 ? request(depth - 1) : "7";
                        case 1 -> "[" + value() + "," + value() + "]";
                        case 2 ->
                                depth > 0
                                        ? "[" + request(depth - 1) + ",[1]," + value() + "]"
                                        : "true";
                        default -> value();
                    };
            members.add(member(pick(REQUEST_MEMBERS), value));
        }
        return object(members);
    }

    /// What may say how the event ended, or not.
    private String result(int depth) {
        List<String> members = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            boolean isObject = depth > 0 && random.nextInt(3) == 0;
            members.add(member(pick(RESULT_MEMBERS), isObject ? result(depth - 1) : pick(RESULTS)));
        }
        return object(members);
    }

    private String identity() {
        List<String> members = new ArrayList<>();
        members.add(member("type", "\"" + pick(TYPES) + "\""));
        for (String name : IDENTITY_MEMBERS.subList(1, IDENTITY_MEMBERS.size())) {
            if (random.nextBoolean()) {
                members.add(member(name, value()));
            }
        }
        String issuer = object(List.of(member("userName", value()), member("arn", value())));
        String context =
                object(List.of(member("sessionIssuer", random.nextInt(4) == 0 ? value() : issuer)));
        members.add(member("sessionContext", random.nextInt(5) == 0 ? value() : context));
        members.add(member("onBehalfOf", object(List.of(member("userId", value())))));
        return object(members);
    }

    private String object(List<String> members) {
        List<String> shuffled = new ArrayList<>(members);
        Collections.shuffle(shuffled, random);
        return "{" + String.join(random.nextBoolean() ? "," : " ,\n ", shuffled) + "}";
    }

    private String member(String name, String value) {
        // A name may be written with an escape.
        String spelled =
                random.nextInt(20) == 0
                        ? "\\u%04x".formatted((int) name.charAt(0)) + name.substring(1)
                        : name;
        return "\"" + spelled + "\"" + (random.nextInt(5) == 0 ? " : " : ":") + value;
    }

    private String value() {
        return random.nextInt(3) == 0 ? RandomJson.string(random) : pick(VALUES);
    }

    private void space() {
        text.append(pick(List.of("", "", " ", "\n", "\r\n\t")));
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
