package spoor.aws;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/// What an ARN names.
///
/// @param service as in the ARN: `connect`
/// @param account the account's id, or empty
/// @param type the resource's type in the ARN's own spelling, or empty
/// @param id the resource without its type
/// @param parent the id of what the resource belongs to, or empty: a Connect instance, an S3 bucket
public record Arn(String service, String account, String type, String id, String parent) {
    /// Reads an ARN, also one that is encoded as in URLs (Amazon Connect writes them so).
    public static Optional<Arn> parse(String text) {
        String arn = decoded(text);
        String[] parts = arn.split(":", 6);
        if (parts.length < 6 || !parts[0].equals("arn") || parts[5].isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(of(parts[2], parts[4], parts[5]));
    }

    private static String decoded(String text) {
        if (!text.regionMatches(true, 0, "arn%3a", 0, 6)) {
            return text;
        }
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return text; // it only looked encoded
        }
    }

    private static Arn of(String service, String account, String resource) {
        // Only ARNs of buckets and objects have no account: others are access points and the like.
        if (service.equals("s3") && account.isEmpty()) {
            int slash = resource.indexOf('/');
            return slash < 0 || slash == resource.length() - 1
                    ? new Arn(service, account, "", resource, "")
                    : new Arn(
                            service,
                            account,
                            "object",
                            resource.substring(slash + 1),
                            resource.substring(0, slash));
        }
        int end = resource.indexOf('/');
        int colon = resource.indexOf(':');
        if (colon >= 0 && (end < 0 || colon < end)) {
            end = colon;
        }
        if (end < 0) {
            return new Arn(service, account, "", resource, "");
        }
        String type = resource.substring(0, end);
        String id = resource.substring(end + 1);
        return switch (service) {
            case "connect" -> connect(account, type, id);
            // An IAM name may stand behind a path: role/aws-service-role/config.amazonaws.com/NAME.
            case "iam" ->
                    new Arn(service, account, type, id.substring(id.lastIndexOf('/') + 1), "");
            // A parameter's name with levels begins with a slash, which its ARN leaves out.
            case "ssm" ->
                    new Arn(
                            service,
                            account,
                            type,
                            type.equals("parameter") && id.contains("/") ? "/" + id : id,
                            "");
            // A stack's ARN ends with its name and a GUID.
            case "cloudformation" -> new Arn(service, account, type, id.split("/", 2)[0], "");
            case "logs" -> new Arn(service, account, type, id.endsWith(":*") ? cut(id, 2) : id, "");
            default -> new Arn(service, account, type, id, "");
        };
    }

    /// `instance/IID`, or within it `instance/IID/queue/QID`.
    private static Arn connect(String account, String type, String id) {
        String[] steps = id.split("/", -1);
        return type.toLowerCase(Locale.ROOT).equals("instance") && steps.length >= 3
                ? new Arn("connect", account, steps[1], steps[2], steps[0])
                : new Arn("connect", account, type, id, "");
    }

    private static String cut(String text, int characters) {
        return text.substring(0, text.length() - characters);
    }
}
