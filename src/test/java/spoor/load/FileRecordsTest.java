package spoor.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import spoor.fixture.EventJson;
import spoor.fixture.Loading;
import spoor.fixture.MemorySource;
import spoor.fixture.Trails;
import spoor.store.EventStore;
import spoor.store.RawRecords;
import spoor.store.Rows;
import spoor.trail.disk.DiskSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/// The way back from rows to the original bytes.
final class FileRecordsTest {
    private final MemorySource source = new MemorySource("trail");
    private final Loading loading = Loading.of(source);

    @AfterEach
    void close() {
        source.close();
        loading.close();
    }

    private EventStore load() {
        return loading.load().store();
    }

    private String read(EventStore store, int row) throws IOException {
        return loading.records().read(store, row).text().text();
    }

    @Test
    void givesTheBytesOfARecordUnchanged() throws IOException {
        String odd =
                "{ \"eventName\" : \"Caf\\u00e9 Ünï\",\n"
                        + "\t\"eventVersion\":\"1.11\", \"n\":1.50e+3 }";
        byte[] content =
                ("\ufeff{\"x\":[],\"Records\": [" + EventJson.number(1) + " ,\n" + odd + "]}")
                        .getBytes(StandardCharsets.UTF_8);
        source.put("plain.json", content);
        EventStore plain = load();
        assertThat(read(plain, 0)).isEqualTo(EventJson.number(1).json());
        assertThat(read(plain, 1)).isEqualTo(odd);
        source.put("plain.json", Trails.gzipped(content));
        EventStore gzip = load();
        assertThat(read(gzip, 0)).isEqualTo(EventJson.number(1).json());
        assertThat(read(gzip, 1)).isEqualTo(odd);
    }

    @Test
    void givesBytesThatAreNotUtf8AsTheyAre() throws IOException {
        byte[] record = EventJson.number(1).agent("??").bytes();
        int at = EventJson.number(1).agent("??").json().indexOf("??");
        record[at] = (byte) 0xff;
        byte[] content =
                ("{\"Records\":[" + "x".repeat(record.length) + "]}")
                        .getBytes(StandardCharsets.UTF_8);
        System.arraycopy(record, 0, content, "{\"Records\":[".length(), record.length);
        source.put("a.json", content);
        assertThat(loading.records().read(load(), 0).text().toByteArray()).isEqualTo(record);
    }

    @Test
    void givesRecordsOfAFileThatBreaksOff() throws IOException {
        byte[] content =
                Trails.content(IntStream.range(0, 500).mapToObj(EventJson::number).toList());
        byte[] gzip = Trails.gzipped(content);
        source.put("a.json.gz", Trails.truncated(gzip, gzip.length - 200));
        EventStore store = load();
        assertThat(store.size()).isBetween(1, 499);
        for (int row : new int[] {0, store.size() - 1}) {
            assertThat(read(store, row)).isEqualTo(EventJson.number(row).json());
        }
    }

    @Test
    @Timeout(60)
    void visitsByItselfWhileALoadKeepsAllWorkersBusy() {
        source.put("a.json", EventJson.number(1), EventJson.number(2));
        EventStore store = load();
        CountDownLatch download = new CountDownLatch(1);
        for (int i = 0; i < 2; i++) {
            loading.workers()
                    .execute(() -> {
                        try {
                            download.await();
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                        }
                    });
        }
        AtomicInteger visited = new AtomicInteger();

        Rows unread =
                loading.records()
                        .visit(store, Rows.all(2), (_, _) -> visited.incrementAndGet(), _ -> true);

        assertThat(visited).hasValue(2);
        assertThat(unread.isEmpty()).isTrue();
        download.countDown();
    }

    @Test
    void readsAFileOnceForRecordsThatAreNeighbours() throws IOException {
        source.put("a.json", EventJson.number(1), EventJson.number(2));
        EventStore store = load();
        RawRecords records = loading.records();
        records.read(store, 0);
        records.read(store, 1);
        records.read(store, 0);
        assertThat(source.reads("a.json")).isEqualTo(2);
    }

    @Test
    void refusesAFileThatHasChangedSinceItWasLoaded() {
        source.put("a.json", EventJson.number(1));
        EventStore store = load();
        source.put("a.json", EventJson.number(2));
        assertThatThrownBy(() -> read(store, 0))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("a.json has changed")
                .hasMessageContaining("reload");
    }

