package spoor.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import spoor.event.EventId;
import spoor.event.EventTime;
import spoor.event.Field;
import spoor.event.Problem;
import spoor.event.RecordSchema;
import spoor.fixture.PlainEvent;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/// What becomes of segments: order, duplicates, conflicts, forgotten files.
final class StoreBuilderTest {
    private static final long NOVEMBER = 1_795_000_000_000L;
    private static final String GUID = "0a1b2c3d-0000-4000-8000-00000000000f";

    private final StoreBuilder builder = new StoreBuilder(RecordSchema.CLOUDTRAIL);
    private final Map<String, Integer> files = new HashMap<>();

    private void add(PlainEvent... events) {
        add(List.of(events));
    }

    private void add(List<PlainEvent> events) {
        events.forEach(event -> files.computeIfAbsent(event.path(), builder::addFile));
        PlainEvent.add(events, builder, files);
    }

    private int number(String path) {
        return files.getOrDefault(path, -1);
    }

    private static PlainEvent event(String path, int offset, String id) {
        return PlainEvent.at(path, offset, NOVEMBER).with(Field.ID, id);
    }

    /// The oracle: sorts by comparator, keeps the first of all that are equal but for their place.
    private static List<PlainEvent> shown(List<PlainEvent> events) {
        List<PlainEvent> sorted = new ArrayList<>(events);
        sorted.sort(
                Comparator.<PlainEvent, Boolean>comparing(e -> e.time() == EventTime.NONE)
                        .thenComparingLong(PlainEvent::time)
                        .thenComparing(PlainEvent::path)
                        .thenComparingLong(PlainEvent::offset));
        List<PlainEvent> shown = new ArrayList<>();
        Set<PlainEvent> seen = new HashSet<>();
        for (PlainEvent e : sorted) {
            PlainEvent anywhere =
                    new PlainEvent("", 0, e.time(), e.values(), e.failure(), e.change(), 0, 0);
            if (e.value(Field.ID).isEmpty() || seen.add(anywhere)) {
                shown.add(e);
            }
        }
        return shown;
    }

    /// Some offsets are larger than an int.
    private static final long OFFSET_STEP = 9_000_000;

