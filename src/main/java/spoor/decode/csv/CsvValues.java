package spoor.decode.csv;

import spoor.event.EventTime;
import spoor.text.GuardedText;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

    private static final int ACCOUNT_DIGITS = 12;

    /// The console's older Event history.
    private static final DateTimeFormatter CONSOLE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd','[ ]hh:mm:ss[ ]a", Locale.ENGLISH);

    /// Athena, Lake, and Python.
    private static final List<DateTimeFormatter> WITHOUT_ZONE =
            List.of(
                    DateTimeFormatter.ofPattern("uuuu-MM-dd[ ]['T']HH:mm:ss[.SSS]", Locale.ROOT),
                    CONSOLE);

    private static final Pattern BLANK_BEFORE_CLOCK =
            Pattern.compile("(\\d{4}-\\d\\d-\\d\\d) (\\d.*)");

    private static final Pattern UTC_AT_END = Pattern.compile(" ?UTC$");

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
            case TIME -> time(text);
            case TEXT, STRUCT, RECORD, OTHER -> text;
        };
    }

    private static String text(String cell, boolean own) {
        if (cell.isEmpty()) {
            return cell;
        }
        Matcher formula = TEXT_FORMULA.matcher(cell);
        if (formula.matches()) {
            return own ? GuardedText.unescape(formula.group(1)) : formula.group(1);
        }
        if (own) {
            return GuardedText.decode(cell);
        }
        return GUARDED.matcher(cell).matches() ? cell.substring(1) : cell;
    }

    private static String account(String text) {
        return SHORT_ACCOUNT.matcher(text).matches()
                ? "0".repeat(ACCOUNT_DIGITS - text.length()) + text
                : text;
    }

    /// As ISO 8601. A time without a zone is in UTC, as queries print it.
    private static String time(String text) {
        String iso = UTC_AT_END.matcher(text).replaceFirst("Z");
        iso = BLANK_BEFORE_CLOCK.matcher(iso).replaceFirst("$1T$2");
        return isTime(iso)
                ? iso
                : withoutZone(text)
                        .map(time -> time.toInstant(ZoneOffset.UTC).toString())
                        .orElse(text);
    }

    private static boolean isTime(String iso) {
        byte[] text = iso.getBytes(StandardCharsets.ISO_8859_1);
        return EventTime.parse(text, 0, text.length) != EventTime.NONE;
    }

    private static Optional<LocalDateTime> withoutZone(String text) {
        for (DateTimeFormatter format : WITHOUT_ZONE) {
            try {
                return Optional.of(LocalDateTime.parse(text, format));
            } catch (DateTimeException _) {
                // The next one, or no time.
            }
        }
        return Optional.empty();
    }

    /// Whether it is a time without a zone, so that UTC is assumed.
    static boolean isWithoutZone(String cell, boolean own) {
        return withoutZone(text(cell, own)).isPresent();
    }
}
