package spoor.trail.s3.errors;

import org.jspecify.annotations.Nullable;

import java.util.regex.Pattern;

/// Exceptions as text that can be shown and logged.
final class ExceptionText {
    /// The SDK appends all profiles with the names of their properties.
    private static final Pattern PROFILE_DUMP = Pattern.compile(": ProfileFile\\(.*");

    private static final Pattern SECRET =
            Pattern.compile(
                    "(?i)(?:X-Amz-Security-Token|X-Amz-Signature|X-Amz-Credential|Signature|"
                            + "aws_secret_access_key|aws_session_token|SecretAccessKey|"
                            + "SessionToken)[=:\"\\s]+[^&\\s\",]+");

    private ExceptionText() {}

    /// An exception's message with those of its causes, on one line.
    static String of(Throwable exception) {
        StringBuilder text = new StringBuilder();
        for (Throwable t = exception; t != null; t = t.getCause()) {
            String message = t.getMessage();
            if (message != null && text.indexOf(message) < 0) {
                text.append(text.isEmpty() ? "" : ": ").append(message);
            }
        }
        String line = text.toString().replaceAll("\\s+", " ");
        return withoutSecrets(PROFILE_DUMP.matcher(line).replaceAll(""));
    }

    static String withoutSecrets(String text) {
        return SECRET.matcher(text).replaceAll("…");
    }

    /// The first of an exception and its causes that has that type, or null.
    static <T extends Throwable> @Nullable T cause(Throwable exception, Class<T> type) {
        for (Throwable t = exception; t != null; t = t.getCause()) {
            if (type.isInstance(t)) {
                return type.cast(t);
            }
        }
        return null;
    }
}
