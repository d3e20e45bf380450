package spoor.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;

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

/// An export has the same events as the file, whatever the file contains.
final class ExportFuzz {
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
