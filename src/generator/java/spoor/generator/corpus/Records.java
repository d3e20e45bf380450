package spoor.generator.corpus;

import spoor.generator.Dice;
import spoor.generator.Json;
import spoor.generator.UserIdentity;
import spoor.generator.corpus.Catalogue.Service;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The records of one file.
final class Records {
    private static final int SPAN_SECONDS = 900;
    private static final List<String> READS =
            List.of(
                    "Assume",
                    "BatchCheck",
                    "BatchGet",
                    "Check",
                    "Decode",
                    "Decrypt",
                    "Describe",
                    "Discover",
                    "Evaluate",
                    "Filter",
                    "Get",
                    "Head",
                    "List",
                    "Lookup",
                    "Query",
                    "Scan",
                    "Select");
    private static final List<String> DATA_SERVICES = List.of("s3", "dynamodb", "lambda");
    private static final Map<String, String> RESOURCES =
            Map.of(
                    "kms", "AWS::KMS::Key",
                    "dynamodb", "AWS::DynamoDB::Table",
                    "lambda", "AWS::Lambda::Function");
    private static final String HIDDEN = "HIDDEN_DUE_TO_SECURITY_REASONS";

    private final Dice dice;
    private final Identities identities;
    private final String account;
    private final String region;
    private final Instant delivered;
    private String bucket = "";

    private Records(
            Dice dice, Identities identities, String account, String region, Instant delivered) {
        this.dice = dice;
        this.identities = identities;
        this.account = account;
        this.region = region;
        this.delivered = delivered;
    }

    /// The text of a file.
    ///
    /// @param file the file's number
    /// @param delivered its time of delivery: its events are from the 15 minutes before
    static byte[] text(
            Dice dice,
            long seed,
            int file,
            String account,
            String region,
            Instant delivered,
            int events) {
        Identities identities = new Identities(seed, file, account, delivered, events);
        Records records = new Records(dice, identities, account, region, delivered);
        StringBuilder text = new StringBuilder(events * 1600 + 20).append("{\"Records\":[");
        for (int i = 0; i < events; i++) {
            text.append(i == 0 ? "" : ",").append(records.next());
        }
        return text.append("]}").toString().getBytes(StandardCharsets.UTF_8);
    }

    private Json next() {
        Service service = dice.mostlyEarly(Catalogue.SERVICES);
        String event = dice.mostlyEarly(service.events());
        String host = service.name() + ".amazonaws.com";
        Json itself = UserIdentity.service(host);
        Json identity = identities.next(dice, itself);
        bucket = "example-" + account + '-' + dice.below(60);
        boolean byService = identity == itself;
        boolean read = READS.stream().anyMatch(event::startsWith);
        boolean failed = dice.perThousand(45);
        boolean data = DATA_SERVICES.contains(service.name()) && !event.contains("Bucket");

        Json json =
                Json.of("eventVersion", dice.perThousand(700) ? "1.11" : "1.08")
                        .with("userIdentity", identity)
                        .with("eventTime", delivered.minusSeconds(dice.below(SPAN_SECONDS)))
                        .with("eventSource", host)
                        .with("eventName", event)
                        .with("awsRegion", region);
        json =
                byService
                        ? json.with("sourceIPAddress", host).with("userAgent", host)
                        : json.with("sourceIPAddress", dice.mostlyEarly(Catalogue.ADDRESSES))
                                .with("userAgent", dice.mostlyEarly(Catalogue.AGENTS));
        if (failed) {
            json = withFailure(json, service, event);
        }
        json =
                withParameters(json, service.name(), event, read, failed)
                        .with("requestID", data ? dice.base32(16) : dice.guidByDigits())
                        .with("eventID", dice.guidByDigits())
                        .with("readOnly", read);
        json =
                withResources(json, service.name(), data)
                        .with("eventType", "AwsApiCall")
                        .with("managementEvent", !data)
                        .with("recipientAccountId", account);
        if (dice.perThousand(200)) {
            json = json.with("vpcEndpointId", "vpce-0" + dice.oneOf(Catalogue.ACCOUNTS) + "abcd");
        }
        json = json.with("eventCategory", data ? "Data" : "Management");
        return byService ? json : json.with("tlsDetails", encryption(service.name()));
    }

    private Json encryption(String service) {
        return Json.of("tlsVersion", "TLSv1.3", "cipherSuite", "TLS_AES_128_GCM_SHA256")
                .with("clientProvidedHostHeader", service + '.' + region + ".amazonaws.com");
    }

    private Json withFailure(Json json, Service service, String event) {
        String error = dice.mostlyEarly(Catalogue.ERRORS);
        String message =
                error.startsWith("AccessDenied")
                        ? ("User is not authorized to perform: %s:%s on resource: \"%s\" because no"
                                        + " identity-based policy allows the %1$s:%2$s action")
                                .formatted(service.name(), event, arn(service.name()))
                        : "The request failed. Request ID: " + dice.guidByDigits();
        return json.with("errorCode", error).with("errorMessage", message);
    }

    /// Adds the parameters, the response and what else the service reports.
    private Json withParameters(
            Json json, String service, String event, boolean read, boolean failed) {
        return switch (service) {
            case "s3" ->
                    json.with("requestParameters", s3Request(event))
                            .with("responseElements", Json.NULL)
                            .with("additionalEventData", s3Details());
            case "sts" -> withRole(json, failed);
            case "kms" -> {
                String object = "arn:aws:s3:::" + bucket + '/' + key();
                Json request =
                        Json.of("encryptionContext", Json.of("aws:s3:arn", object))
                                .with("encryptionAlgorithm", "SYMMETRIC_DEFAULT");
                yield json.with("requestParameters", request).with("responseElements", Json.NULL);
            }
            case "ec2" -> withResponse(json.with("requestParameters", ec2Request(event)), read);
            default ->
                    withResponse(
                            json.with("requestParameters", request(service, read)), read || failed);
        };
    }

