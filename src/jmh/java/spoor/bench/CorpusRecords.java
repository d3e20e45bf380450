package spoor.bench;

import spoor.bench.CorpusCatalogue.Service;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// Writes the events of one file as CloudTrail would: about 1,500 bytes each, in no order of time.
final class CorpusRecords {
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

    private final CorpusDice dice;
    private final CorpusIdentities identities;
    private final String account;
    private final String region;
    private final Instant delivered;
    private final StringBuilder text = new StringBuilder();
    private final CorpusJson json = new CorpusJson(text);
    private String bucket = "";

    /// @param delivered the file's time: its events are of the quarter of an hour before
    CorpusRecords(
            CorpusDice dice,
            CorpusIdentities identities,
            String account,
            String region,
            Instant delivered) {
        this.dice = dice;
        this.identities = identities;
        this.account = account;
        this.region = region;
        this.delivered = delivered;
    }

    /// The whole file.
    String write(int events) {
        text.ensureCapacity(events * 1600);
        json.open().openArray("Records");
        for (int i = 0; i < events; i++) {
            writeEvent();
        }
        json.closeArray().close();
        return text.toString();
    }

    private void writeEvent() {
        Service service = dice.mostlyEarly(CorpusCatalogue.SERVICES);
        String event = dice.mostlyEarly(service.events());
        String identity = identities.next(dice, service.name());
        bucket = "example-" + account + '-' + dice.below(60);
        boolean ofService = identity.contains("\"type\":\"AWSService\"");
        boolean read = READS.stream().anyMatch(event::startsWith);
        boolean failed = dice.perThousand(45);
        boolean data = DATA_SERVICES.contains(service.name()) && !event.contains("Bucket");

        json.open().put("eventVersion", dice.perThousand(700) ? "1.11" : "1.08");
        json.putRaw("userIdentity", identity);
        json.put("eventTime", delivered.minusSeconds(dice.below(SPAN_SECONDS)).toString());
        json.put("eventSource", service.name() + ".amazonaws.com");
        json.put("eventName", event);
        json.put("awsRegion", region);
        if (ofService) {
            json.put("sourceIPAddress", service.name() + ".amazonaws.com");
            json.put("userAgent", service.name() + ".amazonaws.com");
        } else {
            json.put("sourceIPAddress", dice.mostlyEarly(CorpusCatalogue.ADDRESSES));
            json.put("userAgent", dice.mostlyEarly(CorpusCatalogue.AGENTS));
        }
        if (failed) {
            writeFailure(service, event);
        }
        writeParameters(service.name(), event, read, failed);
        json.put("requestID", data ? dice.base32(16) : dice.guid());
        json.put("eventID", dice.guid());
        json.putRaw("readOnly", read);
        writeResources(service.name(), data);
        json.put("eventType", "AwsApiCall");
        json.putRaw("managementEvent", !data);
        json.put("recipientAccountId", account);
        if (dice.perThousand(200)) {
            json.put("vpcEndpointId", "vpce-0" + dice.oneOf(CorpusCatalogue.ACCOUNTS) + "abcd");
        }
        json.put("eventCategory", data ? "Data" : "Management");
        if (!ofService) {
            json.open("tlsDetails")
                    .put("tlsVersion", "TLSv1.3")
                    .put("cipherSuite", "TLS_AES_128_GCM_SHA256")
                    .put(
                            "clientProvidedHostHeader",
                            service.name() + '.' + region + ".amazonaws.com")
                    .close();
        }
        json.close();
    }

    private void writeFailure(Service service, String event) {
        String error = dice.mostlyEarly(CorpusCatalogue.ERRORS);
        String message =
                error.startsWith("AccessDenied")
                        ? ("User is not authorized to perform: %s:%s on resource: \"%s\" because no"
                                        + " identity-based policy allows the %1$s:%2$s action")
                                .formatted(service.name(), event, arn(service.name()))
                        : "The request failed. Request ID: " + dice.guid();
        json.put("errorCode", error).put("errorMessage", message);
    }

