package spoor.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Two events of about a megabyte: one with many small values, one with a single long one.
final class LargeEvents {
    /// A text in both events only, and not in their columns.
    static final String MARK = "window-stall-mark";

    /// The minimum length of both events, in bytes.
    static final int LENGTH = 900_000;

    private LargeEvents() {}

    /// Writes a trail file with both.
    static void write(Path file) throws IOException {
        StringBuilder many = new StringBuilder("\"rules\":[");
        for (int i = 0; many.length() < LENGTH; i++) {
            many.append(i == 0 ? "" : ",")
                    .append(
                            "{\"id\":\"rule-%06d\",\"cidr\":\"198.51.100.%d/32\""
                                    .formatted(i, i % 256))
                    .append(
                            ",\"ports\":[%d,%d],\"allow\":true,\"secret\":\"***\"}"
                                    .formatted(i, i + 1));
        }
        many.append(']');
        String one = "\"body\":\"" + "0123456789 abcdef ".repeat(LENGTH / 16) + "\"";
        Files.writeString(
                file, "{\"Records\":[" + record(1, many.toString()) + "," + record(2, one) + "]}");
    }

    private static String record(int number, String parameters) {
        return """
        {"eventVersion":"1.11","userIdentity":{"type":"AssumedRole","principalId":"AROAEXAMPLE:large",\
        "arn":"arn:aws:sts::111122223333:assumed-role/large/large","accountId":"111122223333"},\
        "eventTime":"2026-10-05T12:00:0%dZ","eventSource":"s3.amazonaws.com",\
        "eventName":"PutBucketPolicy","awsRegion":"eu-west-1","sourceIPAddress":"192.0.2.10",\
        "userAgent":"large","requestParameters":{"mark":"%s",%s},"responseElements":null,\
        "requestID":"LARGE%d","eventID":"00000000-0000-4000-8000-00000000000%d","readOnly":false,\
        "eventType":"AwsApiCall","managementEvent":true,"recipientAccountId":"111122223333",\
        "eventCategory":"Management"}\
        """
                .formatted(number, MARK, parameters, number, number);
    }
}
