package spoor.query;

import java.util.regex.Pattern;

/// Writes a value as a query has it after `field:`.
public final class WrittenValue {
    /// What a query reads as one value, with no star.
    private static final Pattern PLAIN =
            Pattern.compile("(?!(?:and|or|not)$)[^\\s()\"*]+", Pattern.CASE_INSENSITIVE);

    private WrittenValue() {}

    /// The value as it is, or in quotes where a query would read it otherwise.
    public static String of(String value) {
        return PLAIN.matcher(value).matches() && value.chars().noneMatch(Character::isWhitespace)
                ? value
                : '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
