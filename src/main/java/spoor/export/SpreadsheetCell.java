package spoor.export;

import spoor.text.CsvCell;
import spoor.text.GuardedText;

import java.util.regex.Pattern;

/// A text as a cell of CSV that spreadsheet programs show as it is.
///
/// They turn `012345678901` into a number without its zero, `111122223333` into `1.11122E+11`,
/// `1E5` into 100000, `3/4` into a date, and in some languages the address `10.100.200.123` into a
/// number; quotes do not prevent it. A formula that consists of the text, `="012345678901"`, does:
/// the cell has exactly this text. Which texts are numbers or dates depends on the language, so all
/// that could be one are written so.
final class SpreadsheetCell {
    /// Excel refuses longer texts in formulas.
    private static final int MAX_TEXT = 255;

    private static final int LONGEST_MONTH = 10;

    /// `true` becomes a value that is shown in the user's language.
    private static final Pattern BOOLEAN = Pattern.compile("true|false", Pattern.CASE_INSENSITIVE);

    private static final Pattern GUID =
            Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    /// CloudTrail's times: no spreadsheet program knows them.
    private static final Pattern TIME = Pattern.compile("[\\d-]{10}T[\\d:.]{8,12}Z");

    private SpreadsheetCell() {}

    static String of(String value) {
        if (!isConverted(value)) {
            // Some programs also end a cell at a semicolon.
            String cell = CsvCell.of(value);
            return cell.indexOf(';') >= 0 && !cell.startsWith("\"") ? CsvCell.quoted(cell) : cell;
        }
        String text = GuardedText.escape(value);
        return CsvCell.quoted(text.length() > MAX_TEXT ? "'" + text : "=\"" + text + '"');
    }

    /// Whether a spreadsheet program could take the text for a number, date, time or truth value.
    private static boolean isConverted(String value) {
        return BOOLEAN.matcher(value).matches()
                || (looksLikeNumberOrDate(value)
                        && !TIME.matcher(value).matches()
                        && !GUID.matcher(value).matches());
    }

    /// Digits, punctuation, single letters, and at most one word as short as the name of a month.
    private static boolean looksLikeNumberOrDate(String value) {
        if (GuardedText.startsFormula(value)) {
            return false;
        }
        boolean digit = false;
        int words = 0;
        int letters = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == ';') {
                return false;
            }
            digit |= Character.isDigit(c);
            letters = Character.isLetter(c) ? letters + 1 : 0;
            words += letters == 2 ? 1 : 0;
            if (words > 1 || letters > LONGEST_MONTH) {
                return false;
            }
        }
        return digit;
    }
}
