package spoor.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import spoor.decode.content.ContentLimits;
import spoor.decode.format.TrailFormats;
import spoor.event.Field;
import spoor.event.RecordSchema;
import spoor.fixture.EventJson;
import spoor.fixture.Loading;
import spoor.fixture.MemorySource;
import spoor.fixture.Trails;
import spoor.hidden.HiddenRules;
import spoor.io.DiskSpace;
import spoor.store.EventStore;
import spoor.work.Cancellation;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/// Originals that are read from copies of large gzip files; here all gzip files are large. The
/// JDK's `GZIPInputStream` says what the files contain.
final class InflatedCopyReadsTest {
    private static final int EVENTS = 2000;
    private static final int SEED = 7;

    /// Files are loaded in pieces, and copied above 1 kB.
    private static final ContentLimits LIMITS = new ContentLimits(0, 1 << 10, 1 << 14, 1 << 20);

    @TempDir private Path temporary;

    private final MemorySource source = new MemorySource("trail");
    private long freeSpace = 1L << 40;
    private Loading loading;
    private InflatedCopies copies;

    private final class Disk implements DiskSpace {
        @Override
        public long total() {
            return 1L << 40;
        }

        @Override
        public long free() {
            return freeSpace;
        }
    }

    @BeforeEach
    void openWithCopies() {
        open(temporary);
    }

    private EventStore load() {
        return loading.load().store();
    }

    private void open(Path folder) {
        copies = new InflatedCopies(folder, new Disk());
        loading =
                Loading.of(
                        workers ->
                                new LoadSession(
                                        RecordSchema.CLOUDTRAIL,
                                        workers,
                                        HiddenRules.BUILT_IN,
                                        TrailFormats.KNOWN,
                                        new MemoryBudget(Long.MAX_VALUE, LIMITS),
                                        copies,
                                        System::nanoTime),
                        source);
    }

    /// Loads as the command line does, which makes no copies.
    private EventStore loadAtOnce() {
        return loading.session().loadAtOnce(new Cancellation(), _ -> {}).store();
    }

    @AfterEach
    void close() {
        source.close();
        loading.session().close();
        loading.close();
    }

    private static EventJson event(int number) {
        return EventJson.number(number).member("x", "\"" + "y".repeat(number % 300) + "\"");
    }

    /// A gzip file with the events from `first` in three members.
    private static byte[] gzip(int first) {
        ByteArrayOutputStream members = new ByteArrayOutputStream();
        byte[] content =
                Trails.content(
                        IntStream.range(first, first + EVENTS)
                                .mapToObj(InflatedCopyReadsTest::event)
                                .toList());
        int third = content.length / 3;
        members.writeBytes(Trails.gzipped(Arrays.copyOf(content, third)));
        members.writeBytes(Trails.gzipped(Arrays.copyOfRange(content, third, 2 * third)));
        members.writeBytes(Trails.gzipped(Arrays.copyOfRange(content, 2 * third, content.length)));
        return members.toByteArray();
    }

