package spoor.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import spoor.event.Field;
import spoor.event.RecordSchema;
import spoor.fixture.PlainEvent;
import spoor.store.EventStore;
import spoor.store.Rows;
import spoor.work.Cancellation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;

/// The engine against a naive evaluation over plain objects, and its other promises.
final class QueryEngineTest {
    private static final QueryScope ALL_FACETS = new QueryScope(RandomQueries.allFields());

    /// Searches the path of an event's file instead of its record.
    static final TextSearch PATHS =
            (store, conditions, _) -> {
                Map<Filter.InOriginal, Rows> found = new LinkedHashMap<>();
                for (Filter.InOriginal condition : conditions) {
                    long[] words = Rows.words(store.size());
                    for (int row = 0; row < store.size(); row++) {
                        if (NaiveEvaluation.matchesOriginal(store.path(row), condition)) {
                            words[row >> 6] |= 1L << row;
                        }
                    }
                    found.put(condition, Rows.of(words, store.size()));
                }
                return found;
            };

    private static Filter.InOriginal anyText(String text) {
        return new Filter.RecordContains(Phrase.of(text));
    }

    private final QueryEngine engine = new QueryEngine(PATHS);

    private QueryResult answer(EventStore store, EventQuery query) {
        return engine.answer(store, query, ALL_FACETS, new Cancellation());
    }

    @ParameterizedTest
    @CsvSource({"0, 5", "1, 30", "64, 60", "65, 60", "700, 60", "4096, 6"})
    void answersLikeANaiveEvaluation(int events, int queries) {
        RandomQueries random = new RandomQueries(events);
        List<PlainEvent> plain = random.events(events);
        EventStore store = PlainEvent.store(plain);
        assertThat(PlainEvent.of(store)).isEqualTo(plain);
        for (int i = 0; i < queries; i++) {
            EventQuery query = random.query(plain);
            check(store, new NaiveEvaluation(plain, query));
        }
    }

    private void check(EventStore store, NaiveEvaluation naive) {
        EventQuery query = naive.query();
        QueryResult result = answer(store, query);
        assertThat(result.query()).isEqualTo(query);
        assertThat(result.selection().store()).isSameAs(store);
        assertThat(result.selection().rows().stream().toArray())
                .as("rows of %s", query)
                .isEqualTo(naive.rows());
        assertThat(shown(result)).as("order of %s", query).isEqualTo(naive.sortedRows());
        assertThat(result.failures()).isEqualTo(naive.count(PlainEvent::failure));
        assertThat(result.eventsWithHiddenValues()).isEqualTo(naive.count(e -> e.hidden() > 0));
        for (Field field : RecordSchema.CLOUDTRAIL.fields()) {
            assertThat(RandomQueries.counts(result.facet(field)))
                    .as("facet %s of %s", field, query)
                    .isEqualTo(naive.facet(field));
        }
        assertThat(result.inAnyPeriod().stream().toArray()).isEqualTo(naive.inAnyPeriod());
    }

    private static List<Integer> shown(QueryResult result) {
        return IntStream.range(0, result.order().size())
                .mapToObj(position -> result.order().rowAt(position))
                .toList();
    }

    @Test
    void ordersByEveryFieldInBothDirections() {
        List<PlainEvent> plain = new RandomQueries(77).events(600);
        EventStore store = PlainEvent.store(plain);
        List<SortOrder.Key> keys = new ArrayList<>(List.of(new SortOrder.Key.OfHiddenValues()));
        for (Field field : RecordSchema.CLOUDTRAIL.fields()) {
            keys.add(new SortOrder.Key.OfField(field));
        }
        for (SortOrder.Key key : keys) {
            for (boolean descending : new boolean[] {false, true}) {
                EventQuery query =
                        EventQuery.ALL
                                .withOrder(new SortOrder(key, descending))
                                .withFilter(new Filter.Marked(Filter.Mark.CHANGE));
                QueryResult result =
                        engine.answer(store, query, QueryScope.ROWS_ONLY, new Cancellation());
                assertThat(shown(result))
                        .as("%s", query.order())
                        .isEqualTo(new NaiveEvaluation(plain, query).sortedRows());
            }
        }
    }

    @Test
    void countsAFacetWithoutItsOwnSelection() {
        EventStore store =
                PlainEvent.store(
                        List.of(
                                PlainEvent.at("a", 0, 10).with(Field.SERVICE, "s3"),
                                PlainEvent.at("a", 1, 20).with(Field.SERVICE, "s3"),
                                PlainEvent.at("a", 2, 30).with(Field.SERVICE, "connect")));
        QueryResult result =
                answer(
                        store,
                        EventQuery.ALL.withSelection(
                                Field.SERVICE, FacetSelection.NONE.including("connect")));
        assertThat(result.selection().rows().count()).isEqualTo(1);
        assertThat(result.facet(Field.SERVICE).count("s3")).isEqualTo(2);
        assertThat(result.facet(Field.SERVICE).count("connect")).isEqualTo(1);
    }

    @Test
    void countsAFacetWithTheSelectionsOfOthers() {
        EventStore store =
                PlainEvent.store(
                        List.of(
                                PlainEvent.at("a", 0, 10)
                                        .with(Field.SERVICE, "s3")
                                        .with(Field.REGION, "eu"),
                                PlainEvent.at("a", 1, 20)
                                        .with(Field.SERVICE, "connect")
                                        .with(Field.REGION, "us")));
        QueryResult result =
                answer(
                        store,
                        EventQuery.ALL.withSelection(
                                Field.SERVICE, FacetSelection.NONE.excluding("s3")));
        assertThat(RandomQueries.counts(result.facet(Field.REGION))).containsOnlyKeys("us");
    }