    private static List<PlainEvent> randomEvents(int n, Random random) {
        List<PlainEvent> events = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            long time =
                    random.nextInt(20) == 0
                            ? EventTime.NONE
                            : NOVEMBER + 1000L * random.nextInt(n / 4);
            int id = random.nextInt(n);
            PlainEvent event =
                    PlainEvent.at("file " + random.nextInt(30), i * OFFSET_STEP, time)
                            .with(Field.EVENT, "Event" + random.nextInt(3))
                            .with(Field.ID, idText(id))
                            .hiding(random.nextInt(300), 0);
            events.add(event);
            if (random.nextInt(3) == 0) {
                events.add(
                        new PlainEvent(
                                "file " + random.nextInt(30),
                                i * OFFSET_STEP + 50,
                                time,
                                event.values(),
                                false,
                                false,
                                event.hidden(),
                                0));
            }
        }
        return events;
    }

    private static String idText(int id) {
        return switch (id % 10) {
            case 0 -> "";
            case 1 -> "not a GUID " + id;
            default -> new EventId(id, ~id).toString();
        };
    }

    @Test
    void keepsAllThatASegmentSaysOfAnEvent() {
        PlainEvent event = PlainEvent.at("a.json", 12, NOVEMBER).failed().changing().hiding(3, 2);
        for (Field field : RecordSchema.CLOUDTRAIL.fields()) {
            if (field != Field.TIME && field != Field.ID) {
                event = event.with(field, "the " + field.shortName());
            }
        }
        PlainEvent whole = event.with(Field.ID, GUID);
        add(whole);
        assertThat(PlainEvent.of(builder.snapshot())).containsExactly(whole);
    }

    @Test
    void putsTheEventsOfAllSegmentsInOrder() {
        Random random = new Random(1);
        List<PlainEvent> events = randomEvents(2000, random);
        for (int from = 0; from < events.size(); from += 100) {
            add(events.subList(from, Math.min(events.size(), from + 100)));
        }
        EventStore store = builder.snapshot();
        assertThat(PlainEvent.of(store)).containsExactlyElementsOf(shown(events));
        assertThat(store.size() + store.duplicates()).isEqualTo(events.size());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 300})
    void saysTheSameAfterManySnapshotsAsAfterOne(int segmentRows) {
        List<PlainEvent> events = randomEvents(1000, new Random(segmentRows));
        add(events);
        EventStore once = builder.snapshot();

        StoreBuilder slowly = new StoreBuilder(RecordSchema.CLOUDTRAIL);
        Map<String, Integer> numbers = PlainEvent.files(events, slowly);
        Collections.shuffle(events, new Random(2));
        int snapshots = 0;
        for (int from = 0; from < events.size(); from += segmentRows) {
            PlainEvent.add(
                    events.subList(from, Math.min(events.size(), from + segmentRows)),
                    slowly,
                    numbers);
            if (snapshots++ % 5 == 0) {
                slowly.snapshot();
            }
        }
        EventStore often = slowly.snapshot();
        assertThat(PlainEvent.of(often)).isEqualTo(PlainEvent.of(once));
        assertThat(often.duplicates()).isEqualTo(once.duplicates());
        assertThat(often.conflicts()).isEqualTo(once.conflicts());
        assertThat(often.conflicting()).isEqualTo(once.conflicting());
    }

    @Test
    void takesSegmentsFromSeveralThreadsWhileSnapshotsAreMade() throws Exception {
        List<PlainEvent> events = randomEvents(4000, new Random(9));
        files.putAll(PlainEvent.files(events, builder));
        int threads = 4;
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<?>> running = new ArrayList<>();
            for (int t = 0; t < threads; t++) {
                int first = t;
                running.add(pool.submit(() -> fill(events, first, threads)));
            }
            while (running.stream().anyMatch(worker -> !worker.isDone())) {
                builder.snapshot();
            }
            for (Future<?> worker : running) {
                worker.get();
            }
        }
        assertThat(PlainEvent.of(builder.snapshot())).containsExactlyElementsOf(shown(events));
    }

    /// Adds every `step`th event, in one segment that is used again and again.
    private void fill(List<PlainEvent> events, int first, int step) {
        Segment segment = new Segment(RecordSchema.CLOUDTRAIL);
        for (int i = first; i < events.size(); i += step) {
            events.get(i).addTo(segment, number(events.get(i).path()));
            if (segment.size() == 50) {
                builder.add(segment);
            }
        }
        builder.add(segment);
    }

    @Test
    void anEmptiedSegmentCanBeFilledAgain() {
        files.put("a", builder.addFile("a"));
        Segment segment = new Segment(RecordSchema.CLOUDTRAIL);
        event("a", 1, "x").with(Field.EVENT, "First").addTo(segment, 0);
        builder.add(segment);
        assertThat(segment.size()).isZero();
        event("a", 2, "y").with(Field.REGION, "eu-central-1").addTo(segment, 0);
        builder.add(segment);
        assertThat(PlainEvent.of(builder.snapshot()))
                .containsExactly(
                        event("a", 1, "x").with(Field.EVENT, "First"),
                        event("a", 2, "y").with(Field.REGION, "eu-central-1"));
    }

    @Test
    void forgetsTheRowsThatASegmentWasToldToForget() {
        files.put("a", builder.addFile("a"));
        Segment segment = new Segment(RecordSchema.CLOUDTRAIL);
        event("a", 1, "x").addTo(segment, 0);
        event("a", 2, "y").with(Field.EVENT, "Gone").addTo(segment, 0);
        segment.truncate(1);
        event("a", 3, "z").addTo(segment, 0);
        builder.add(segment);
        assertThat(PlainEvent.of(builder.snapshot()))
                .containsExactly(event("a", 1, "x"), event("a", 3, "z"));
    }

    @Test
    void keepsTheCopyInTheFirstPathAndThereTheFirstByOffset() {
        add(event("b", 5, GUID), event("a", 900, GUID));
        add(event("a", 70, GUID), event("c", 0, GUID));
        EventStore store = builder.snapshot();
        assertThat(PlainEvent.of(store)).containsExactly(event("a", 70, GUID));
        assertThat(store.duplicates()).isEqualTo(3);
        assertThat(store.conflicts()).isZero();
    }

    @Test
    void showsTheFirstCopyAlsoWhenItComesAfterASnapshot() {
        add(event("b", 5, GUID));
        assertThat(PlainEvent.of(builder.snapshot())).containsExactly(event("b", 5, GUID));
        add(event("a", 5, GUID));
        assertThat(PlainEvent.of(builder.snapshot())).containsExactly(event("a", 5, GUID));
    }

    @Test
    void anIdThatIsNoGuidIsKeptAsTextAndHasDuplicates() {
        add(event("a", 1, "Evt-1"), event("a", 2, "Evt-1"), event("a", 3, "Evt-2"));
        EventStore store = builder.snapshot();
        assertThat(PlainEvent.of(store))
                .containsExactly(event("a", 1, "Evt-1"), event("a", 3, "Evt-2"));
        assertThat(store.duplicates()).isEqualTo(1);
    }

    @Test
    void anEventWithoutIdIsNeverADuplicate() {
        add(event("a", 1, ""), event("a", 2, ""), event("b", 1, ""));
        EventStore store = builder.snapshot();
        assertThat(store.size()).isEqualTo(3);
        assertThat(store.duplicates()).isZero();
        assertThat(store.conflicts()).isZero();
    }

    @Test
    void theGuidOfZerosIsAnIdLikeAnyOther() {
        String zeros = "00000000-0000-0000-0000-000000000000";
        add(event("a", 1, zeros), event("a", 2, zeros), event("a", 3, ""));
        EventStore store = builder.snapshot();
        assertThat(PlainEvent.of(store)).containsExactly(event("a", 1, zeros), event("a", 3, ""));
    }

    @Test
    void showsDifferentEventsWithTheSameIdAndWarnsAtTheLater() {
        PlainEvent first = event("a", 1, GUID).with(Field.EVENT, "CreateQueue");
        PlainEvent second = event("b", 2, GUID).with(Field.EVENT, "DeleteQueue");
        add(second, first);
        EventStore store = builder.snapshot();
        assertThat(PlainEvent.of(store)).containsExactly(first, second);
        assertThat(store.duplicates()).isZero();
        assertThat(store.conflicts()).isZero();
        assertThat(builder.compactSnapshot().conflictProblems())
                .singleElement()
                .returns(Problem.Kind.CONFLICTING_ID, Problem::kind)
                .returns("b", Problem::file)
                .returns(2L, Problem::offset);
    }

    @Test
    void findsCopiesOfEventsThatAreInConflict() {
        PlainEvent create = event("a", 1, GUID).with(Field.EVENT, "CreateQueue");
        PlainEvent delete = event("a", 2, GUID).with(Field.EVENT, "DeleteQueue");
        PlainEvent createAgain = event("b", 1, GUID).with(Field.EVENT, "CreateQueue");
        PlainEvent deleteAgain = event("b", 2, GUID).with(Field.EVENT, "DeleteQueue");
        add(create, delete, createAgain, deleteAgain);
        EventStore store = builder.snapshot();
        assertThat(PlainEvent.of(store)).containsExactly(create, delete);
        assertThat(store.duplicates()).isEqualTo(2);
        assertThat(store.conflicting().count()).isEqualTo(2);
    }

    @Test
    void reportsEventsThatAreNotComparedYetAtTheEndOnly() {
        add(event("a", 1, GUID), event("b", 2, GUID).failed(), event("c", 3, ""));
        EventStore now = builder.snapshot();
        assertThat(now.undecided().stream()).containsExactly(0, 1);
        assertThat(now.conflicts()).isZero();
        assertThat(now.conflictProblems()).isEmpty();
        EventStore atEnd = builder.compactSnapshot();
        assertThat(atEnd.conflicts()).isEqualTo(1);
        assertThat(atEnd.conflictProblems()).hasSize(1);
    }

    @Test
    void recordsOfEqualValueAreCopiesOnceTheirValuesAreKnown() {
        add(event("a", 1, GUID), event("b", 2, GUID).failed(), event("c", 3, GUID).changing());
        builder.compactSnapshot();
        builder.values().put(number("a"), 1, 5);
        builder.values().put(number("b"), 2, 6);
        assertThat(builder.snapshot().undecided().stream()).containsExactly(2);
        builder.values().put(number("c"), 3, 5);
        EventStore store = builder.snapshot();
        assertThat(store.undecided().isEmpty()).isTrue();
        assertThat(store.duplicates()).isEqualTo(1);
        assertThat(store.conflicts()).isEqualTo(1);
        assertThat(store.copies(0)).containsExactly(new RecordPlace("c", 3));
    }

    @Test
    void anEventWhoseTextIsForgottenMustBeRead() {
        add(event("a", 1, GUID), event("a", 2, "other"));
        builder.compactSnapshot();
        add(event("b", 1, GUID));
        assertThat(builder.snapshot().undecided().stream()).containsExactly(0, 2);
    }

    @Test
    void knowsTheValuesOfManyRecords() {
        RecordValues values = new RecordValues();
        for (int i = 0; i < 10_000; i++) {
            values.put(i % 7, 31L * i, i + 1);
            values.put(i % 7, 31L * i, i + 2);
        }
        for (int i = 0; i < 10_000; i++) {
            assertThat(values.at(i % 7, 31L * i)).isEqualTo(i + 2);
        }
        assertThat(values.at(0, 1)).isZero();
    }

    @Test
    void tellsAFailureFromASuccessWithTheSameId() {
        add(event("a", 1, GUID), event("a", 2, GUID).failed());
        assertThat(builder.snapshot().size()).isEqualTo(2);
    }

    @Test
    void leavesTheEventsOfForgottenFilesOut() {
        List<PlainEvent> events = randomEvents(500, new Random(11));
        add(events);
        builder.snapshot();
        List.of("file 3", "file 7").forEach(path -> builder.drop(number(path)));
        events.removeIf(e -> e.path().equals("file 3") || e.path().equals("file 7"));
        EventStore store = builder.snapshot();
        assertThat(PlainEvent.of(store)).containsExactlyElementsOf(shown(events));
        assertThat(store.size() + store.duplicates()).isEqualTo(events.size());
    }

    @Test
    void showsACopyOnceTheFileWithTheFirstIsForgotten() {
        add(event("a", 1, GUID), event("b", 2, GUID));
        assertThat(PlainEvent.of(builder.snapshot())).containsExactly(event("a", 1, GUID));
        builder.drop(number("a"));
        EventStore store = builder.snapshot();
        assertThat(PlainEvent.of(store)).containsExactly(event("b", 2, GUID));
        assertThat(store.duplicates()).isZero();
    }

    @Test
    void readsAForgottenFileAgainUnderAnotherNumber() {
        add(event("a", 1, "old"));
        builder.drop(number("a"));
        files.remove("a");
        add(event("a", 1, "new"));
        assertThat(PlainEvent.of(builder.snapshot())).containsExactly(event("a", 1, "new"));
    }

    @Test
    void leavesEarlierSnapshotsAsTheyWere() {
        add(event("a", 1, "x"));
        EventStore before = builder.snapshot();
        add(event("a", 2, "y"));
        builder.drop(number("a"));
        builder.snapshot();
        assertThat(PlainEvent.of(before)).containsExactly(event("a", 1, "x"));
    }

    @Test
    void findsEveryEventOfAnEarlierSnapshotByItsKey() {
        List<PlainEvent> events = randomEvents(1000, new Random(13));
        add(events.subList(0, 300));
        EventStore before = builder.snapshot();
        add(events.subList(300, events.size()));
        EventStore after = builder.snapshot();
        List<PlainEvent> still = PlainEvent.of(after);
        IntStream.range(0, before.size())
                .forEach(row -> {
                    PlainEvent event = PlainEvent.of(before, row);
                    assertThat(after.rowOf(before.key(row))).isEqualTo(still.indexOf(event));
                });
    }

    @Test
    void hasNoRowForTheKeyOfAForgottenEvent() {
        add(event("a", 1, "x"), event("b", 1, "y"));
        EventKey key = builder.snapshot().key(0);
        builder.drop(number("a"));
        assertThat(builder.snapshot().rowOf(key)).isEqualTo(-1);
    }

    @ParameterizedTest
    @ValueSource(ints = {255, 257, 65_537})
    void keepsColumnsOfManyDistinctValues(int distinct) {
        List<PlainEvent> events =
                IntStream.range(0, distinct)
                        .mapToObj(i ->
                                PlainEvent.at("file " + i, i, NOVEMBER + i)
                                        .with(Field.AGENT, "agent " + i)
                                        .hiding(i, distinct - i))
                        .toList();
        // In two halves, so that a narrow part and a wide one are merged.
        add(events.subList(0, 100));
        builder.snapshot();
        add(events.subList(100, distinct));
        assertThat(PlainEvent.of(builder.snapshot()).equals(events)).isTrue();
    }

    @Test
    void aStoreWithoutEventsIsEmpty() {
        EventStore store = EventStore.empty(RecordSchema.CLOUDTRAIL);
        assertThat(store.size()).isZero();
        assertThat(store.timedRows()).isZero();
        assertThat(store.rowOf(new EventKey(NOVEMBER, 0, 0))).isEqualTo(-1);
        assertThat(store.failures().isEmpty()).isTrue();
    }
}
