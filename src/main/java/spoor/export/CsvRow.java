package spoor.export;

import org.jspecify.annotations.Nullable;

import spoor.event.Field;
import spoor.event.RecordSchema;
import spoor.pseudonym.Masking;
import spoor.store.EventStore;
import spoor.text.Printable;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// An event as a row of a table for spreadsheets, by RFC 4180.
///
/// What comes from a log never becomes a formula: a cell that begins like one gets an apostrophe
/// before it. So does what begins like one behind a semicolon: where the list separator is one, as
/// in most of Europe, Excel ends a cell there, and quotes do not help, since they count only where
/// a cell begins. Invisible characters, tabs among them, are written as escapes.
final class CsvRow {
    private static final String LINE_END = "\r\n";

    /// What begins a formula, also in its full width, or moves on to another cell.
    private static final String FORMULA = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

    /// Where a semicolon would begin a cell with a formula; quotes in front of it vanish there.
    private static final Pattern FORMULA_BEHIND_SEMICOLON =
            Pattern.compile("(?<=;)(?=\"*+[" + FORMULA.replace("-", "\\-") + "])");

    private CsvRow() {}

    /// The names of the columns.
    static byte[] header(RecordSchema schema) {
        return line(
                Stream.concat(
                        schema.fields().stream().map(Field::cloudTrailName),
                        Stream.of("hiddenValues", "file", "offset")));
    }

    /// @param masking masks the values, where it is not null
    static byte[] of(EventStore store, int row, @Nullable Masking masking) {
        return line(
                Stream.concat(
                        store.schema().fields().stream()
                                .map(field -> value(field, store.value(field, row), masking)),
                        Stream.of(
                                Integer.toString(store.hiddenValues(row)),
                                masking == null ? store.path(row) : masking.mask(store.path(row)),
                                Integer.toString(store.offset(row)))));
    }

    private static String value(Field field, String value, @Nullable Masking masking) {
        if (masking == null) {
            return value;
        }
        return switch (field.row().privacy()) {
            case PUBLIC -> value;
            case IDENTITY -> masking.maskIdentity(value);
            case TEXT -> masking.mask(value);
        };
    }

    private static byte[] line(Stream<String> cells) {
        return cells.map(CsvRow::cell)
                .collect(Collectors.joining(",", "", LINE_END))
                .getBytes(StandardCharsets.UTF_8);
    }

    static String cell(String value) {
        boolean formula = !value.isEmpty() && FORMULA.indexOf(value.charAt(0)) >= 0;
        String shown = (formula ? "'" : "") + Printable.of(withoutFormulasInside(value));
        boolean quoted =
                formula
                        || !shown.equals(shown.strip())
                        || shown.chars().anyMatch(c -> c == ',' || c == '"' || c == '\'');
        return quoted ? '"' + shown.replace("\"", "\"\"") + '"' : shown;
    }

    private static String withoutFormulasInside(String value) {
        return value.indexOf(';') < 0
                ? value
                : FORMULA_BEHIND_SEMICOLON.matcher(value).replaceAll("'");
    }
}
