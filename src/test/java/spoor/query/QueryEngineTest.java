package spoor.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import spoor.event.Field;
import spoor.event.RecordSchema;
import spoor.event.TimeRange;
import spoor.fixture.PlainEvent;
import spoor.store.EventStore;
import spoor.store.Rows;
import spoor.work.Cancellation;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;

/// The engine against naive streams over plain objects, and what it promises besides.
final class QueryEngineTest {
    private static final QueryScope ALL_FACETS =
            new QueryScope(RandomQuestions.allFields(), 50, ZoneOffset.UTC);
    private static final QueryScope NOTHING = new QueryScope(Set.of(), 0, ZoneOffset.UTC);

    /// The path of an event stands in for its record.
    static final TextSearch PATHS =
            (store, wanted, _) -> {
                Map<Filter.InOriginal, Rows> found = new LinkedHashMap<>();
                for (Filter.InOriginal one : wanted) {
                    long[] words = Rows.words(store.size());
                    for (int row = 0; row < store.size(); row++) {
                        if (NaiveAnswer.hasText(store.path(row), one)) {
                            words[row >> 6] |= 1L << row;
                        }
                    }
                    found.put(one, Rows.of(words, store.size()));
                }
                return found;
            };

    private static Filter.InOriginal anyText(String text) {
        return new Filter.RecordContains(Phrase.of(text));
    }

    private final QueryEngine engine = new QueryEngine(PATHS);

    private QueryResult ask(EventStore store, EventQuery query) {
        return engine.answer(store, query, ALL_FACETS, new Cancellation());
    }

    @ParameterizedTest
    @CsvSource({"0, 5", "1, 30", "64, 60", "65, 60", "700, 60", "4096, 6"})
    void answersLikeStreamsOverPlainEvents(int events, int questions) {
        RandomQuestions chance = new RandomQuestions(events);
        List<PlainEvent> plain = chance.events(events);
        EventStore store = PlainEvent.store(plain);
        assertThat(PlainEvent.of(store)).isEqualTo(plain);
        for (int i = 0; i < questions; i++) {
            EventQuery query = chance.query(plain);
            check(store, new NaiveAnswer(plain, query));
        }
    }

    private void check(EventStore store, NaiveAnswer naive) {
        EventQuery query = naive.query();
        QueryResult result = ask(store, query);
        assertThat(result.query()).isEqualTo(query);
        assertThat(result.selection().store()).isSameAs(store);
        assertThat(result.selection().rows().stream().toArray())
                .as("rows of %s", query)
                .isEqualTo(naive.rows());
        assertThat(shown(result)).as("order of %s", query).isEqualTo(naive.shown());
        assertThat(result.failures()).isEqualTo(naive.count(PlainEvent::failure));
        assertThat(result.eventsWithHiddenValues()).isEqualTo(naive.count(e -> e.hidden() > 0));
        for (Field field : RecordSchema.CLOUDTRAIL.fields()) {
            assertThat(RandomQuestions.counts(result.facet(field)))
                    .as("facet %s of %s", field, query)
                    .isEqualTo(naive.facet(field));
        }
        check(result.histogram(), naive.inAnyPeriod());
    }

    private static void check(Histogram histogram, List<PlainEvent> expected) {
        int counted = 0;
        for (int slice = 0; slice < histogram.size(); slice++) {
            TimeRange range =
                    new TimeRange(histogram.starts()[slice], histogram.starts()[slice + 1]);
            List<PlainEvent> within =
                    expected.stream().filter(e -> range.contains(e.time())).toList();
            assertThat(histogram.counts()[slice]).isEqualTo(within.size());
            assertThat(histogram.failures()[slice])
                    .isEqualTo((int) within.stream().filter(PlainEvent::failure).count());
            counted += within.size();
        }
        assertThat(counted).isEqualTo(expected.size());
    }

    private static List<Integer> shown(QueryResult result) {
        return IntStream.range(0, result.order().size())
                .mapToObj(place -> result.order().rowAt(place))
                .toList();
    }

