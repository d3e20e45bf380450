package spoor.redact;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The marks by which a hidden value is known, and the guards against values that only look so.
///
/// The marks were collected from about 41,000 published events and the services' documentation.
final class HiddenValueRules {
    private static final Pattern STARS = Pattern.compile("\\*{3,}");
    private static final Pattern STARRED_WORD =
            Pattern.compile("\\*+\\s*(omitted|redacted)\\s*\\*+", Pattern.CASE_INSENSITIVE);
    private static final Pattern MASKED =
            Pattern.compile(
                    "[<\\[]?(redacted|removed|masked)[^>\\]]{0,40}[>\\]]",
                    Pattern.CASE_INSENSITIVE);

    /// The prefixes of AWS's unique ids (IAM User Guide, "IAM identifiers").
    private static final Pattern MASKED_ID =
            Pattern.compile(
                    "(ABIA|ACCA|AGPA|AIDA|AIPA|AKIA|ANPA|ANVA|APKA|AROA|ASCA|ASIA)\\*{4,}.*",
                    Pattern.DOTALL);

    /// Where `**` is a pattern that matches everything, not a mark: IAM policies and S3 keys.
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

    private HiddenValueRules() {}

    /// What the mark in a string means, or nothing where it is an ordinary value.
    ///
    /// @param nearestName the name of the member that holds the string; for an item of an array,
    ///   the array's
    static Optional<HiddenKind> kindOf(String nearestName, String value) {
        if (isHiddenByAws(nearestName, value)) {
            return Optional.of(HiddenKind.HIDDEN_BY_AWS);
        }
        return isMasked(value) ? Optional.of(HiddenKind.MASKED_BY_OTHERS) : Optional.empty();
    }

    private static boolean isHiddenByAws(String nearestName, String value) {
        if (value.length() < 2) {
            return false;
        }
        if (value.charAt(0) == '*'
                && (STARS.matcher(value).matches() || STARRED_WORD.matcher(value).matches())) {
            return true;
        }
        if (value.equals("**")) {
            return !GLOB_NAMES.contains(nearestName.toLowerCase(Locale.ROOT));
        }
        String lower = value.toLowerCase(Locale.ROOT);
        return lower.contains("hidden_due_to_security_reasons")
                || lower.contains("***(redacted)")
                || lower.equals("<sensitivedataremoved>")
                || lower.equals("value hidden due to security reasons.")
                || lower.equals("value hidden due to security reasons")
                || (lower.equals("[redacted]") && nearestName.equals("logFileData"));
    }

    private static boolean isMasked(String value) {
        return value.equalsIgnoreCase("redacted")
                || MASKED.matcher(value).matches()
                || MASKED_ID.matcher(value).matches();
    }
}
