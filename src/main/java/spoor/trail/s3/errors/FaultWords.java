package spoor.trail.s3.errors;

import org.jspecify.annotations.Nullable;

import java.util.regex.Pattern;

/// What exceptions say, fit to be shown and logged.
final class FaultWords {
    /// The SDK appends all profiles with the names of their properties.
    private static final Pattern DUMP = Pattern.compile(": ProfileFile\\(.*");

    private static final Pattern SECRET =
            Pattern.compile(
                    "(?i)(?:X-Amz-Security-Token|X-Amz-Signature|X-Amz-Credential|Signature|"
                            + "aws_secret_access_key|aws_session_token|SecretAccessKey|"
                            + "SessionToken)[=:\"\\s]+[^&\\s\",]+");

    private FaultWords() {}

    /// An exception's message with those of its causes, on one line.
    static String words(Throwable e) {
        StringBuilder words = new StringBuilder();
        for (Throwable t = e; t != null; t = t.getCause()) {
            String message = t.getMessage();
            if (message != null && words.indexOf(message) < 0) {
                words.append(words.isEmpty() ? "" : ": ").append(message);
            }
        }
        return clean(DUMP.matcher(words.toString().replaceAll("\\s+", " ")).replaceAll(""));
    }

    /// Without anything that a signature or a key is made of: messages are shown and logged.
    static String clean(String text) {
        return SECRET.matcher(text).replaceAll("…");
    }

    /// The first of an exception and its causes that is of a type, or null.
    static <T extends Throwable> @Nullable T hasCause(Throwable e, Class<T> type) {
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (type.isInstance(t)) {
                return type.cast(t);
            }
        }
        return null;
    }
}
