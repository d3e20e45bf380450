package spoor.sql;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/// Literals, names and patterns in the SQL of Trino and Athena.
///
/// Conditions have three values: true, false and unknown, which is NULL. SQL's `NOT`, `AND` and
/// `OR` keep unknown, so that a condition gives both bounds of an answer: the events for which it
/// is true match in any case, those for which it is unknown may match.
final class Sql {
    static final String TRUE = "true";
    static final String FALSE = "false";
    static final String UNKNOWN = "CAST(NULL AS boolean)";
    static final String UNKNOWN_TEXT = "CAST(NULL AS varchar)";
    static final String EMPTY = "''";

    /// The character of patterns before one that is meant literally.
    private static final char ESCAPE = '!';

    private Sql() {}

    /// A text as a literal. A part of a broken surrogate pair becomes `?`, as in tables.
    static String literal(String text) {
        if (text.chars().allMatch(c -> c >= ' ' && c < 0x7f)) {
            return '\'' + text.replace("'", "''") + '\'';
        }
        StringBuilder literal = new StringBuilder("U&'");
        text.codePoints().forEach(point -> append(literal, point));
        return literal.append('\'').toString();
    }

    private static void append(StringBuilder literal, int point) {
        if (point == '\'' || point == '\\') {
            literal.appendCodePoint(point).appendCodePoint(point);
        } else if (point >= ' ' && point < 0x7f) {
            literal.appendCodePoint(point);
        } else if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
            literal.append('?');
        } else {
            literal.append("\\+%06X".formatted(point));
        }
    }

    /// A list of literals, without brackets.
    static String literals(Collection<String> texts) {
        return texts.stream().sorted().map(Sql::literal).collect(Collectors.joining(", "));
    }

    /// The name of a column, table or schema.
    static String name(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /// Whether a text matches parts in this order, with anything between them.
    ///
    /// @param anywhere whether anything may be before the first part and after the last one
    static String like(String text, List<String> parts, boolean anywhere) {
        String around = anywhere ? "%" : "";
        String pattern =
                parts.stream()
                        .map(part -> part.replaceAll("[%_!]", ESCAPE + "$0"))
                        .collect(Collectors.joining("%", around, around));
        return text + " LIKE " + literal(pattern) + " ESCAPE '" + ESCAPE + "'";
    }

    static String matchesRegex(String text, String regex) {
        return "regexp_like(" + text + ", " + literal(regex) + ")";
    }

    /// A group of a regular expression; NULL where it does not match.
    static String extract(String text, String regex, int group) {
        return "regexp_extract(" + text + ", " + literal(regex) + ", " + group + ")";
    }

    static String all(List<String> conditions) {
        return joined(conditions, " AND ", TRUE);
    }

    static String any(List<String> conditions) {
        return joined(conditions, " OR ", FALSE);
    }

    private static String joined(List<String> conditions, String operator, String ofNone) {
        return switch (conditions.size()) {
            case 0 -> ofNone;
            case 1 -> conditions.getFirst();
            default -> conditions.stream().collect(Collectors.joining(operator, "(", ")"));
        };
    }

    static String not(String condition) {
        return "(NOT " + condition + ")";
    }

    /// Text that is not empty, or NULL.
    static String filled(String text) {
        return "nullif(" + text + ", '')";
    }

    static String coalesce(String... texts) {
        return "coalesce(" + String.join(", ", texts) + ")";
    }
}
