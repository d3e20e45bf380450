package spoor.hidden;

import spoor.aws.AwsId;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/// Recognises the marks of hidden values, and rejects values that only look like marks.
final class MarkRecognizer {
    private static final Pattern STARS = Pattern.compile("\\*{3,}");
    private static final Pattern STARRED_WORD =
            Pattern.compile("\\*+\\s*(omitted|redacted)\\s*\\*+", Pattern.CASE_INSENSITIVE);
    private static final Pattern MASK_WORD =
            Pattern.compile(
                    "redacted|[<\\[]?(redacted|removed|masked)[^>\\]]{0,40}[>\\]]",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern MASK_PLACEHOLDER =
            Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*_REDACTED");

    /// Members in which `**` is a pattern that matches everything: IAM policies and S3 keys.
    private static final Set<String> GLOB_NAMES =
            Set.of(
                    "resource",
                    "notresource",
                    "action",
                    "notaction",
                    "principal",
                    "notprincipal",
                    "prefix",
                    "notprefix",
                    "path",
                    "notpath",
                    "pattern",
                    "notpattern");

    private MarkRecognizer() {}

    /// The mark that a string is or contains; empty for an ordinary value.
    ///
    /// @param nearestName see [HiddenRules#ruleOf]
    static Optional<HiddenMark> markOf(
            String nearestName, String value, Supplier<String> eventSource) {
        if (value.length() < 2) {
            return Optional.empty();
        }
        Optional<HiddenMark> stars =
                value.charAt(0) == '*' ? stars(nearestName, value) : Optional.empty();
        return stars.or(() -> words(nearestName, value, eventSource)).or(() -> mask(value));
    }

    private static Optional<HiddenMark> stars(String nearestName, String value) {
        if (STARS.matcher(value).matches()) {
            return Optional.of(HiddenMark.STARS);
        }
        if (STARRED_WORD.matcher(value).matches()) {
            return Optional.of(HiddenMark.STARRED_WORD);
        }
        return value.equals("**") && !GLOB_NAMES.contains(nearestName.toLowerCase(Locale.ROOT))
                ? Optional.of(HiddenMark.TWO_STARS)
                : Optional.empty();
    }

    private static Optional<HiddenMark> words(
            String nearestName, String value, Supplier<String> eventSource) {
        String lower = value.toLowerCase(Locale.ROOT);
        if (lower.contains("hidden_due_to_security_reasons")) {
            return Optional.of(HiddenMark.SECURITY_REASONS);
        }
        if (lower.contains("***(redacted)")) {
            return Optional.of(HiddenMark.PART_REDACTED);
        }
        return switch (lower) {
            case "<sensitivedataremoved>" -> Optional.of(HiddenMark.SENSITIVE_DATA_REMOVED);
            case "value hidden due to security reasons.", "value hidden due to security reasons" ->
                    Optional.of(HiddenMark.VALUE_HIDDEN);
            case "[redacted]" ->
                    nearestName.equalsIgnoreCase("logFileData")
                                    && eventSource.get().equalsIgnoreCase("rds.amazonaws.com")
                            ? Optional.of(HiddenMark.LOG_FILE_DATA)
                            : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<HiddenMark> mask(String value) {
        if (MASK_WORD.matcher(value).matches()) {
            return Optional.of(HiddenMark.MASK_WORD);
        }
        if (MASK_PLACEHOLDER.matcher(value).matches()) {
            return Optional.of(HiddenMark.MASK_PLACEHOLDER);
        }
        return AwsId.hasPrefix(value) && value.startsWith("****", AwsId.PREFIX)
                ? Optional.of(HiddenMark.MASKED_ID)
                : Optional.empty();
    }
}
