package spoor.generator.sample;

import spoor.generator.Dice;
import spoor.generator.Json;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// An event in the making: the fields that nearly every event has, and what a part of the story
/// adds.
final class Draft {
    /// The order in which CloudTrail writes the fields.
    private static final List<String> ORDER =
            List.of(
                    "eventVersion",
                    "userIdentity",
                    "eventTime",
                    "eventSource",
                    "eventName",
                    "awsRegion",
                    "sourceIPAddress",
                    "userAgent",
                    "errorCode",
                    "errorMessage",
                    "requestParameters",
                    "responseElements",
                    "additionalEventData",
                    "requestID",
                    "eventID",
                    "readOnly",
                    "resources",
                    "eventType",
                    "apiVersion",
                    "managementEvent",
                    "recipientAccountId",
                    "sharedEventID",
                    "vpcEndpointId",
                    "vpcEndpointAccountId",
                    "serviceEventDetails",
                    "eventCategory",
                    "addendum",
                    "tlsDetails",
                    "sessionCredentialFromConsole");

    private static final List<String> READS =
            List.of(
                    "Assume",
                    "BatchGet",
                    "Decrypt",
                    "Describe",
                    "Evaluate",
                    "GenerateDataKey",
                    "Get",
                    "Head",
                    "List",
                    "Lookup",
                    "Search");

    private final Map<String, Object> fields = new HashMap<>();
    private final Instant time;
    private final Caller caller;
    private final String service;
    private String region = Company.FRANKFURT;
    private String folder = "CloudTrail";
    private String host = "";

    /// @param service the short name: `connect` for `connect.amazonaws.com`
    Draft(Instant time, Caller caller, String service, String name) {
        this.time = time;
        this.caller = caller;
        this.service = service;
        fields.put("eventVersion", version(service));
        fields.put("userIdentity", caller.identity().json());
        fields.put("eventTime", time);
        fields.put("eventSource", service + ".amazonaws.com");
        fields.put("eventName", name);
        fields.put("sourceIPAddress", caller.address());
        fields.put("userAgent", caller.agent());
        fields.put("requestParameters", Json.NULL);
        fields.put("responseElements", Json.NULL);
        fields.put("readOnly", READS.stream().anyMatch(name::startsWith));
        fields.put("eventType", "AwsApiCall");
        fields.put("managementEvent", true);
        fields.put("recipientAccountId", caller.account());
        fields.put("eventCategory", "Management");
    }

    /// Services move to a new version of the format one after another.
    private static String version(String service) {
        return switch (service) {
            case "sts", "voiceid", "sso" -> "1.08";
            case "connect", "lambda", "secretsmanager" -> "1.09";
            case "ec2", "rds", "monitoring" -> "1.10";
            default -> "1.11";
        };
    }

    Draft in(String awsRegion) {
        region = awsRegion;
        return this;
    }

    Draft request(Json parameters) {
        return with("requestParameters", parameters);
    }

    Draft response(Json elements) {
        return with("responseElements", elements);
    }

    /// Makes it a failure, which has no response.
    Draft failed(String code, String message) {
        fields.put("responseElements", Json.NULL);
        return with("errorCode", code).with("errorMessage", message);
    }

    Draft resources(Json... resources) {
        return with("resources", List.of(resources));
    }

    /// Makes it a data event: one that concerns what is in a resource.
    Draft data() {
        return with("managementEvent", false).with("eventCategory", "Data");
    }

    /// Makes it an event of the service itself, which nobody called.
    Draft serviceEvent(Json details) {
        return with("eventType", "AwsServiceEvent").with("serviceEventDetails", details);
    }

    /// The host that the caller asked for, where it is not the service's own name.
    Draft host(String name) {
        host = name;
        return this;
    }

    /// The folder of its kind, where it is not `CloudTrail`.
    Draft deliveredTo(String kind) {
        folder = kind;
        return this;
    }

    /// Sets a field by the name that CloudTrail gives it.
    Draft with(String field, Object value) {
        fields.put(field, value);
        return this;
    }

    Draft without(String... names) {
        for (String name : names) {
            fields.put(name, Absent.FIELD);
        }
        return this;
    }

    /// The event, with ids from the dice.
    SampleEvent finish(Dice dice) {
        String id = dice.guid();
        fields.put("eventID", id);
        fields.put("awsRegion", region);
        fields.putIfAbsent("requestID", service.equals("s3") ? dice.base32(16) : dice.guid());
        if (caller.way() == Caller.Way.PROGRAM) {
            fields.putIfAbsent("tlsDetails", encryption());
        } else if (caller.way() == Caller.Way.CONSOLE) {
            fields.putIfAbsent("sessionCredentialFromConsole", "true");
        }
        SequencedMap<String, Object> record = new LinkedHashMap<>();
        for (String field : ORDER) {
            if (fields.containsKey(field) && fields.get(field) != Absent.FIELD) {
                record.put(field, fields.get(field));
            }
        }
        String text = Json.of(record).toString();
        return new SampleEvent(time, caller.account(), folder, region, id, text);
    }

    private Json encryption() {
        String name = service.equals("iam") ? "iam" : service + "." + region;
        Json details =
                Json.of("tlsVersion", "TLSv1.3", "cipherSuite", "TLS_AES_128_GCM_SHA256")
                        .with(
                                "clientProvidedHostHeader",
                                host.isEmpty() ? name + ".amazonaws.com" : host);
        return version(service).equals("1.11")
                ? details.with("keyExchange", "X25519MLKEM768")
                : details;
    }

    /// Stands for a field that the record lacks.
    private enum Absent {
        FIELD
    }
}
