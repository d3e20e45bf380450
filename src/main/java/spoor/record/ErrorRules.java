package spoor.record;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/// Decides by an error's code and message whether a call was denied, failed, or was a dry run.
public final class ErrorRules {
    private static final Pattern HTTP_ERROR = Pattern.compile("[45][0-9]{2}([. ].*)?");
    private static final String FORBIDDEN = "403";

    private static final Map<String, TextPatterns> PATTERNS = TextPatterns.read("errors.txt");
    private static final TextPatterns DENIED_CODES = patterns("denied-code");
    private static final TextPatterns DENIED_MESSAGES = patterns("denied-message");
    private static final TextPatterns FAILED_MESSAGES = patterns("failed-message");
    private static final TextPatterns DRY_RUN_CODES = patterns("dry-run-code");

    private ErrorRules() {}

    private static TextPatterns patterns(String kind) {
        return Objects.requireNonNull(PATTERNS.get(kind), kind);
    }

    /// The patterns of a kind, such as `denied-code`, in lower case; `*` is any text.
    public static List<String> patternsOf(String kind) {
        return patterns(kind).sources();
    }

    /// The outcome of a call with an error; code or message may be empty.
    public static Outcome outcome(String code, String message) {
        if (isDryRun(code)) {
            return Outcome.OK;
        }
        boolean isDenied =
                DENIED_CODES.match(simpleCode(code))
                        ? !FAILED_MESSAGES.match(message)
                        : DENIED_MESSAGES.match(message);
        return isDenied ? Outcome.DENIED : Outcome.FAILED;
    }

    /// The outcome by the status of an HTTP response; empty for other texts and if it is no error.
    ///
    /// @param status such as `404`, `404.0` and `404 Not Found`
    static Optional<Outcome> ofHttpStatus(String status) {
        if (!HTTP_ERROR.matcher(status).matches()) {
            return Optional.empty();
        }
        return Optional.of(status.startsWith(FORBIDDEN) ? Outcome.DENIED : Outcome.FAILED);
    }

    /// Whether a code says that the caller may make the call, which was only checked.
    static boolean isDryRun(String code) {
        return DRY_RUN_CODES.match(simpleCode(code));
    }

    /// The code without its namespace: `Client.DryRunOperation`, `com.amazonaws.kms#Forbidden`.
    private static String simpleCode(String code) {
        return code.substring(Math.max(code.lastIndexOf('.'), code.lastIndexOf('#')) + 1);
    }
}
