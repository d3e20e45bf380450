package spoor.query.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;

import spoor.event.EventTime;
import spoor.event.Field;
import spoor.event.RecordSchema;
import spoor.fixture.EventJson;
import spoor.fixture.Loading;
import spoor.fixture.MemorySource;
import spoor.fixture.PlainEvent;
import spoor.query.RandomQueries;
import spoor.store.EventStore;
import spoor.store.RawRecords;
import spoor.store.Rows;
import spoor.store.Selection;
import spoor.work.Cancellation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;

/// Groups of random events against a naive count over plain objects, and groups by paths.
final class GroupCounterTest {
    private static final GroupCounter COUNTER =
            new GroupCounter(() -> {
                throw new AssertionError("no record is read for fields");
            });

    private static GroupKey by(Field field) {
        return new GroupKey.OfField(field);
    }

    private static GroupKey key(String text) {
        return GroupKey.parse(RecordSchema.CLOUDTRAIL, text).orElseThrow();
    }

    private static Groups count(EventStore store, Rows rows, List<GroupKey> keys) {
        return COUNTER.count(new Selection(store, rows), keys, _ -> {}, new Cancellation());
    }

    @Test
    void countsPairsOfFieldsLikeANaiveCount() {
        List<PlainEvent> events = new RandomQueries(3).events(900);
        EventStore store = PlainEvent.store(events);
        Rows rows = Rows.range(store.size(), 40, 800);
        List<Field> fields =
                List.of(Field.SERVICE, Field.HIDDEN_AT, Field.ID, Field.TIME, Field.IDENTITY);
        for (Field first : fields) {
            assertThat(count(store, rows, List.of(by(first))).groups())
                    .as("%s", first)
                    .isEqualTo(naive(events.subList(40, 800), List.of(first)));
            for (Field second : fields) {
                assertThat(count(store, rows, List.of(by(first), by(second))).groups())
                        .as("%s and %s", first, second)
                        .isEqualTo(naive(events.subList(40, 800), List.of(first, second)));
            }
        }
    }

    private static List<Group> naive(List<PlainEvent> events, List<Field> fields) {
        Map<List<String>, List<PlainEvent>> groups = new LinkedHashMap<>();
        for (PlainEvent event : events) {
            List<List<String>> combinations = List.of(List.of());
            for (Field field : fields) {
                List<List<String>> longer = new ArrayList<>();
                for (List<String> values : combinations) {
                    for (String value : new HashSet<>(field.split(event.value(field)))) {
                        List<String> more = new ArrayList<>(values);
                        more.add(value);
                        longer.add(more);
                    }
                }
                combinations = longer;
            }
            combinations.forEach(
                    values -> groups.computeIfAbsent(values, _ -> new ArrayList<>()).add(event));
        }
        List<Group> counted = new ArrayList<>();
        groups.forEach((values, members) -> counted.add(group(values, members)));
        counted.sort(
                Comparator.comparingInt((Group group) -> -group.events())
                        .thenComparing(group -> group.values().getFirst())
                        .thenComparing(group -> group.values().getLast()));
        return counted;
    }

    private static Group group(List<String> values, List<PlainEvent> members) {
        Set<String> actors = new HashSet<>();
        members.forEach(member -> actors.add(member.value(Field.IDENTITY)));
        long[] times =
                members.stream()
                        .mapToLong(PlainEvent::time)
                        .filter(time -> time != EventTime.NONE)
                        .sorted()
                        .toArray();
        return new Group(
                values,
                members.size(),
                (int) members.stream().filter(PlainEvent::failure).count(),
                (int) members.stream().filter(PlainEvent::change).count(),
                times.length == 0 ? EventTime.NONE : times[0],
                times.length == 0 ? EventTime.NONE : times[times.length - 1],
                actors.size());
    }

