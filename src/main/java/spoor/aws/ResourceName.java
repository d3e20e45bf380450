package spoor.aws;

import java.util.regex.Pattern;

/// The id or name of a resource, whether a record has it, its ARN or its URL.
public final class ResourceName {
    private static final String ALIAS = "alias/";

    private static final Pattern SECRET_SUFFIX = Pattern.compile("-[A-Za-z0-9]{6}$");

    private ResourceName() {}

    /// The id or name in an ARN, an alias of KMS or the URL of a queue; other texts are returned as
    /// they are.
    public static String of(String recorded) {
        if (isArn(recorded)) {
            return Arn.parse(recorded)
                    .map(ResourceName::of)
                    .filter(id -> !id.isEmpty())
                    .orElse(recorded);
        }
        if (recorded.startsWith(ALIAS) && recorded.length() > ALIAS.length()) {
            return recorded.substring(ALIAS.length());
        }
        if (recorded.startsWith("https://") && recorded.contains("sqs")) {
            String name = recorded.substring(recorded.lastIndexOf('/') + 1);
            return name.isEmpty() ? recorded : name;
        }
        return recorded;
    }

    /// Calls name a secret without the characters that its ARN adds, and a function without the
    /// version.
    private static String of(Arn arn) {
        return switch (arn.service()) {
            case "secretsmanager" -> SECRET_SUFFIX.matcher(arn.id()).replaceFirst("");
            case "lambda" -> arn.type().equals("function") ? arn.id().split(":", 2)[0] : arn.id();
            default -> arn.id();
        };
    }

    /// Whether a text begins like an ARN.
    public static boolean isArn(String text) {
        return text.regionMatches(true, 0, "arn:", 0, 4)
                || text.regionMatches(true, 0, "arn%3a", 0, 6);
    }
}
