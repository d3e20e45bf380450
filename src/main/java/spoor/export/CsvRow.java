package spoor.export;

import org.jspecify.annotations.Nullable;

import spoor.event.Field;
import spoor.event.RecordSchema;
import spoor.pseudonym.Masking;
import spoor.store.EventStore;

import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// An event as a row of CSV (RFC 4180).
final class CsvRow {
    private static final String LINE_END = "\r\n";

    private CsvRow() {}

    /// The line with the names of the columns.
    static String header(RecordSchema schema) {
        return line(
                Stream.concat(
                        schema.fields().stream().map(Field::cloudTrailName),
                        Stream.of("hiddenValues", "file", "offset")));
    }

    /// @param masking puts pseudonyms in place of names and ids, unless it is null
    /// @param cell writes a text of the event as a cell; numbers need none
    static String of(
            EventStore store, int row, @Nullable Masking masking, UnaryOperator<String> cell) {
        String path = masking == null ? store.path(row) : masking.mask(store.path(row));
        return line(
                Stream.concat(
                        store.schema().fields().stream()
                                .map(field ->
                                        cell.apply(value(field, store.value(field, row), masking))),
                        Stream.of(
                                Integer.toString(store.hiddenValues(row)),
                                cell.apply(path),
                                Long.toString(store.offset(row)))));
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

    private static String line(Stream<String> cells) {
        return cells.collect(Collectors.joining(",", "", LINE_END));
    }
}