    @Test
    void groupsByWhatTheTreeShowsAtAPath() {
        try (MemorySource source = new MemorySource("trail")) {
            source.put(
                    "a.json",
                    EventJson.number(1).parameter("queueId", "q1"),
                    EventJson.number(2)
                            .member(
                                    "requestParameters",
                                    "{\"tags\":[{\"key\":\"a\"},{\"key\":\"b\"},{\"key\":\"a\"}]}"),
                    EventJson.number(3).parameter("queueId", "q1"),
                    EventJson.number(4).parameter("queueId", "{\"inner\":\"x\"}"));
            try (Loading loading = Loading.of(source)) {
                EventStore store = loading.load().store();
                RawRecords records = loading.records();
                GroupCounter counter = new GroupCounter(() -> records);
                Selection all = new Selection(store, Rows.all(store.size()));

                Groups queues =
                        counter.count(
                                all,
                                List.of(key("requestParameters.queueId")),
                                _ -> {},
                                new Cancellation());
                Groups tags =
                        counter.count(
                                all,
                                List.of(key("requestParameters.tags.key"), key("event")),
                                _ -> {},
                                new Cancellation());

                assertThat(counts(queues)).containsEntry(List.of("q1"), 2);
                assertThat(counts(queues)).containsEntry(List.of(""), 1);
                assertThat(counts(tags).entrySet())
                        .filteredOn(entry -> !entry.getKey().getFirst().isEmpty())
                        .extracting(entry -> entry.getKey().getFirst(), Map.Entry::getValue)
                        .containsExactlyInAnyOrder(tuple("a", 1), tuple("b", 1));
                assertThat(tags.severalValues()).isTrue();
            }
        }
    }

    private static Map<List<String>, Integer> counts(Groups groups) {
        Map<List<String>, Integer> counts = new LinkedHashMap<>();
        groups.groups().forEach(group -> counts.put(group.values(), group.events()));
        return counts;
    }

    @Test
    void saysHowManyEventsAreInGroupsThatAreLeftOut() {
        List<PlainEvent> events =
                IntStream.range(0, 100)
                        .mapToObj(
                                i -> PlainEvent.at("a", i, i).with(Field.EVENT, "event " + i % 50))
                        .toList();
        EventStore store = PlainEvent.store(events);
        Selection all = new Selection(store, Rows.all(100));
        GroupCounter small =
                new GroupCounter(
                        () -> {
                            throw new AssertionError("no record is read for fields");
                        },
                        10);

        Groups groups = small.count(all, List.of(by(Field.EVENT)), _ -> {}, new Cancellation());
        Groups times = small.count(all, List.of(by(Field.TIME)), _ -> {}, new Cancellation());

        assertThat(groups.groups()).hasSize(10).allMatch(group -> group.events() == 2);
        assertThat(groups.leftOut()).isEqualTo(80);
        assertThat(times.groups()).hasSize(10);
        assertThat(times.leftOut()).isEqualTo(90);
    }

    @Test
    void stopsWhenItIsCancelled() {
        EventStore store = PlainEvent.store(new RandomQueries(1).events(20_000));
        Selection all = new Selection(store, Rows.all(store.size()));
        Cancellation cancelled = new Cancellation();
        cancelled.cancel();
        assertThatThrownBy(() -> COUNTER.count(all, List.of(by(Field.IP)), _ -> {}, cancelled))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void readsNamesOfFieldsAndPaths() {
        assertThat(key("service")).isEqualTo(by(Field.SERVICE));
        assertThat(key("eventSource")).isEqualTo(by(Field.SERVICE));
        assertThat(key("requestParameters.tags[0].key").name())
                .isEqualTo("requestParameters.tags[0].key");
        assertThat(GroupKey.parse(RecordSchema.CLOUDTRAIL, "nonsense")).isEmpty();
        assertThat(GroupKey.parse(RecordSchema.CLOUDTRAIL, "a..b")).isEmpty();
        assertThat(GroupKey.parse(RecordSchema.CLOUDTRAIL, "")).isEmpty();
    }
}
