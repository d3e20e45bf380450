package spoor.text;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A text as it is written in a table, so that no program takes a part of it for a formula and
/// every character can be seen. Each text has one spelling, and each spelling one text.
///
/// An apostrophe is added before a text that starts like a formula or with an apostrophe, and
/// before a part that starts like one after a semicolon: where the list separator is a semicolon,
/// as in most of Europe, Excel ends a cell there. Invisible characters, also tabs and line breaks,
/// are written as the escapes of [Printable], and so is the backslash of a text that contains such
/// an escape itself.
public final class GuardedText {
    /// Characters that start a formula, also as full-width forms, or end a cell.
    private static final String FORMULA_START = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

    /// Where a formula would start after a semicolon. Excel drops the quotes before it. The
    /// apostrophes are those of the text.
    private static final String FORMULA = "(?='*+\"*+[" + FORMULA_START.replace("-", "\\-") + "])";

    private static final Pattern FORMULA_AFTER_SEMICOLON = Pattern.compile("(?<=;)" + FORMULA);
    private static final Pattern GUARD_AFTER_SEMICOLON = Pattern.compile("(?<=;)'" + FORMULA);
    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-f]{4})");

    private GuardedText() {}

    /// Whether a program could take the text for a formula.
    public static boolean startsFormula(String text) {
        return !text.isEmpty() && FORMULA_START.indexOf(text.charAt(0)) >= 0;
    }

    /// The spelling of a text.
    public static String encode(String text) {
        String guarded =
                text.indexOf(';') < 0
                        ? text
                        : FORMULA_AFTER_SEMICOLON.matcher(text).replaceAll("'");
        boolean guard = startsFormula(text) || text.startsWith("'");
        return (guard ? "'" : "") + escape(guarded);
    }

    /// The text of a spelling.
    public static String decode(String encoded) {
        String text = unescape(encoded);
        String bare = text.startsWith("'") ? text.substring(1) : text;
        return bare.indexOf(';') < 0 ? bare : GUARD_AFTER_SEMICOLON.matcher(bare).replaceAll("");
    }

    /// The text with escapes in place of invisible characters.
    public static String escape(String text) {
        return Printable.of(
                text.indexOf('\\') < 0 ? text : ESCAPE.matcher(text).replaceAll("\\\\u005cu$1"));
    }

    /// The text with the characters that its escapes stand for.
    public static String unescape(String text) {
        return text.indexOf('\\') < 0
                ? text
                : ESCAPE.matcher(text).replaceAll(GuardedText::character);
    }

    private static String character(MatchResult escape) {
        char character = (char) Integer.parseInt(escape.group(1), 16);
        return Matcher.quoteReplacement(String.valueOf(character));
    }
}
