package spoor.aws;

import org.jspecify.annotations.Nullable;

import spoor.text.Ascii;

import java.nio.charset.StandardCharsets;

/// Where the parts of an ARN are in a text: `arn:partition:service:region:account:resource`.
///
/// @param text contains the ARN
/// @param service start of the service
/// @param region start of the Region
/// @param account start of the account's id
/// @param resource start of the resource
/// @param end of the resource
public record ArnParts(byte[] text, int service, int region, int account, int resource, int end) {
    /// The parts of the ARN from `start` to before `end`, or null if the text is not an ARN.
    public static @Nullable ArnParts in(byte[] text, int start, int end) {
        int partition = Ascii.matches(text, start, end, "arn:") ? start + "arn:".length() : -1;
        int service = afterColon(text, partition, end);
        int region = afterColon(text, service, end);
        int account = afterColon(text, region, end);
        int resource = afterColon(text, account, end);
        return resource < 0 ? null : new ArnParts(text, service, region, account, resource, end);
    }

    private static int afterColon(byte[] text, int from, int end) {
        int colon = from < 0 ? -1 : Ascii.indexOf(text, from, end, ':');
        return colon < 0 ? -1 : colon + 1;
    }

    /// Whether the service is that one, such as `s3`.
    public boolean isService(String name) {
        return isAt(service, region, name);
    }

    /// Whether the account is that one, such as `aws`.
    public boolean isAccount(String name) {
        return isAt(account, resource, name);
    }

    public boolean hasAccount() {
        return resource - 1 > account;
    }

    private boolean isAt(int start, int next, String name) {
        return next - 1 - start == name.length() && Ascii.matches(text, start, next, name);
    }

    String serviceText() {
        return between(service, region - 1);
    }

    String accountText() {
        return between(account, resource - 1);
    }

    String resourceText() {
        return between(resource, end);
    }

    private String between(int from, int to) {
        return new String(text, from, to - from, StandardCharsets.UTF_8);
    }
}
