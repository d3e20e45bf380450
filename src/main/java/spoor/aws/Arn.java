package spoor.aws;

import spoor.text.Ascii;
import spoor.text.DecodedLayer;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/// The resource that an ARN names.
///
/// @param service as in the ARN: `connect`
/// @param account the account's id, or empty
/// @param type the resource's type in the ARN's own spelling, or empty
/// @param id the resource without its type
/// @param parent the id of the resource's owner, such as a Connect instance or an S3 bucket, or
///   empty
public record Arn(String service, String account, String type, String id, String parent) {
    /// Reads an ARN, which may be URL-encoded (Amazon Connect writes such ARNs).
    public static Optional<Arn> parse(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        DecodedLayer url =
                Ascii.matches(bytes, 0, bytes.length, "arn%3a")
                        ? DecodedLayer.ofUrl(bytes, 0, bytes.length)
                        : null;
        if (url != null && Ascii.indexOf(url.bytes(), 0, url.length(), '%') >= 0) {
            return Optional.empty(); // it is not URL-encoded
        }
        ArnParts parts =
                url == null
                        ? ArnParts.in(bytes, 0, bytes.length)
                        : ArnParts.in(url.bytes(), 0, url.length());
        return parts == null || parts.resource() == parts.end()
                ? Optional.empty()
                : Optional.of(of(parts.serviceText(), parts.accountText(), parts.resourceText()));
    }

    private static Arn of(String service, String account, String resource) {
        // Only ARNs of buckets and objects have no account; access points have one.
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
            // An IAM name may follow a path: role/aws-service-role/config.amazonaws.com/NAME.
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
            case "logs" ->
                    new Arn(
                            service,
                            account,
                            type,
                            id.endsWith(":*") ? withoutLast(id, 2) : id,
                            "");
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

    private static String withoutLast(String text, int characters) {
        return text.substring(0, text.length() - characters);
    }
}
