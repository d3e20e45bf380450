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

/// An event as a row of CSV (RFC 4180) for spreadsheets.
///
/// No text of a log becomes a formula: a cell that starts like one gets an apostrophe, and so does
/// a part of a cell that starts like one after a semicolon. Where the list separator is a
/// semicolon, as in most of Europe, Excel ends a cell there; quotes do not prevent it, since they
/// count only at the start of a cell. Invisible characters, also tabs, are written as escapes.
final class CsvRow {
    private static final String LINE_END = "\r\n";

    /// Characters that start a formula, also as full-width forms, or end a cell.
    private static final String FORMULA_START = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

    /// Where a formula would start after a semicolon; Excel drops the quotes before it.
    private static final Pattern FORMULA_AFTER_SEMICOLON =
            Pattern.compile("(?<=;)(?=\"*+[" + FORMULA_START.replace("-", "\\-") + "])");

    private CsvRow() {}

    /// The line with the names of the columns.
    static byte[] header(RecordSchema schema) {
        return line(
                Stream.concat(
                        schema.fields().stream().map(Field::cloudTrailName),
                        Stream.of("hiddenValues", "file", "offset")));
    }

    /// @param masking puts pseudonyms in place of names and ids, unless it is null
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
        boolean formula = !value.isEmpty() && FORMULA_START.indexOf(value.charAt(0)) >= 0;
        String text = (formula ? "'" : "") + Printable.of(withoutFormulasInside(value));
        boolean quoted =
                formula
                        || !text.equals(text.strip())
                        || text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\'');
        return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    private static String withoutFormulasInside(String value) {
        return value.indexOf(';') < 0
                ? value
                : FORMULA_AFTER_SEMICOLON.matcher(value).replaceAll("'");
    }
}
