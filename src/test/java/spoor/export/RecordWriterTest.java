package spoor.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import spoor.event.Field;
import spoor.event.RecordSchema;
import spoor.fixture.EventJson;
import spoor.fixture.Loading;
import spoor.fixture.MemorySource;
import spoor.fixture.PlainEvent;
import spoor.fixture.ToyRecordFormat;
import spoor.fixture.Trails;
import spoor.query.EventQuery;
import spoor.query.QueryEngine;
import spoor.query.QueryResult;
import spoor.query.QueryScope;
import spoor.query.SortOrder;
import spoor.query.TextSearch;
import spoor.store.EventStore;
import spoor.store.Rows;
import spoor.store.Selection;
import spoor.work.Cancellation;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;

/// Exports are loaded again and compared with the original files.
final class RecordWriterTest {
    private static final String ODD =
            "{ \"eventVersion\":\"1.11\",\r\n  \"eventName\":\"Caf\\u00e9 Ünï\",\n"
                    + "\t\"n\":1.50e+3, \"eventTime\":\"2026-11-22T09:00:05Z\" }";

    private final MemorySource source = new MemorySource("trail");
    private final Loading loading = Loading.of(source);
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @AfterEach
    void close() {
        source.close();
        loading.close();
    }

    private EventStore load() {
        return loading.load().store();
    }

    private static Selection all(EventStore store) {
        return new Selection(store, Rows.all(store.size()));
    }

    private ExportReceipt write(Selection selection, RecordFormat format) throws IOException {
        out.reset();
        return new RecordWriter(loading.records(), loading.sharedWorkers(), format)
                .write(selection, out, new Cancellation(), _ -> {});
    }

    private String text() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void writesAnAddedFormat() throws IOException {
        source.put(
                "a.json", EventJson.number(1).name("ListKeys"), EventJson.number(2).name("GetKey"));
        ExportReceipt receipt = write(all(load()), new ToyRecordFormat());

        assertThat(text()).isEqualTo("<ListKeys|GetKey>");
        assertThat(receipt.bytes()).isEqualTo(17);
        assertThat(receipt.events()).isEqualTo(2);
    }