    @Test
    void refusesAChangedFileOnDisk(@TempDir Path folder) throws IOException {
        Path file = Trails.in(folder).plain("a.json", EventJson.number(1)).file("a.json");
        try (Loading disk = Loading.of(new DiskSource(folder))) {
            EventStore store = disk.load().store();
            Files.writeString(file, "{\"Records\":[]}");
            assertThatThrownBy(() -> disk.records().read(store, 0))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("reload");
        }
    }

    @Test
    void saysWhyAFileCannotBeReadAnyMore() {
        source.put("a.json", EventJson.number(1));
        EventStore store = load();
        source.vanish("a.json");
        assertThatThrownBy(() -> read(store, 0))
                .isInstanceOf(IOException.class)
                .hasMessage("a.json: it does not exist (any more)");
    }

    @Test
    void saysThatAFileIsNoLongerOpen() {
        source.put("a.json", EventJson.number(1));
        EventStore before = load();
        source.remove("a.json");
        load();
        assertThatThrownBy(() -> read(before, 0))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("a.json is no longer part");
    }

    private EventStore loadFiles(int files, int perFile) {
        for (int file = 0; file < files; file++) {
            List<EventJson> events = new ArrayList<>();
            for (int i = 0; i < perFile; i++) {
                // Neighbours in time stand in different files.
                events.add(EventJson.number(i * files + file));
            }
            source.put("file " + file, Trails.content(events));
        }
        return load();
    }

    @Test
    void visitsEveryWantedRecordOnceAndReadsEveryFileOnce() {
        EventStore store = loadFiles(20, 30);
        Rows wanted = Rows.range(600, 100, 350);
        Map<Integer, String> visited = new ConcurrentHashMap<>();
        AtomicInteger calls = new AtomicInteger();
        Rows unread =
                loading.records()
                        .visit(
                                store,
                                wanted,
                                (row, original) -> {
                                    calls.incrementAndGet();
                                    visited.put(row, original.text().text());
                                },
                                _ -> true);
        assertThat(unread.isEmpty()).isTrue();
        Map<Integer, String> expected = new TreeMap<>();
        wanted.stream().forEach(row -> expected.put(row, EventJson.number(row).json()));
        assertThat(new TreeMap<>(visited)).isEqualTo(expected);
        assertThat(calls).hasValue(250);
        for (int file = 0; file < 20; file++) {
            assertThat(source.reads("file " + file)).isEqualTo(2);
        }
    }

    @Test
    void tellsHowManyRowsWereVisited() {
        EventStore store = loadFiles(5, 4);
        List<Integer> done = Collections.synchronizedList(new ArrayList<>());
        loading.records().visit(store, Rows.all(20), (_, _) -> {}, visited -> done.add(visited));
        assertThat(done).contains(20).allMatch(visited -> visited % 4 == 0);
    }

    @Test
    void tellsWhichRowsCouldNotBeRead() {
        EventStore store = loadFiles(4, 5);
        source.put("file 1", EventJson.number(1));
        source.fail("file 2", new IOException("disk on fire"));
        Rows unread = loading.records().visit(store, Rows.all(20), (_, _) -> {}, _ -> true);
        assertThat(unread.stream())
                .containsExactlyElementsOf(
                        IntStream.range(0, 20)
                                .filter(row -> row % 4 == 1 || row % 4 == 2)
                                .boxed()
                                .toList());
    }

    @Test
    void visitsNothingWhereNothingIsWanted() {
        EventStore store = loadFiles(2, 2);
        Rows unread =
                loading.records()
                        .visit(
                                store,
                                Rows.none(4),
                                (_, _) -> {
                                    throw new AssertionError("visited");
                                },
                                _ -> true);
        assertThat(unread.isEmpty()).isTrue();
    }

    @Test
    void endsAVisitThatIsStopped() {
        EventStore store = loadFiles(40, 2);
        AtomicInteger visited = new AtomicInteger();
        loading.records()
                .visit(store, Rows.all(80), (_, _) -> visited.incrementAndGet(), _ -> false);
        assertThat(visited.get()).isLessThan(20);
    }

    @Test
    void tellsABugInAVisitor() {
        EventStore store = loadFiles(2, 2);
        assertThatThrownBy(() ->
                        loading.records()
                                .visit(
                                        store,
                                        Rows.all(4),
                                        (_, _) -> {
                                            throw new IllegalArgumentException("a bug");
                                        },
                                        _ -> true))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a bug");
    }
}