    private Json request(String service, boolean read) {
        return switch (service) {
            case "ssm", "secretsmanager" -> {
                Json name =
                        Json.of("name", "/service/" + dice.below(300) + "/setting-" + dice.hex(4));
                Json value = read ? name : name.with("value", HIDDEN).with("type", "SecureString");
                yield value.with("description", "kept by the deployment of " + dice.guidByDigits());
            }
            case "iam" -> Json.of("roleName", "app-" + dice.below(400), "policyDocument", policy());
            case "connect", "voiceid" ->
                    Json.of("InstanceId", dice.guidByDigits())
                            .with("Content", read ? dice.hex(40) : "***")
                            .with(
                                    "Description",
                                    read ? "Zürich, Straße " + dice.below(99) : HIDDEN);
            default -> {
                Json json = Json.EMPTY;
                for (int i = 2 + dice.below(4); i > 0; i--) {
                    json =
                            json.with(
                                    dice.oneOf(List.of("resource", "target", "source", "name"))
                                            + "Id"
                                            + i,
                                    dice.perThousand(400)
                                            ? service + '-' + dice.hex(17)
                                            : "example-"
                                                    + service
                                                    + "-production-"
                                                    + dice.below(900));
                }
                yield json.with("maxResults", dice.below(1000));
            }
        };
    }

    private Json s3Request(String event) {
        Json json =
                Json.of("bucketName", bucket)
                        .with("Host", bucket + ".s3." + region + ".amazonaws.com");
        boolean ofObject = event.endsWith("Object") || event.startsWith("Upload");
        return (ofObject ? json.with("key", key()) : json)
                .with("x-amz-acl", "bucket-owner-full-control");
    }

    private Json s3Details() {
        return Json.of("SignatureVersion", "SigV4", "CipherSuite", "TLS_AES_128_GCM_SHA256")
                .with("bytesTransferredIn", 0)
                .with("AuthenticationMethod", "AuthHeader")
                .with("x-amz-id-2", dice.base64(76))
                .with("bytesTransferredOut", dice.below(5_000_000));
    }

    private Json withRole(Json json, boolean failed) {
        String role = "arn:aws:iam::" + account + ":role/app-" + dice.below(400);
        Json request =
                Json.of("roleArn", role, "roleSessionName", "session-" + dice.digits(10))
                        .with("durationSeconds", 3600);
        Json requested = json.with("requestParameters", request);
        if (failed) {
            return requested.with("responseElements", Json.NULL);
        }
        Json credentials =
                Json.of("accessKeyId", "ASIA" + dice.base32(16))
                        .with("sessionToken", dice.base64(356))
                        .with("expiration", "Nov 14, 2026, 9:11:57 AM");
        String session = role.replace(":iam:", ":sts:").replace(":role/", ":assumed-role/");
        Json user = Json.of("assumedRoleId", "AROA" + dice.base32(17) + ":session", "arn", session);
        return requested.with(
                "responseElements", Json.of("credentials", credentials, "assumedRoleUser", user));
    }

    private Json ec2Request(String event) {
        List<Json> instances = new ArrayList<>();
        for (int i = 1 + dice.below(3); i > 0; i--) {
            instances.add(Json.of("instanceId", "i-0" + dice.hex(16)));
        }
        Json json = Json.of("instancesSet", Json.of("items", instances));
        if (event.equals("RunInstances") || event.startsWith("Modify")) {
            json =
                    json.with("userData", "<sensitiveDataRemoved>")
                            .with("instanceType", "m7g.large");
        }
        Json group = Json.of("value", "group-" + dice.below(900));
        Json filter = Json.of("name", "tag:aws:autoscaling:groupName", "valueSet", List.of(group));
        return json.with("filterSet", Json.of("items", List.of(filter)));
    }

    private Json withResponse(Json json, boolean none) {
        if (none) {
            return json.with("responseElements", Json.NULL);
        }
        String request = dice.guidByDigits();
        Json result =
                Json.of("status", "PENDING", "createdAt", "Nov 14, 2026, 9:11:57 AM")
                        .with(
                                "arn",
                                "arn:aws:result:"
                                        + region
                                        + ':'
                                        + account
                                        + ":result/"
                                        + dice.guidByDigits())
                        .with("version", dice.below(40))
                        .with("_return", true);
        return json.with("responseElements", Json.of("requestId", request, "result", result));
    }

    private Json withResources(Json json, String service, boolean data) {
        if (!data && !RESOURCES.containsKey(service)) {
            return json;
        }
        if (service.equals("s3")) {
            String arn = "arn:aws:s3:::" + bucket;
            return json.with(
                    "resources",
                    List.of(
                            Json.of("type", "AWS::S3::Object", "ARNPrefix", arn + '/'),
                            Json.of("accountId", account, "type", "AWS::S3::Bucket", "ARN", arn)));
        }
        String type = RESOURCES.getOrDefault(service, "");
        Json resource = Json.of("accountId", account, "type", type, "ARN", arn(service));
        return json.with("resources", List.of(resource));
    }

    private String arn(String service) {
        return UserIdentity.arn(service, region, account, "item/" + dice.guidByDigits());
    }

    private String key() {
        return "data/year=2026/month=%02d/part-%s.parquet"
                .formatted(1 + dice.below(12), dice.hex(20));
    }

    private String policy() {
        return """
        {"Version":"2012-10-17","Statement":[{"Effect":"Allow",\
        "Action":["s3:Get*","s3:List*"],"Resource":"arn:aws:s3:::%s/*"}]}\
        """
                .formatted(bucket);
    }
}