    @Test
    void refusesAFacetOutsideTheScope() {
        QueryResult result =
                engine.answer(
                        EventStore.empty(RecordSchema.CLOUDTRAIL),
                        EventQuery.ALL,
                        QueryScope.ROWS_ONLY,
                        new Cancellation());
        assertThatThrownBy(() -> result.facet(Field.REGION))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void doesNotReuseTheMasksOfAnotherStore() {
        EventStore one = PlainEvent.store(List.of(PlainEvent.at("a", 0, 10).failed()));
        EventStore two = PlainEvent.store(List.of(PlainEvent.at("a", 0, 10)));
        EventQuery failures = EventQuery.ALL.withFilter(new Filter.Marked(Filter.Mark.FAILURE));
        assertThat(answer(one, failures).selection().rows().count()).isEqualTo(1);
        assertThat(answer(two, failures).selection().rows().count()).isZero();
        assertThat(answer(one, failures).selection().rows().count()).isEqualTo(1);
    }

    @Test
    void searchesTheSameTextOnceForAStore() {
        List<Filter> searched = new ArrayList<>();
        QueryEngine recording =
                new QueryEngine((store, conditions, cancellation) -> {
                    searched.addAll(conditions);
                    return PATHS.find(store, conditions, cancellation);
                });
        EventStore store = PlainEvent.store(List.of(PlainEvent.at("a", 0, 10)));
        EventQuery typed = EventQuery.ALL.withFilter(anyText("a"));
        recording.answer(store, typed, ALL_FACETS, new Cancellation());
        recording.answer(
                store,
                typed.withSelection(Field.REGION, FacetSelection.NONE.including("eu")),
                ALL_FACETS,
                new Cancellation());
        assertThat(searched).containsExactly(anyText("a"));
    }

    @Test
    void searchesOnceForAllNewTextsOfAQuery() {
        List<Set<Filter.InOriginal>> searches = new ArrayList<>();
        QueryEngine recording =
                new QueryEngine((store, conditions, cancellation) -> {
                    searches.add(Set.copyOf(conditions));
                    return PATHS.find(store, conditions, cancellation);
                });
        EventStore store = PlainEvent.store(List.of(PlainEvent.at("a", 0, 10)));
        Filter first = new Filter.Or(List.of(anyText("a"), new Filter.Not(anyText("b"))));
        Filter second = new Filter.And(List.of(anyText("b"), anyText("c"), anyText("c")));
        for (Filter filter : List.of(first, second, first, new Filter.Not(second))) {
            recording.answer(
                    store, EventQuery.ALL.withFilter(filter), ALL_FACETS, new Cancellation());
        }
        assertThat(searches)
                .containsExactly(Set.of(anyText("a"), anyText("b")), Set.of(anyText("c")));
    }

    @Test
    void searchesOnceForMoreTextsThanTheCacheHolds() {
        List<Filter> texts = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            texts.add(anyText("text " + i));
        }
        List<Integer> searches = new ArrayList<>();
        QueryEngine recording =
                new QueryEngine((store, conditions, cancellation) -> {
                    searches.add(conditions.size());
                    return PATHS.find(store, conditions, cancellation);
                });
        EventStore store = PlainEvent.store(List.of(PlainEvent.at("text 299", 0, 10)));
        QueryResult result =
                recording.answer(
                        store,
                        EventQuery.ALL.withFilter(new Filter.Or(texts)),
                        ALL_FACETS,
                        new Cancellation());
        assertThat(result.selection().rows().count()).isEqualTo(1);
        assertThat(searches).containsExactly(300);
    }

    @Test
    void aQueryCancelledBeforehandThrows() {
        Cancellation cancelled = new Cancellation();
        cancelled.cancel();
        EventStore store = PlainEvent.store(List.of(PlainEvent.at("a", 0, 10)));
        answer(store, EventQuery.ALL);
        assertThatThrownBy(
                        () -> engine.answer(store, EventQuery.ALL, QueryScope.ROWS_ONLY, cancelled))
                .isInstanceOf(CancellationException.class);
        assertThatThrownBy(() -> engine.answer(store, EventQuery.ALL, ALL_FACETS, cancelled))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void aCancelledQueryThrowsAndCanBeRunAgain() {
        Cancellation cancellation = new Cancellation();
        QueryEngine cancelling =
                new QueryEngine((store, text, current) -> {
                    cancellation.cancel();
                    return PATHS.find(store, text, current);
                });
        EventStore store =
                PlainEvent.store(List.of(PlainEvent.at("a", 0, 10), PlainEvent.at("b", 0, 10)));
        EventQuery query =
                EventQuery.ALL.withFilter(
                        new Filter.And(
                                List.of(
                                        anyText("a"),
                                        new Filter.Matches(Field.EVENT, Wildcard.of("")))));
        assertThatThrownBy(() -> cancelling.answer(store, query, ALL_FACETS, cancellation))
                .isInstanceOf(CancellationException.class);
        QueryResult again = cancelling.answer(store, query, ALL_FACETS, new Cancellation());
        assertThat(again.selection().rows().stream()).containsExactly(0);
    }
}
