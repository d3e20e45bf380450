package spoor.decode.csv;

import spoor.event.RowTime;
import spoor.text.GuardedText;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The values of cells as a record has them, without what spreadsheet programs and exports for them
/// do to texts.
final class CsvValues {
    /// A formula that consists of a text: `="012345678901"`.
    private static final Pattern TEXT_FORMULA = Pattern.compile("=\"([^\"]*)\"");

    /// An apostrophe that prevents a formula.
    private static final Pattern GUARDED =
            Pattern.compile("'[=+\\-@\uff1d\uff0b\uff0d\uff20].*", Pattern.DOTALL);

    /// An account id whose zeros were taken away with the number that it was taken for.
    private static final Pattern SHORT_ACCOUNT = Pattern.compile("\\d{6,11}");

    /// How spreadsheet programs show a number of twelve digits: `1.11122E+11`.
    private static final Pattern SHORTENED = Pattern.compile("\\d([.,]\\d{1,10})?E\\+1[01]");

    private static final int ACCOUNT_DIGITS = 12;

    private CsvValues() {}

    /// @param cell the text of a cell without quotes
    /// @param own whether Spoor wrote the table
    static String clean(String cell, CsvColumn column, boolean own) {
        String text = text(cell, own);
        return switch (column.form()) {
            case ACCOUNT -> account(text);
            case BOOLEAN ->
                    text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")
                            ? text.toLowerCase(Locale.ROOT)
                            : text;
            case TIME, LOGGED -> RowTime.isoOfRow(text);
            case TEXT, STRUCT, RECORD, OTHER -> text;
        };
    }

    private static String text(String cell, boolean own) {
        if (cell.isEmpty()) {
            return cell;
        }
        char first = cell.charAt(0);
        if (first == '=') {
            Matcher formula = TEXT_FORMULA.matcher(cell);
            if (formula.matches()) {
                return own ? GuardedText.unescape(formula.group(1)) : formula.group(1);
            }
        }
        if (own) {
            return GuardedText.decode(cell);
        }
        return first == '\'' && GUARDED.matcher(cell).matches() ? cell.substring(1) : cell;
    }

    private static String account(String text) {
        return SHORT_ACCOUNT.matcher(text).matches()
                ? "0".repeat(ACCOUNT_DIGITS - text.length()) + text
                : text;
    }

    /// Whether it is an account id of which a spreadsheet program kept only the first digits.
    ///
    /// @param path of the member
    static boolean isShortenedAccount(String path, String value) {
        return value.length() >= 5
                && value.indexOf('E') > 0
                && path.endsWith("ccountId")
                && SHORTENED.matcher(value).matches();
    }

    /// Whether it is a time without a zone, so that UTC is assumed.
    static boolean isWithoutZone(String cell, boolean own) {
        return RowTime.isWithoutZone(text(cell, own));
    }
}
