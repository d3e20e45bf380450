package spoor.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;

import spoor.event.Field;
import spoor.fixture.Loading;
import spoor.fixture.MemorySource;
import spoor.fixture.PlainEvent;
import spoor.load.LoadState;
import spoor.store.EventStore;
import spoor.store.Rows;
import spoor.store.Selection;
import spoor.work.Cancellation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// An export has the same events as the file, whatever the file contains.
final class ExportFuzz {
    /// Of the other fields, tables of other programs have other spellings, which are mended.
    private static final Set<Field> TABLE_TEXTS =
            Set.of(
                    Field.EVENT,
                    Field.SERVICE,
                    Field.REGION,
                    Field.TYPE,
                    Field.IDENTITY,
                    Field.IP,
                    Field.ERROR,
                    Field.ERROR_MESSAGE,
                    Field.AGENT,
                    Field.ID);

    @FuzzTest(maxDuration = "12s")
    void readsBackWhatItWrote(byte[] file) throws IOException {
        try (MemorySource source = new MemorySource("trail").put("t.json", file);
                Loading loading = Loading.of(source)) {
            EventStore store = loading.load().store();
            List<PlainEvent> events = withoutOffsets(store);
            byte[] json = export(loading, store, RecordFormats.JSON);
            assertThat(load(json)).isEqualTo(events);
            byte[] lines = export(loading, store, RecordFormats.JSON_LINES);
            assertThat(loadLines(lines, events.size())).isEqualTo(events);
        }
    }

    /// A table has only the fields. Rows with the same id may be one event, and one without a name
    /// and a service is none.
    @FuzzTest(maxDuration = "12s")
    void readsBackTheTablesItWrote(byte[] file) throws IOException {
        try (MemorySource source = new MemorySource("trail").put("t.json", file);
                Loading loading = Loading.of(source)) {
            EventStore store = loading.load().store();
            Set<Map<Field, String>> events = texts(store);
            for (boolean spreadsheet : List.of(false, true)) {
                byte[] table = export(loading, store, new CsvFormat(spreadsheet));
                try (MemorySource copy = new MemorySource("export").put("t.csv", table);
                        Loading again = Loading.of(copy)) {
                    Set<Map<Field, String>> read = texts(again.load().store());
                    assertThat(events).containsAll(read);
                    if (hasDistinctIds(events)) {
                        assertThat(read).isEqualTo(events);
                    }
                }
            }
        }
    }

    private static boolean hasDistinctIds(Set<Map<Field, String>> events) {
        List<String> ids =
                events.stream()
                        .map(event -> event.getOrDefault(Field.ID, ""))
                        .filter(id -> !id.isEmpty())
                        .toList();
        return Set.copyOf(ids).size() == ids.size();
    }

    private static Set<Map<Field, String>> texts(EventStore store) {
        return PlainEvent.of(store).stream()
                .map(PlainEvent::values)
                .filter(values ->
                        values.containsKey(Field.EVENT) || values.containsKey(Field.SERVICE))
                .map(ExportFuzz::textsOfATable)
                .collect(Collectors.toSet());
    }

    private static Map<Field, String> textsOfATable(Map<Field, String> values) {
        Map<Field, String> texts = new TreeMap<>(values);
        texts.keySet().retainAll(TABLE_TEXTS);
        return texts;
    }

    private static byte[] export(Loading loading, EventStore store, RecordFormat format)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ExportReceipt receipt =
                new RecordWriter(loading.records(), loading.sharedWorkers(), format)
                        .write(
                                new Selection(store, Rows.all(store.size())),
                                out,
                                new Cancellation(),
                                _ -> {});
        assertThat(receipt.events()).isEqualTo(store.size());
        assertThat(receipt.missingEvents()).isZero();
        assertThat(receipt.bytes()).isEqualTo(out.size());
        return out.toByteArray();
    }

    /// The events of JSON Lines, each line taken as one record.
    private static List<PlainEvent> loadLines(byte[] lines, int events) throws IOException {
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        json.writeBytes("{\"Records\":[".getBytes(StandardCharsets.UTF_8));
        int ends = 0;
        for (byte b : lines) {
            if (b == '\n') {
                ends++;
            }
            json.write(b == '\n' && ends < events ? ',' : b);
        }
        assertThat(ends).isEqualTo(events);
        json.writeBytes("]}".getBytes(StandardCharsets.UTF_8));
        return load(json.toByteArray());
    }

    private static List<PlainEvent> load(byte[] file) {
        try (MemorySource source = new MemorySource("export").put("t.json", file);
                Loading loading = Loading.of(source)) {
            LoadState state = loading.load();
            return withoutOffsets(state.store());
        }
    }

    private static List<PlainEvent> withoutOffsets(EventStore store) {
        return PlainEvent.of(store).stream()
                .map(event ->
                        new PlainEvent(
                                "t.json",
                                0,
                                event.time(),
                                event.values(),
                                event.failure(),
                                event.change(),
                                event.hidden(),
                                event.omitted()))
                .toList();
    }
}
