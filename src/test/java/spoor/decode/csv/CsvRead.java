package spoor.decode.csv;

import spoor.decode.DecodedEvent;
import spoor.decode.EventSink;
import spoor.decode.content.ContentCopy;
import spoor.decode.content.ContentLimits;
import spoor.decode.format.TrailDecoder;
import spoor.decode.format.TrailFormats;
import spoor.event.Field;
import spoor.event.Problem;
import spoor.event.RecordSchema;
import spoor.event.SkippedFile;
import spoor.fixture.BytesFile;
import spoor.hidden.HiddenRules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What is read from a table.
record CsvRead(Optional<SkippedFile.Kind> skipped, List<Row> rows, List<Problem> problems) {
    private static final ContentLimits WHOLE = ContentLimits.DEFAULT;

    /// @param values without those that are empty
    record Row(Map<Field, String> values, long time, long offset, int length) {
        String value(Field field) {
            return values.getOrDefault(field, "");
        }
    }

    /// Reads a table, held whole and in windows of several sizes, which must make no difference.
    static CsvRead of(String table) {
        byte[] content = table.getBytes(StandardCharsets.UTF_8);
        CsvRead read = of(content, WHOLE);
        for (int window : new int[] {64, 1009}) {
            CsvRead inWindows = of(content, inWindows(window));
            if (!inWindows.equals(read)) {
                throw new AssertionError(
                        "in windows of %d: %s, whole: %s".formatted(window, inWindows, read));
            }
        }
        return read;
    }

    /// Limits by which no content is held whole.
    static ContentLimits inWindows(int size) {
        return new ContentLimits(0, 0, size, 1 << 24);
    }

    static CsvRead of(byte[] content, ContentLimits limits) {
        List<Row> rows = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        EventSink sink =
                new EventSink() {
                    @Override
                    public void event(DecodedEvent event) {
                        rows.add(row(event));
                    }

                    @Override
                    public void problem(Problem problem) {
                        problems.add(problem);
                    }

                    @Override
                    public void restart() {
                        rows.clear();
                        problems.clear();
                    }
                };
        try (TrailDecoder decoder =
                new TrailDecoder(
                        RecordSchema.CLOUDTRAIL,
                        HiddenRules.BUILT_IN,
                        TrailFormats.KNOWN,
                        limits)) {
            Optional<SkippedFile.Kind> skipped =
                    decoder.decode(
                                    new BytesFile("table.csv", content),
                                    sink,
                                    () -> ContentCopy.NONE,
                                    _ -> {
                                        throw new IOException("no archives here");
                                    })
                            .skipped();
            return new CsvRead(skipped, rows, problems);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(DecodedEvent event) {
        Map<Field, String> values = new TreeMap<>();
        for (Field field : RecordSchema.CLOUDTRAIL.fields()) {
            if (event.length(field) > 0) {
                values.put(field, event.value(field));
            }
        }
        return new Row(values, event.time(), event.offset(), event.length());
    }

    List<String> values(Field field) {
        return rows.stream().map(row -> row.value(field)).toList();
    }
}