    @Test
    void writesOriginalRecordsInTheOrderOfTime() throws IOException {
        source.put("b.json", EventJson.number(2), EventJson.number(1))
                .put("a.json.gz", Trails.gzipped(bytes("{\"Records\":[" + ODD + "]}")));
        write(all(load()), RecordFormats.JSON);
        assertThat(text())
                .isEqualTo(
                        "{\"Records\":["
                                + EventJson.number(1)
                                + ","
                                + EventJson.number(2)
                                + ","
                                + ODD
                                + "]}");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void anExportIsATrailFileWithTheSameEvents() throws IOException {
        source.put(
                "a.json",
                EventJson.number(1).error("AccessDenied"),
                EventJson.number(2).id("no GUID"),
                EventJson.number(3).time("never"),
                EventJson.number(4).agent("Zoë \"quoted\" 🦊").readOnly(true));
        EventStore store = load();
        write(all(store), RecordFormats.JSON);
        MemorySource exported = new MemorySource("exported").put("export.json", out.toByteArray());
        try (Loading again = Loading.of(exported)) {
            EventStore reread = again.load().store();
            assertThat(withoutOffsets(reread)).isEqualTo(withoutOffsets(store));
        }
    }

    /// The events without file and offset.
    private static List<PlainEvent> withoutOffsets(EventStore store) {
        return PlainEvent.of(store).stream()
                .map(e ->
                        new PlainEvent(
                                "",
                                0,
                                e.time(),
                                e.values(),
                                e.failure(),
                                e.change(),
                                e.hidden(),
                                e.omitted()))
                .toList();
    }

    @Test
    void writesOnlyTheSelectionAndNoDuplicates() throws IOException {
        source.put("a.json", EventJson.number(1), EventJson.number(2), EventJson.number(3))
                .put("b.json", EventJson.number(3));
        EventStore store = load();
        ExportReceipt receipt =
                write(new Selection(store, Rows.range(3, 1, 3)), RecordFormats.JSON);
        assertThat(text())
                .isEqualTo(
                        "{\"Records\":[" + EventJson.number(2) + "," + EventJson.number(3) + "]}");
        assertThat(receipt.files()).isEqualTo(Map.of("a.json", 2));
    }

    @Test
    void writesAnEmptySelectionAsATrailWithoutRecords() throws IOException {
        source.put("a.json", EventJson.number(1));
        EventStore store = load();
        Selection nothing = new Selection(store, Rows.none(store.size()));
        ExportReceipt receipt = write(nothing, RecordFormats.JSON);
        assertThat(text()).isEqualTo("{\"Records\":[]}");
        assertThat(receipt.events()).isZero();
        assertThat(receipt.files()).isEmpty();
        write(nothing, RecordFormats.JSON_LINES);
        assertThat(text()).isEmpty();
    }

    @Test
    void theOrderOfTheTableDoesNotMatter() throws IOException {
        List<EventJson> events = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            events.add(
                    EventJson.number(i / 2).id(EventJson.idOf(i)).region("region " + i * 7 % 10));
        }
        source.put("a.json", Trails.content(events.subList(0, 20)))
                .put("b.json", Trails.content(events.subList(20, 40)));
        EventStore store = load();
        QueryEngine engine = new QueryEngine(TextSearch.NONE);
        Set<String> hashes = new HashSet<>();
        for (Field field : RecordSchema.CLOUDTRAIL.fields()) {
            for (boolean descending : new boolean[] {false, true}) {
                SortOrder order = new SortOrder(new SortOrder.Key.OfField(field), descending);
                QueryResult result =
                        engine.answer(
                                store,
                                EventQuery.ALL.withOrder(order),
                                QueryScope.ROWS_ONLY,
                                new Cancellation());
                hashes.add(write(result.selection(), RecordFormats.JSON).sha256());
            }
        }
        assertThat(hashes).containsExactly(sha256(out.toByteArray()));
    }

    @Test
    void theOrderInWhichFilesAreReadDoesNotMatter() throws IOException {
        source.put("a.json", EventJson.number(1), EventJson.number(2))
                .put("b.json", EventJson.number(1).id("x"), EventJson.number(2).id("y"));
        String hash = write(all(load()), RecordFormats.JSON).sha256();
        MemorySource later = new MemorySource("later");
        try (Loading slowly = Loading.of(later)) {
            later.put("b.json", EventJson.number(1).id("x"), EventJson.number(2).id("y"));
            slowly.load();
            later.put("a.json", EventJson.number(1), EventJson.number(2));
            EventStore store = slowly.load().store();
            ExportReceipt receipt =
                    new RecordWriter(slowly.records(), slowly.sharedWorkers(), RecordFormats.JSON)
                            .write(all(store), out, new Cancellation(), _ -> {});
            assertThat(receipt.sha256()).isEqualTo(hash);
        }
    }

    @Test
    void writesEachRecordOnItsOwnLine() throws IOException {
        source.put(
                "a.json", bytes("{\"Records\":[\n" + EventJson.number(1) + ",\n" + ODD + "\n]}"));
        write(all(load()), RecordFormats.JSON_LINES);
        String[] lines = text().split("\n", -1);
        assertThat(lines).hasSize(3);
        assertThat(lines[0]).isEqualTo(EventJson.number(1).json());
        assertThat(lines[1]).isEqualTo(ODD.replace('\n', ' ').replace('\r', ' '));
        assertThat(lines[2]).isEmpty();
        JsonNode line = JsonMapper.shared().readTree(lines[1]);
        assertThat(line).isEqualTo(JsonMapper.shared().readTree(ODD));
    }

