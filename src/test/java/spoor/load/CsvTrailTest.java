package spoor.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import spoor.detail.EventDetail;
import spoor.event.Field;
import spoor.export.ExportReceipt;
import spoor.export.RecordFormat;
import spoor.export.RecordFormats;
import spoor.export.RecordWriter;
import spoor.fixture.EventJson;
import spoor.fixture.Loading;
import spoor.fixture.MemorySource;
import spoor.hidden.HiddenRules;
import spoor.json.JsonSyntaxException;
import spoor.sentence.SentenceWriter;
import spoor.store.EventStore;
import spoor.store.Rows;
import spoor.store.Selection;
import spoor.work.Cancellation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// Tables in CSV, from the file to what users see and export.
final class CsvTrailTest {
    private static final String NAMES =
            "User name,Event time,Event source,Event name,Event ID,Recipient Account Id\n";
    private static final String ROW =
            "alice,2026-11-22T09:00:05Z,sqs.amazonaws.com,DeleteQueue,"
                    + "0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9,012345678901";

    private final MemorySource source = new MemorySource("trail");
    private final Loading loading = Loading.of(source);

    @AfterEach
    void close() {
        source.close();
        loading.close();
    }

    private EventStore load(String table) {
        source.put("t.csv", table.getBytes(StandardCharsets.UTF_8));
        return loading.load().store();
    }

    private EventDetail detail(EventStore store, int row) throws IOException, JsonSyntaxException {
        return EventDetail.read(
                loading.records(), store, row, HiddenRules.BUILT_IN, SentenceWriter.ENGLISH);
    }

    private ExportReceipt export(EventStore store, RecordFormat format, ByteArrayOutputStream out)
            throws IOException {
        return new RecordWriter(loading.records(), loading.sharedWorkers(), format)
                .write(
                        new Selection(store, Rows.all(store.size())),
                        out,
                        new Cancellation(),
                        _ -> {});
    }

    @Test
    void theSentenceOfARowClaimsNoMoreThanTheRowHas() throws IOException, JsonSyntaxException {
        EventDetail detail = detail(load(NAMES + ROW + "\n"), 0);
        assertThat(detail.original()).isEqualTo(ROW);
        assertThat(detail.loss().orElseThrow().inEnglish()).startsWith("Partial record: ");
        assertThat(detail.sentence().text())
                .startsWith("The event DeleteQueue of sqs was recorded for ")
                .contains("alice", "2026-11-22")
                .doesNotContain("deleted");
    }

    @Test
    void aRowWithoutAnErrorDoesNotTellThatTheCallSucceeded() {
        EventStore store =
                load(
                        NAMES.replace("Event ID", "Error code")
                                + ROW.replaceFirst("0a1b2c3d[^,]*", "AccessDenied")
                                + "\n"
                                + ROW.replaceFirst("0a1b2c3d[^,]*", "")
                                + "\n");
        assertThat(store.value(Field.OUTCOME, 0)).isEqualTo("denied");
        assertThat(store.value(Field.OUTCOME, 1)).isEmpty();
        assertThat(store.isFailure(1)).isFalse();
    }

    @Test
    void theEventPaneSaysThatATimeWithoutAZoneIsTakenAsUtc()
            throws IOException, JsonSyntaxException {
        String row = ROW.replace("2026-11-22T09:00:05Z", "\"2026-11-22, 09:00:05 AM\"");
        EventStore store = load(NAMES + row + "\n");
        assertThat(store.value(Field.TIME, 0)).isEqualTo("2026-11-22T09:00:05Z");
        assertThat(detail(store, 0).loss().orElseThrow().inEnglish())
                .endsWith("Its time has no zone; it is taken as UTC");
    }

    @Test
    void theReceiptTellsHowManyPartialRecordsAreAmongTheFullOnes() throws IOException {
        source.put("a.json", EventJson.number(1));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ExportReceipt receipt = export(load(NAMES + ROW + "\n"), RecordFormats.JSON_LINES, out);
        assertThat(receipt.events()).isEqualTo(2);
        assertThat(receipt.partial()).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .filteredOn(line -> line.contains("\"partialRecord\":"))
                .singleElement()
                .asString()
                .contains("\"eventName\":\"DeleteQueue\"");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void readsItsOwnTables(boolean spreadsheet) throws IOException {
        source.put(
                "a.json",
                EventJson.number(1).user("konstanze").agent("=cmd(), \"x\"").error("'-1"),
                EventJson.number(2).agent("Zoë; 1E5"));
        EventStore store = loading.load().store();
        RecordFormat format =
                spreadsheet ? RecordFormats.CSV.forSpreadsheets().orElseThrow() : RecordFormats.CSV;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        export(store, format, out);
        try (MemorySource exported = new MemorySource("exported").put("t.csv", out.toByteArray());
                Loading again = Loading.of(exported)) {
            LoadState loaded = again.load();
            assertThat(loaded.problems()).isEmpty();
            for (int row = 0; row < store.size(); row++) {
                for (Field field : store.schema().fields()) {
                    String value = store.value(field, row);
                    assertThat(loaded.store().value(field, row))
                            .as(field.shortName())
                            .isEqualTo(value);
                }
                assertThat(loaded.store().isPartial(row)).isTrue();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "jsonl"})
    void aPartialRecordStaysPartialInAnExport(String format)
            throws IOException, JsonSyntaxException {
        EventStore store = load(NAMES + ROW + "\n");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        export(store, RecordFormats.ALL.named(format).orElseThrow(), out);
        String exported = out.toString(StandardCharsets.UTF_8);
        String trail =
                format.equals("json") ? exported : "{\"Records\":[" + exported.strip() + "]}";
        source.put("t.csv", trail.getBytes(StandardCharsets.UTF_8));
        LoadState loaded = loading.load();
        assertThat(loaded.problems()).isEmpty();
        assertThat(loaded.store().isPartial(0)).isTrue();
        assertThat(loaded.store().value(Field.OUTCOME, 0)).isEmpty();
        assertThat(detail(loaded.store(), 0).loss()).isPresent();
        assertThat(detail(loaded.store(), 0).sentence().text()).contains("was recorded for");
    }
}
