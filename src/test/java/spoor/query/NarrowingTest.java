package spoor.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import spoor.event.Field;
import spoor.fixture.PlainEvent;
import spoor.query.Narrowing.Pair;
import spoor.query.Narrowing.Step;
import spoor.store.EventStore;
import spoor.work.Cancellation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

final class NarrowingTest {
    private final QueryEngine engine = new QueryEngine(QueryEngineTest.PATHS);

    private Narrowing narrowing(EventStore store, List<Filter> conditions) {
        return engine.narrowing(store, conditions, new Cancellation());
    }

    /// Random queries until one has several conditions.
    private static List<Filter> conditions(RandomQueries random, List<PlainEvent> events) {
        while (true) {
            if (random.query(events).filter() instanceof Filter.And(var filters)
                    && filters.size() > 1) {
                return filters;
            }
        }
    }

    private static int count(List<PlainEvent> events, List<Filter> conditions) {
        EventQuery query = EventQuery.ALL.withFilter(new Filter.And(conditions));
        return new NaiveEvaluation(events, query).rows().length;
    }

    private static List<Filter> except(List<Filter> conditions, int... dropped) {
        List<Filter> others = new ArrayList<>(conditions);
        for (int i = dropped.length - 1; i >= 0; i--) {
            others.remove(dropped[i]);
        }
        return others;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 63, 64, 500})
    void countsLikeANaiveEvaluationOfEachQueryWithoutAPart(int size) {
        RandomQueries random = new RandomQueries(size);
        List<PlainEvent> events = random.events(size);
        EventStore store = PlainEvent.store(events);
        for (int i = 0; i < 40; i++) {
            List<Filter> conditions = conditions(random, events);
            Narrowing found = narrowing(store, conditions);
            assertThat(found.matching()).isEqualTo(count(events, conditions));
            List<Step> expected = new ArrayList<>();
            for (int at = 0; at < conditions.size(); at++) {
                expected.add(
                        new Step(
                                count(events, List.of(conditions.get(at))),
                                count(events, conditions.subList(0, at + 1)),
                                count(events, except(conditions, at))));
            }
            assertThat(found.steps()).as("%s", conditions).isEqualTo(expected);
        }
    }

    @Test
    void namesThePairWithoutWhichMostEventsMatchIfNoSingleConditionHelps() {
        List<PlainEvent> events =
                List.of(
                        PlainEvent.at("a", 0, 1).with(Field.SERVICE, "s3"),
                        PlainEvent.at("a", 1, 2).with(Field.SERVICE, "s3"),
                        PlainEvent.at("a", 2, 3).with(Field.EVENT, "Get"));
        List<Filter> conditions =
                List.of(
                        new Filter.OneOf(Field.REGION, Set.of("none")),
                        new Filter.OneOf(Field.SERVICE, Set.of("s3")),
                        new Filter.OneOf(Field.EVENT, Set.of("Get")));
        Narrowing found = narrowing(PlainEvent.store(events), conditions);
        assertThat(found.pair()).contains(new Pair(0, 2, 2));
        assertThat(count(events, except(conditions, 0, 2))).isEqualTo(2);
    }

    @Test
    void aQueryWithoutConditionsMatchesAllEvents() {
        Narrowing found = narrowing(PlainEvent.store(List.of(PlainEvent.at("a", 0, 1))), List.of());
        assertThat(found).isEqualTo(new Narrowing(1, List.of(), Optional.empty()));
        assertThat(found.matching()).isEqualTo(1);
    }
}