    /// The parameters, the response and what else the service tells.
    private void writeParameters(String service, String event, boolean read, boolean failed) {
        switch (service) {
            case "s3" -> writeS3(event);
            case "sts" -> writeSts(failed);
            case "kms" -> {
                json.open("requestParameters")
                        .open("encryptionContext")
                        .put("aws:s3:arn", "arn:aws:s3:::" + bucket + '/' + key())
                        .close()
                        .put("encryptionAlgorithm", "SYMMETRIC_DEFAULT")
                        .close();
                json.putRaw("responseElements", "null");
            }
            case "ec2" -> writeEc2(event, read);
            case "ssm", "secretsmanager" -> {
                json.open("requestParameters")
                        .put("name", "/service/" + dice.below(300) + "/setting-" + dice.hex(4));
                if (!read) {
                    json.put("value", HIDDEN).put("type", "SecureString");
                }
                json.put("description", "kept by the deployment of " + dice.guid()).close();
                writeResponse(read || failed);
            }
            case "iam" -> {
                json.open("requestParameters")
                        .put("roleName", "app-" + dice.below(400))
                        .put("policyDocument", policy())
                        .close();
                writeResponse(read || failed);
            }
            case "connect", "voiceid" -> {
                json.open("requestParameters")
                        .put("InstanceId", dice.guid())
                        .put("Content", read ? dice.hex(40) : "***")
                        .put("Description", read ? "Zürich, Straße " + dice.below(99) : HIDDEN)
                        .close();
                writeResponse(read || failed);
            }
            default -> {
                json.open("requestParameters");
                for (int i = 2 + dice.below(4); i > 0; i--) {
                    json.put(
                            dice.oneOf(List.of("resource", "target", "source", "name")) + "Id" + i,
                            dice.perThousand(400)
                                    ? service + '-' + dice.hex(17)
                                    : "example-" + service + "-production-" + dice.below(900));
                }
                json.putRaw("maxResults", dice.below(1000)).close();
                writeResponse(read || failed);
            }
        }
    }

    private void writeS3(String event) {
        json.open("requestParameters").put("bucketName", bucket);
        json.put("Host", bucket + ".s3." + region + ".amazonaws.com");
        if (event.endsWith("Object") || event.startsWith("Upload")) {
            json.put("key", key());
        }
        json.put("x-amz-acl", "bucket-owner-full-control").close();
        json.putRaw("responseElements", "null");
        json.open("additionalEventData")
                .put("SignatureVersion", "SigV4")
                .put("CipherSuite", "TLS_AES_128_GCM_SHA256")
                .putRaw("bytesTransferredIn", 0)
                .put("AuthenticationMethod", "AuthHeader")
                .put("x-amz-id-2", dice.base64(76))
                .putRaw("bytesTransferredOut", dice.below(5_000_000))
                .close();
    }

    private void writeSts(boolean failed) {
        String role = "arn:aws:iam::" + account + ":role/app-" + dice.below(400);
        json.open("requestParameters")
                .put("roleArn", role)
                .put("roleSessionName", "session-" + dice.digits(10))
                .putRaw("durationSeconds", 3600)
                .close();
        if (failed) {
            json.putRaw("responseElements", "null");
            return;
        }
        json.open("responseElements")
                .open("credentials")
                .put("accessKeyId", "ASIA" + dice.base32(16))
                .put("sessionToken", dice.base64(356))
                .put("expiration", "Nov 14, 2026, 9:11:57 AM")
                .close()
                .open("assumedRoleUser")
                .put("assumedRoleId", "AROA" + dice.base32(17) + ":session")
                .put("arn", role.replace(":iam:", ":sts:").replace(":role/", ":assumed-role/"))
                .close()
                .close();
    }

    private void writeEc2(String event, boolean read) {
        json.open("requestParameters").open("instancesSet").openArray("items");
        for (int i = 1 + dice.below(3); i > 0; i--) {
            json.open().put("instanceId", "i-0" + dice.hex(16)).close();
        }
        json.closeArray().close();
        if (event.equals("RunInstances") || event.startsWith("Modify")) {
            json.put("userData", "<sensitiveDataRemoved>").put("instanceType", "m7g.large");
        }
        json.open("filterSet").openArray("items");
        json.open().put("name", "tag:aws:autoscaling:groupName").openArray("valueSet");
        json.open().put("value", "group-" + dice.below(900)).close().closeArray().close();
        json.closeArray().close().close();
        writeResponse(read);
    }

    private void writeResponse(boolean none) {
        if (none) {
            json.putRaw("responseElements", "null");
            return;
        }
        json.open("responseElements").put("requestId", dice.guid()).open("result");
        json.put("status", "PENDING").put("createdAt", "Nov 14, 2026, 9:11:57 AM");
        json.put("arn", "arn:aws:result:" + region + ':' + account + ":result/" + dice.guid());
        json.putRaw("version", dice.below(40)).putRaw("_return", true).close().close();
    }

    private void writeResources(String service, boolean data) {
        if (!data && !RESOURCES.containsKey(service)) {
            return;
        }
        json.openArray("resources").open();
        if (service.equals("s3")) {
            json.put("type", "AWS::S3::Object").put("ARNPrefix", "arn:aws:s3:::" + bucket + '/');
            json.close().open().put("accountId", account).put("type", "AWS::S3::Bucket");
            json.put("ARN", "arn:aws:s3:::" + bucket);
        } else {
            json.put("accountId", account).put("type", RESOURCES.getOrDefault(service, ""));
            json.put("ARN", arn(service));
        }
        json.close().closeArray();
    }

    private String arn(String service) {
        return "arn:aws:%s:%s:%s:item/%s".formatted(service, region, account, dice.guid());
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