    /// The content of a gzip file up to its end or its damage.
    private static String oracle(byte[] gzip) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        byte[] one = new byte[1];
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
            while (in.read(one) == 1) {
                content.write(one);
            }
        } catch (IOException e) {
            // What was read before the damage counts.
            return content.toString(StandardCharsets.UTF_8);
        }
        return content.toString(StandardCharsets.UTF_8);
    }

    private String original(EventStore store, int row) throws IOException {
        return loading.records().read(store, row).text().text();
    }

    /// Reads random rows of a file, and checks that they are what its content has at their offsets.
    private void assertRowsOf(EventStore store, String path, byte[] gzip) throws IOException {
        String content = oracle(gzip);
        List<Integer> rows =
                IntStream.range(0, store.size())
                        .filter(row -> store.path(row).equals(path))
                        .boxed()
                        .toList();
        assertThat(rows).isNotEmpty();
        Random random = new Random(SEED);
        for (int i = 0; i < 100; i++) {
            int row = rows.get(random.nextInt(rows.size()));
            int offset = Math.toIntExact(store.offset(row));
            assertThat(original(store, row))
                    .isEqualTo(content.substring(offset, offset + store.length(row)))
                    .contains(store.value(Field.ID, row));
        }
    }

    /// Checks random rows, and that the file is not read again for them.
    private void assertReadFromCopy(EventStore store, String path, byte[] gzip) throws IOException {
        int reads = source.reads(path);
        assertRowsOf(store, path, gzip);
        assertThat(source.reads(path)).isEqualTo(reads);
    }

    @Test
    void readsAnyRecordOfSeveralFilesWithoutInflatingThemAgain() throws IOException {
        source.put("a.json.gz", gzip(0)).put("b.json.gz", gzip(EVENTS));
        EventStore store = load();
        assertThat(store.size()).isEqualTo(2 * EVENTS);
        assertReadFromCopy(store, "a.json.gz", gzip(0));
        assertReadFromCopy(store, "b.json.gz", gzip(EVENTS));
    }

    @Test
    void readsTheRecordsBeforeACutWhereverItIs() throws IOException {
        byte[] gzip = gzip(0);
        Random random = new Random(SEED);
        for (int i = 0; i < 8; i++) {
            byte[] cut = Trails.truncated(gzip, random.nextInt(gzip.length / 4, gzip.length - 1));
            source.put("a.json.gz", cut);
            EventStore store = load();
            assertThat(store.size()).isBetween(1, EVENTS);
            assertReadFromCopy(store, "a.json.gz", cut);
            loading.session().close();
            loading.close();
            open(temporary);
        }
    }

    @Test
    void readsTheRecordsOfAFileWithAWrongChecksum() throws IOException {
        byte[] gzip = gzip(0);
        // The CRC of the last member.
        gzip[gzip.length - 6] ^= 1;
        source.put("a.json.gz", gzip);
        EventStore store = load();
        assertThat(store.size()).isEqualTo(EVENTS);
        assertReadFromCopy(store, "a.json.gz", gzip);
    }

    @Test
    void readsTheRecordsBeforeABombAndEndsWithinTheLimits() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        bomb.writeBytes(gzip(0));
        // Each of these members inflates by a factor of a thousand.
        byte[] zeros = Trails.gzipped(new byte[8 << 20]);
        for (int i = 0; i < 10; i++) {
            bomb.writeBytes(zeros);
        }
        source.put("a.json.gz", bomb.toByteArray());
        EventStore store = load();
        assertThat(store.size()).isEqualTo(EVENTS);
        assertReadFromCopy(store, "a.json.gz", gzip(0));
    }

    @Test
    void readsRecordsThroughFilesWithRandomDamage() throws IOException {
        byte[] gzip = gzip(0);
        Random random = new Random(SEED);
        for (int i = 0; i < 8; i++) {
            byte[] damaged = gzip.clone();
            damaged[random.nextInt(gzip.length / 4, gzip.length)] ^=
                    (byte) (1 << random.nextInt(8));
            source.put("a.json.gz", damaged);
            EventStore store = load();
            int reads = source.reads("a.json.gz");
            for (int row = 0; row < store.size(); row += 50) {
                assertThat(original(store, row)).contains(store.value(Field.ID, row));
            }
            assertThat(source.reads("a.json.gz")).isEqualTo(reads);
            loading.session().close();
            loading.close();
            open(temporary);
        }
    }

    @Test
    void inflatesAgainWhereTheDiskIsFull() throws IOException {
        freeSpace = 4096;
        source.put("a.json.gz", gzip(0));
        LoadState loaded = loading.load();
        assertThat(loaded.problems()).isEmpty();
        assertThat(copies.of(0)).isNull();
        assertRowsOf(loaded.store(), "a.json.gz", gzip(0));
    }

    @Test
    void inflatesAgainWhereTheTemporaryFolderCannotBeUsed() throws IOException {
        source.put("a.json.gz", gzip(0));
        loading.close();
        open(temporary.resolve("missing"));
        EventStore store = loading.load().store();
        assertThat(store.size()).isEqualTo(EVENTS);
        assertRowsOf(store, "a.json.gz", gzip(0));
    }

    @Test
    void inflatesAgainAfterTheSessionIsClosedAndKeepsNoFile() throws IOException {
        source.put("a.json.gz", gzip(0));
        EventStore store = load();
        loading.session().close();
        assertRowsOf(store, "a.json.gz", gzip(0));
        assertThat(copies.of(0)).isNull();
        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void makesTheCopyWithTheFirstReadWhereTheLoadMadeNone() throws IOException {
        source.put("a.json.gz", gzip(0));
        EventStore store = loadAtOnce();
        assertThat(copies.of(0)).isNull();
        assertThat(original(store, 1)).isEqualTo(event(1).json());
        assertThat(copies.of(0)).isNotNull();
        assertReadFromCopy(store, "a.json.gz", gzip(0));
    }

    @Test
    void readsTheSameFromSeveralThreadsWhileTheFirstMakesTheCopy()
            throws IOException, ExecutionException, InterruptedException {
        source.put("a.json.gz", gzip(0));
        EventStore store = loadAtOnce();
        List<Future<String>> read = new ArrayList<>();
        List<Integer> rows = List.of(EVENTS - 1, 0, EVENTS - 2, EVENTS / 2);
        for (int row : rows) {
            read.add(loading.workers().submit(() -> original(store, row)));
        }
        for (int i = 0; i < rows.size(); i++) {
            assertThat(read.get(i).get()).isEqualTo(event(rows.get(i)).json());
        }
    }

    @Test
    void keepsNoNamedFileWhileTheSessionIsOpen() throws IOException {
        source.put("a.json.gz", gzip(0));
        EventStore store = load();
        assertThat(copies.of(0)).isNotNull();
        boolean posix = Files.getFileStore(temporary).supportsFileAttributeView("posix");
        try (Stream<Path> files = Files.list(temporary)) {
            assertThat(files.count()).isEqualTo(posix ? 0 : 1);
        }
        assertReadFromCopy(store, "a.json.gz", gzip(0));
    }

    @Test
    void makesAnotherCopyOfAChangedFileAndDropsTheOldOne() throws IOException {
        source.put("a.json.gz", gzip(0));
        load();
        source.put("a.json.gz", gzip(EVENTS));
        EventStore store = loading.load().store();
        assertThat(copies.of(0)).isNull();
        assertThat(copies.of(1)).isNotNull();
        assertReadFromCopy(store, "a.json.gz", gzip(EVENTS));
    }
}
