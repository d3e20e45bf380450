package spoor.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import spoor.decode.content.ContentLimits;
import spoor.decode.format.TrailFormats;
import spoor.event.RecordSchema;
import spoor.fixture.EventJson;
import spoor.fixture.Loading;
import spoor.fixture.MemorySource;
import spoor.fixture.Trails;
import spoor.hidden.HiddenRules;
import spoor.store.EventStore;
import spoor.store.RawRecords;
import spoor.store.Rows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/// The way back to records of files that are too large to be held whole; here, all are.
final class LargeFileRecordsTest {
    private static final int EVENTS = 6000;

    private final MemorySource source = new MemorySource("trail");
    private final Loading loading = Loading.of(source);

    @AfterEach
    void close() {
        source.close();
        loading.close();
    }

    /// Over 2 MB in 3 members.
    private static byte[] gzip() {
        ByteArrayOutputStream members = new ByteArrayOutputStream();
        for (int member = 0; member < 3; member++) {
            int first = member * EVENTS / 3;
            List<EventJson> events =
                    IntStream.range(first, first + EVENTS / 3)
                            .mapToObj(LargeFileRecordsTest::event)
                            .toList();
            members.writeBytes(Trails.gzipped(Trails.content(events)));
        }
        return members.toByteArray();
    }

    private static EventJson event(int number) {
        return EventJson.number(number).member("x", "\"" + "y".repeat(number % 900) + "\"");
    }

    private static String text(RawRecords records, EventStore store, int row) throws IOException {
        return records.read(store, row).text().text();
    }

    @Test
    void readsRecordsInAnyOrderFromPartsOfAGzipFile() throws IOException {
        source.put("a.json.gz", gzip());
        EventStore store = loading.load().store();
        assertThat(store.size()).isEqualTo(EVENTS);
        assertThat(store.offset(EVENTS - 1)).isGreaterThan(3 << 20);
        RawRecords records = loading.records();
        Random random = new Random(2);
        for (int i = 0; i < 300; i++) {
            int row = random.nextInt(EVENTS);
            assertThat(text(records, store, row)).isEqualTo(event(row).json());
        }
    }

    @Test
    void readsAPartOnceForRecordsThatAreNeighbours() throws IOException {
        source.put("a.json.gz", gzip());
        EventStore store = loading.load().store();
        RawRecords records = loading.records();
        for (int row = EVENTS / 2; row < EVENTS / 2 + 200; row++) {
            assertThat(text(records, store, row)).isEqualTo(event(row).json());
        }
        // The records cross from one part to the next once at most.
        assertThat(source.reads("a.json.gz")).isLessThanOrEqualTo(4);
    }

    @Test
    void readsRecordsFromAPlainFile() throws IOException {
        source.put(
                "a.json",
                Trails.content(
                        IntStream.range(0, EVENTS).mapToObj(LargeFileRecordsTest::event).toList()));
        EventStore store = loading.load().store();
        RawRecords records = loading.records();
        for (int row : new int[] {0, EVENTS / 2, EVENTS - 1}) {
            assertThat(text(records, store, row)).isEqualTo(event(row).json());
        }
    }

    @Test
    void readsWhatComesBeforeADamage() throws IOException {
        byte[] gzip = gzip();
        source.put("a.json.gz", Trails.truncated(gzip, gzip.length - 5000));
        EventStore store = loading.load().store();
        assertThat(store.size()).isBetween(EVENTS / 2, EVENTS - 1);
        int last = store.size() - 1;
        assertThat(text(loading.records(), store, last)).isEqualTo(event(last).json());
    }

    @Test
    void tellsThatAFileHasChangedThoughItsSizeAndTimeHaveNot() {
        byte[] gzip = gzip();
        source.put("a.json.gz", gzip);
        source.put("b.json", EventJson.number(EVENTS));
        EventStore store = loading.load().store();
        byte[] other = gzip.clone();
        java.util.Arrays.fill(other, 1000, other.length, (byte) 7);
        source.mend("a.json.gz", other);
        source.mend("b.json", Trails.content(EventJson.number(EVENTS + 1)));
        for (int row : new int[] {EVENTS / 2, EVENTS - 1, EVENTS}) {
            assertThatThrownBy(() -> loading.records().read(store, row))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("has changed");
        }
    }

    @Test
    void readsARecordWhoseIdIsSpeltOtherwise() throws IOException {
        String odd =
                "{\"eventVersion\":\"1.08\",\"eventName\":\"X\","
                        + "\"eventID\":\"\\u0061BCD0000-0000-0000-0000-00000000000F\"}";
        source.text("a.json", "{\"Records\":[" + odd + "]}");
        EventStore store = loading.load().store();
        assertThat(text(loading.records(), store, 0)).isEqualTo(odd);
    }

    /// A session that holds no file whole.
    private Loading inWindows(int window) {
        ContentLimits limits = new ContentLimits(0, 1 << 20, window, 1 << 20);
        return Loading.of(
                workers ->
                        new LoadSession(
                                RecordSchema.CLOUDTRAIL,
                                workers,
                                HiddenRules.BUILT_IN,
                                TrailFormats.KNOWN,
                                new MemoryBudget(Long.MAX_VALUE, limits),
                                new InflatedCopies(),
                                System::nanoTime),
                source);
    }

    @Test
    void visitsRecordsInWindows() {
        source.put("a.json.gz", gzip());
        source.put("b.json", EventJson.number(EVENTS), EventJson.number(EVENTS + 1));
        for (int window : new int[] {100, 5000, 1 << 20}) {
            Map<Integer, String> visited = new ConcurrentHashMap<>();
            Rows unread;
            try (Loading windows = inWindows(window)) {
                EventStore store = windows.load().store();
                unread =
                        windows.records()
                                .visit(
                                        store,
                                        Rows.range(store.size(), 1000, EVENTS + 2),
                                        (row, original) -> visited.put(row, original.text().text()),
                                        _ -> true);
            }
            assertThat(unread.isEmpty()).isTrue();
            assertThat(visited).hasSize(EVENTS + 2 - 1000);
            assertThat(visited)
                    .allSatisfy((row, text) ->
                            assertThat(text)
                                    .isEqualTo(
                                            row < EVENTS
                                                    ? event(row).json()
                                                    : EventJson.number(row).json()));
        }
    }

    @Test
    void endsAVisitWithinAFile() {
        source.put("a.json.gz", gzip());
        Map<Integer, Boolean> visited = new ConcurrentHashMap<>();
        try (Loading windows = inWindows(5000)) {
            EventStore store = windows.load().store();
            windows.records()
                    .visit(
                            store,
                            Rows.all(EVENTS),
                            (row, _) -> visited.put(row, true),
                            _ -> visited.size() < 100);
        }
        assertThat(visited.size()).isBetween(100, 200);
    }
}
