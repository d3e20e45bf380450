package spoor.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import spoor.event.Field;
import spoor.event.Original;
import spoor.event.Problem;
import spoor.event.SkippedFile;
import spoor.fixture.EventJson;
import spoor.fixture.Loading;
import spoor.fixture.MemorySource;
import spoor.store.EventStore;
import spoor.store.Rows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Tables in CSV with whole records in their cells.
final class TableOfRecordsTest {
    private static final String FIRST = EventJson.number(1).agent("say \"Zoë\", \\ x").toString();
    private static final String SECOND = EventJson.number(2).toString();

    private final MemorySource source = new MemorySource("trail");
    private final Loading loading = Loading.of(source);

    @AfterEach
    void close() {
        source.close();
        loading.close();
    }

    private static String cell(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    private LoadState load(String... lines) {
        source.put("t.csv", String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
        return loading.load();
    }

    private String original(EventStore store, int row) throws IOException {
        Original original = loading.records().read(store, row);
        assertThat(original).isInstanceOf(Original.JsonRecord.class);
        return original.text().text();
    }

    @ParameterizedTest
    @ValueSource(strings = {"eventJson", "\"eventjson\"", "@message", "_raw", "CloudTrailEvent"})
    void readsTheRecordsOfAColumn(String column) throws IOException {
        LoadState loaded =
                load("note," + column, "a," + cell(FIRST), "\"b\"\"\"," + cell(SECOND), "");
        EventStore store = loaded.store();
        assertThat(loaded.problems()).isEmpty();
        assertThat(store.size()).isEqualTo(2);
        assertThat(store.value(Field.AGENT, 0)).isEqualTo("say \"Zoë\", \\ x");
        assertThat(original(store, 0)).isEqualTo(FIRST);
        assertThat(original(store, 1)).isEqualTo(SECOND);
        assertThat(store.isPartial(0)).isFalse();
        List<String> visited = new ArrayList<>();
        Rows missing =
                loading.records()
                        .visit(
                                store,
                                Rows.all(2),
                                (_, found) -> {
                                    synchronized (visited) {
                                        visited.add(found.json().text());
                                    }
                                },
                                _ -> true);
        assertThat(missing.isEmpty()).isTrue();
        assertThat(visited).containsExactlyInAnyOrder(FIRST, SECOND);
    }

    @Test
    void readsRecordsWithoutQuotes() throws IOException {
        EventStore store = load("note\t@message", "a\t" + SECOND).store();
        assertThat(original(store, 0)).isEqualTo(SECOND);
    }

    @Test
    void readsARecordThatIsAStringInACell() throws IOException {
        String quoted = SECOND.replace("\\", "\\\\").replace("\"", "\\\"");
        String envelope = "{\"id\":\"1\",\"message\":\"" + quoted + "\"}";
        EventStore store = load("@timestamp,@message", "2026-01-01," + cell(envelope)).store();
        assertThat(store.size()).isEqualTo(1);
        assertThat(original(store, 0)).isEqualTo(SECOND);
    }

    @Test
    void aRowWithoutItsRecordIsPartialWhereItHasOtherFields() throws IOException {
        EventStore store =
                load(
                                "eventid,eventname,eventtime,eventjson",
                                "x,CreateQueue,2026-11-22 09:00:01.000," + cell(FIRST),
                                "y,ListQueues,2026-11-22 09:00:05.000,\"\"")
                        .store();
        assertThat(original(store, 0)).isEqualTo(FIRST);
        assertThat(store.value(Field.EVENT, 1)).isEqualTo("ListQueues");
        assertThat(loading.records().read(store, 1)).isInstanceOf(Original.PartialRow.class);
        assertThat(store.isPartial(1)).isTrue();
    }

    @Test
    void otherMessagesAreProblemsBesideRecords() {
        LoadState loaded = load("@message", cell(FIRST), "START RequestId: 1", cell("{}"));
        assertThat(loaded.store().size()).isEqualTo(1);
        assertThat(loaded.problems())
                .singleElement()
                .returns(Problem.Kind.SKIPPED_RECORD, Problem::kind)
                .returns(2L, Problem::count);
    }

    @Test
    void aTableOfOtherMessagesIsNoTrail() {
        LoadState loaded = load("@timestamp,@message", "2026-01-01,START RequestId: 1");
        assertThat(loaded.skipped())
                .singleElement()
                .extracting(SkippedFile::kind)
                .isEqualTo(SkippedFile.Kind.OTHER);
        assertThat(loaded.problems()).isEmpty();
    }
}
