package spoor.text;

import java.util.regex.Pattern;

/// A text as a cell of CSV (RFC 4180).
///
/// No text of a log becomes a formula: a cell that starts like one gets an apostrophe, and so does
/// a part of a cell that starts like one after a semicolon. Where the list separator is a
/// semicolon, as in most of Europe, Excel ends a cell there; quotes do not prevent it, since they
/// count only at the start of a cell. Invisible characters, also tabs, are written as escapes.
public final class CsvCell {
    /// Characters that start a formula, also as full-width forms, or end a cell.
    private static final String FORMULA_START = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

    /// Where a formula would start after a semicolon; Excel drops the quotes before it.
    private static final Pattern FORMULA_AFTER_SEMICOLON =
            Pattern.compile("(?<=;)(?=\"*+[" + FORMULA_START.replace("-", "\\-") + "])");

    private CsvCell() {}

    public static String of(String value) {
        String text = withoutFormulas(value);
        boolean quoted =
                startsFormula(value)
                        || !text.equals(text.strip())
                        || text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\'');
        return quoted ? quoted(text) : text;
    }

    public static boolean startsFormula(String value) {
        return !value.isEmpty() && FORMULA_START.indexOf(value.charAt(0)) >= 0;
    }

    /// The text with an apostrophe before each formula.
    static String withoutFormulas(String value) {
        String text =
                value.indexOf(';') < 0
                        ? value
                        : FORMULA_AFTER_SEMICOLON.matcher(value).replaceAll("'");
        return (startsFormula(value) ? "'" : "") + Printable.of(text);
    }

    public static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
