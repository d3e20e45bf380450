package spoor.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import spoor.event.EventId;
import spoor.event.EventTime;
import spoor.event.Field;
import spoor.event.RecordSchema;
import spoor.fixture.PlainEvent;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/// Rows that are copied from one store to another as bytes.
final class ColumnBundleTest {
    private static final long NOVEMBER = 1_795_000_000_000L;
    private static final int FILES = 12;

    /// Some offsets are larger than an int.
    private static final long OFFSET_STEP = 7_000_000;

    private static ColumnBundle copied(ColumnBundle extract) {
        // Not from the beginning of the buffer on: something else may stand there.
        ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(extract.bytes()) + 3);
        bytes.position(3);
        extract.write(bytes);
        assertThat(bytes.hasRemaining()).isFalse();
        ColumnBundle read = ColumnBundle.read(bytes.flip().position(3));
        assertThat(read.rows()).isEqualTo(extract.rows());
        return read;
    }

    /// Events of every kind: some twice, some without a time, with an id that is no GUID, or with
    /// so many different texts that columns have every width.
    private static List<PlainEvent> events(int n, long seed, boolean wholeSeconds) {
        Random random = new Random(seed);
        List<PlainEvent> events = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            long time =
                    random.nextInt(9) == 0
                            ? EventTime.NONE
                            : NOVEMBER + random.nextInt(1000) * (wholeSeconds ? 1000L : 1L);
            PlainEvent event =
                    PlainEvent.at("file-" + random.nextInt(FILES), i * OFFSET_STEP, time)
                            .with(Field.EVENT, "Event" + random.nextInt(3))
                            .with(Field.SERVICE, random.nextInt(4) == 0 ? "" : "s3")
                            .with(Field.ARN, "arn:aws:iam::1:user/ü" + random.nextInt(400))
                            .with(Field.KEY, "AKIA" + (1000 + random.nextInt(70_000)))
                            .with(
                                    Field.ID,
                                    random.nextInt(5) == 0
                                            ? "id " + random.nextInt(40)
                                            : new EventId(random.nextInt(n), i).toString())
                            .hiding(random.nextInt(300), random.nextInt(2));
            event = random.nextBoolean() ? event.failed() : event.changing();
            events.add(random.nextInt(4) == 0 ? event.masking() : event);
            if (random.nextInt(5) == 0) {
                // The same event again, in another file: one of the two is put aside.
                PlainEvent last = events.getLast();
                events.add(
                        new PlainEvent(
                                "file-" + random.nextInt(FILES),
                                i * 70_000 + 9,
                                last.time(),
                                last.values(),
                                last.failure(),
                                last.change(),
                                last.hidden(),
                                last.omitted(),
                                last.masked()));
            }
        }
        return events;
    }

    private static EventStore store(List<PlainEvent> events, boolean atRest) {
        StoreBuilder builder = new StoreBuilder(RecordSchema.CLOUDTRAIL);
        PlainEvent.add(events, builder, PlainEvent.files(events, builder));
        return atRest ? builder.compactSnapshot() : builder.snapshot();
    }

    /// Adds the files of an extract under the names they have in a store.
    private static void add(ColumnBundle extract, EventStore from, int[] group, StoreBuilder to) {
        Map<Integer, String> paths = paths(from);
        to.add(
                extract,
                Arrays.stream(group)
                        .map(file -> to.addFile(paths.getOrDefault(file, "nothing-" + file)))
                        .toArray());
    }

    private static Map<Integer, String> paths(EventStore store) {
        Map<Integer, String> paths = new java.util.HashMap<>();
        IntStream.range(0, store.size())
                .forEach(row -> paths.put(store.file(row), store.path(row)));
        return paths;
    }

    private static void assertSame(EventStore copy, EventStore store) {
        assertThat(PlainEvent.of(copy)).isEqualTo(PlainEvent.of(store));
        assertThat(copy.duplicates()).isEqualTo(store.duplicates());
        assertThat(copy.conflicting()).isEqualTo(store.conflicting());
        IntStream.range(0, store.size())
                .forEach(row -> assertThat(copy.length(row)).isEqualTo(store.length(row)));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void copiesAllRowsToAnotherStore(boolean atRest) {
        EventStore store = store(events(3000, 1, atRest), atRest);
        List<int[]> groups = List.of(new int[] {7, 0, 11, 3}, new int[] {}, new int[] {2, 1, 4, 5});
        List<int[]> all = new ArrayList<>(groups);
        all.add(new int[] {6, 8, 9, 10, 40});
        StoreBuilder copy = new StoreBuilder(RecordSchema.CLOUDTRAIL);
        copy.addFile("so that numbers differ");
        for (int group : new int[] {2, 0, 1, 3}) {
            add(copied(ColumnBundle.of(store, all.get(group))), store, all.get(group), copy);
        }
        assertThat(ColumnBundle.of(store, all.get(1)).rows()).isZero();
        assertSame(copy.snapshot(), store);
    }

    @Test
    void copiesTheRowsOfSomeFilesWithoutOtherTexts() {
        List<PlainEvent> events = events(2000, 2, true);
        EventStore store = store(events, true);
        int[] all = IntStream.range(0, FILES).toArray();
        ColumnBundle whole = copied(ColumnBundle.of(store, all));
        boolean[] wanted = new boolean[FILES];
        wanted[3] = true;
        wanted[8] = true;
        ColumnBundle some = whole.only(wanted);
        Map<Integer, String> paths = paths(store);
        List<String> names = List.of(paths.getOrDefault(3, ""), paths.getOrDefault(8, ""));
        StoreBuilder copy = new StoreBuilder(RecordSchema.CLOUDTRAIL);
        int[] numbers = new int[FILES];
        Arrays.fill(numbers, -1);
        numbers[8] = copy.addFile(names.get(1));
        numbers[3] = copy.addFile(names.get(0));
        copy.add(some, numbers);
        EventStore copied = copy.snapshot();
        List<PlainEvent> ofThose = events.stream().filter(e -> names.contains(e.path())).toList();
        assertSame(copied, store(ofThose, false));
        assertThat(copied.dictionary(Field.ARN).size())
                .isEqualTo(
                        1 + (int) ofThose.stream().map(e -> e.value(Field.ARN)).distinct().count());
        Arrays.fill(wanted, true);
        assertThat(whole.only(wanted)).isSameAs(whole);
    }

    @Test
    void addsRowsToAStoreThatHasSome() {
        List<PlainEvent> events = events(1000, 3, true);
        EventStore whole = store(events, false);
        List<PlainEvent> first = events.stream().filter(e -> e.path().endsWith("1")).toList();
        List<PlainEvent> others = events.stream().filter(e -> !e.path().endsWith("1")).toList();
        EventStore from = store(others, false);
        StoreBuilder builder = new StoreBuilder(RecordSchema.CLOUDTRAIL);
        PlainEvent.add(first, builder, PlainEvent.files(first, builder));
        builder.snapshot();
        int[] all = paths(from).keySet().stream().mapToInt(Integer::intValue).sorted().toArray();
        add(ColumnBundle.of(from, all), from, all, builder);
        assertSame(builder.snapshot(), whole);
    }

    @Test
    void rejectsBytesThatAreCutShort() {
        EventStore store = store(events(50, 4, true), true);
        ColumnBundle extract = ColumnBundle.of(store, new int[] {0, 1, 2});
        ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(extract.bytes()));
        extract.write(bytes);
        bytes.flip().limit(bytes.limit() - 1);
        assertThatThrownBy(() -> ColumnBundle.read(bytes)).isInstanceOf(RuntimeException.class);
    }
}