    @Test
    void ordersByEveryFieldInBothDirections() {
        List<PlainEvent> plain = new RandomQuestions(77).events(600);
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
                QueryResult result = engine.answer(store, query, NOTHING, new Cancellation());
                assertThat(shown(result))
                        .as("%s", query.order())
                        .isEqualTo(new NaiveAnswer(plain, query).shown());
            }
        }
    }

    @Test
    void keepsCountingAFacetThatIsPicked() {
        EventStore store =
                PlainEvent.store(
                        List.of(
                                PlainEvent.at("a", 0, 10).with(Field.SERVICE, "s3"),
                                PlainEvent.at("a", 1, 20).with(Field.SERVICE, "s3"),
                                PlainEvent.at("a", 2, 30).with(Field.SERVICE, "connect")));
        QueryResult result =
                ask(
                        store,
                        EventQuery.ALL.withSelection(
                                Field.SERVICE, FacetSelection.NONE.including("connect")));
        assertThat(result.selection().rows().count()).isEqualTo(1);
        assertThat(result.facet(Field.SERVICE).count("s3")).isEqualTo(2);
        assertThat(result.facet(Field.SERVICE).count("connect")).isEqualTo(1);
    }

    @Test
    void countsTheOthersWithThePicksOfAFacet() {
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
                ask(
                        store,
                        EventQuery.ALL.withSelection(
                                Field.SERVICE, FacetSelection.NONE.excluding("s3")));
        assertThat(RandomQuestions.counts(result.facet(Field.REGION))).containsOnlyKeys("us");
    }

    @Test
    void theHistogramDoesNotDependOnThePeriod() {
        EventStore store = PlainEvent.store(new RandomQuestions(5).events(500));
        Histogram whole = ask(store, EventQuery.ALL).histogram();
        TimeRange hour = new TimeRange(RandomQuestions.START, RandomQuestions.START + 3_600_000);
        Histogram brushed = ask(store, EventQuery.ALL.withPeriod(Optional.of(hour))).histogram();
        assertThat(brushed.starts()).isEqualTo(whole.starts());
        assertThat(brushed.counts()).isEqualTo(whole.counts());
        assertThat(brushed.failures()).isEqualTo(whole.failures());
    }

    @Test
    void hasNoHistogramWhereNoneIsWanted() {
        EventStore store = PlainEvent.store(new RandomQuestions(5).events(50));
        QueryResult result = engine.answer(store, EventQuery.ALL, NOTHING, new Cancellation());
        assertThat(result.histogram()).isSameAs(Histogram.EMPTY);
    }

    @Test
    void refusesToTellAFacetThatWasNotAskedFor() {
        QueryResult result =
                engine.answer(
                        EventStore.empty(RecordSchema.CLOUDTRAIL),
                        EventQuery.ALL,
                        NOTHING,
                        new Cancellation());
        assertThatThrownBy(() -> result.facet(Field.REGION))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void answersForTheStoreThatItIsGivenNotForTheLast() {
        EventStore one = PlainEvent.store(List.of(PlainEvent.at("a", 0, 10).failed()));
        EventStore two = PlainEvent.store(List.of(PlainEvent.at("a", 0, 10)));
        EventQuery failures = EventQuery.ALL.withFilter(new Filter.Marked(Filter.Mark.FAILURE));
        assertThat(ask(one, failures).selection().rows().count()).isEqualTo(1);
        assertThat(ask(two, failures).selection().rows().count()).isZero();
        assertThat(ask(one, failures).selection().rows().count()).isEqualTo(1);
    }

    @Test
    void searchesTheSameTextOnceForAStore() {
        List<Filter> searched = new ArrayList<>();
        QueryEngine counting =
                new QueryEngine((store, wanted, cancellation) -> {
                    searched.addAll(wanted);
                    return PATHS.find(store, wanted, cancellation);
                });
        EventStore store = PlainEvent.store(List.of(PlainEvent.at("a", 0, 10)));
        EventQuery typed = EventQuery.ALL.withFilter(anyText("a"));
        counting.answer(store, typed, ALL_FACETS, new Cancellation());
        counting.answer(
                store,
                typed.withSelection(Field.REGION, FacetSelection.NONE.including("eu")),
                ALL_FACETS,
                new Cancellation());
        assertThat(searched).containsExactly(anyText("a"));
    }

    @Test
    void searchesOnlyForWhatIsNewInAQueryAndForAllOfItAtOnce() {
        List<Set<Filter.InOriginal>> searches = new ArrayList<>();
        QueryEngine counting =
                new QueryEngine((store, wanted, cancellation) -> {
                    searches.add(Set.copyOf(wanted));
                    return PATHS.find(store, wanted, cancellation);
                });
        EventStore store = PlainEvent.store(List.of(PlainEvent.at("a", 0, 10)));
        Filter first = new Filter.Or(List.of(anyText("a"), new Filter.Not(anyText("b"))));
        Filter second = new Filter.And(List.of(anyText("b"), anyText("c"), anyText("c")));
        for (Filter filter : List.of(first, second, first, new Filter.Not(second))) {
            counting.answer(
                    store, EventQuery.ALL.withFilter(filter), ALL_FACETS, new Cancellation());
        }
        assertThat(searches)
                .containsExactly(Set.of(anyText("a"), anyText("b")), Set.of(anyText("c")));
    }

    @Test
    void searchesOnceForMoreTextsThanMasksAreKept() {
        List<Filter> texts = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            texts.add(anyText("text " + i));
        }
        List<Integer> searches = new ArrayList<>();
        QueryEngine counting =
                new QueryEngine((store, wanted, cancellation) -> {
                    searches.add(wanted.size());
                    return PATHS.find(store, wanted, cancellation);
                });
        EventStore store = PlainEvent.store(List.of(PlainEvent.at("text 299", 0, 10)));
        QueryResult result =
                counting.answer(
                        store,
                        EventQuery.ALL.withFilter(new Filter.Or(texts)),
                        ALL_FACETS,
                        new Cancellation());
        assertThat(result.selection().rows().count()).isEqualTo(1);
        assertThat(searches).containsExactly(300);
    }

    @Test
    void aQuestionThatWasCancelledBeforeThrows() {
        Cancellation cancelled = new Cancellation();
        cancelled.cancel();
        EventStore store = PlainEvent.store(List.of(PlainEvent.at("a", 0, 10)));
        ask(store, EventQuery.ALL);
        assertThatThrownBy(() -> engine.answer(store, EventQuery.ALL, NOTHING, cancelled))
                .isInstanceOf(CancellationException.class);
        assertThatThrownBy(() -> engine.answer(store, EventQuery.ALL, ALL_FACETS, cancelled))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void aQuestionThatIsCancelledInTheMiddleThrowsAndIsAnsweredWhenAskedAgain() {
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