    @Test
    void theReceiptTellsWhatWasWritten() throws IOException {
        source.put("b.json", EventJson.number(1), EventJson.number(3))
                .put("a.json", EventJson.number(2));
        for (RecordFormat format : RecordFormats.ALL.all()) {
            ExportReceipt receipt = write(all(load()), format);
            assertThat(receipt.events()).isEqualTo(3);
            assertThat(receipt.bytes()).isEqualTo(out.size());
            assertThat(receipt.sha256()).isEqualTo(sha256(out.toByteArray()));
            assertThat(receipt.files()).isEqualTo(Map.of("a.json", 1, "b.json", 2));
            assertThat(receipt.files().keySet()).containsExactly("a.json", "b.json");
            assertThat(receipt.missing()).isEmpty();
            assertThat(receipt.missingEvents()).isZero();
        }
    }

    @Test
    void theReceiptTellsHowManyOriginalsAreDecodedTexts() throws IOException {
        String quoted = EventJson.number(1).json().replace("\"", "\\\"");
        source.text("a.json", "{\"Events\":[{\"CloudTrailEvent\":\"" + quoted + "\"}]}")
                .text(
                        "b.csv",
                        "eventTime,eventName,eventID,eventJson\n,,,\""
                                + EventJson.number(2).json().replace("\"", "\"\"")
                                + "\"\n")
                .put("c.json", EventJson.number(3));
        assertThat(write(all(load()), RecordFormats.JSON_LINES).decoded()).isEqualTo(2);
        assertThat(text())
                .contains(EventJson.number(1).json(), EventJson.number(2).json())
                .hasLineCount(3);
        assertThat(write(all(load()), RecordFormats.CSV).decoded()).isZero();
    }

    @Test
    void theReceiptTellsWhichEventsAreMissing() throws IOException {
        source.put("a.json", EventJson.number(1), EventJson.number(2))
                .put("b.json", EventJson.number(3))
                .put("c.json", EventJson.number(4));
        EventStore store = load();
        source.put("a.json", EventJson.number(1)).vanish("c.json");
        ExportReceipt receipt = write(all(store), RecordFormats.JSON);
        assertThat(text()).isEqualTo("{\"Records\":[" + EventJson.number(3) + "]}");
        assertThat(receipt.events()).isEqualTo(1);
        assertThat(receipt.missingEvents()).isEqualTo(3);
        assertThat(receipt.missing()).hasSize(2);
        assertThat(receipt.missing().getFirst().inEnglish()).startsWith("a.json has changed");
        assertThat(receipt.missing().getLast().inEnglish()).startsWith("c.json: it does not exist");
        assertThat(receipt.files()).isEqualTo(Map.of("b.json", 1));
    }

    @Test
    void reportsItsProgress() throws IOException {
        List<EventJson> events = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            events.add(EventJson.number(i));
        }
        source.put("a.json", Trails.content(events));
        List<Integer> progress = new ArrayList<>();
        new RecordWriter(loading.records(), loading.sharedWorkers(), RecordFormats.JSON)
                .write(all(load()), out, new Cancellation(), progress::add);
        assertThat(progress).hasSize(3).isSorted().allMatch(done -> done <= 600);
    }

    @Test
    void throwsWhenCancelled() {
        source.put("a.json", EventJson.number(1));
        Cancellation cancelled = new Cancellation();
        cancelled.cancel();
        RecordWriter writer =
                new RecordWriter(loading.records(), loading.sharedWorkers(), RecordFormats.JSON);
        assertThatThrownBy(() -> writer.write(all(load()), out, cancelled, _ -> {}))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void throwsIfTheStreamFails() {
        source.put("a.json", EventJson.number(1));
        OutputStream full =
                new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        throw new IOException("no space left");
                    }
                };
        RecordWriter writer =
                new RecordWriter(loading.records(), loading.sharedWorkers(), RecordFormats.JSON);
        assertThatThrownBy(() -> writer.write(all(load()), full, new Cancellation(), _ -> {}))
                .hasMessage("no space left");
    }
}
