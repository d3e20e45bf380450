package spoor.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import spoor.fixture.PlainEvent;
import spoor.store.EventStore;
import spoor.work.Cancellation;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/// Typed queries, from their text to the events, against what they were made to mean.
final class QueryLanguageTest {
    private static final QueryScope NOTHING = new QueryScope(Set.of(), 0, ZoneOffset.UTC);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5, 64, 130})
    void findsWhatQueriesByChanceMean(int n) throws QuerySyntaxException {
        Random random = new Random(n);
        List<PlainEvent> events = RandomQuery.events(random, n);
        EventStore store = PlainEvent.store(events);
        QueryEngine engine = new QueryEngine(QueryEngineTest.PATHS);
        for (int i = 0; i < 400; i++) {
            RandomQuery query = RandomQuery.of(random, random.nextInt(5));
            Filter filter = QueryParser.parse(query.text());
            int[] found =
                    engine
                            .answer(
                                    store,
                                    EventQuery.ALL.withFilter(filter),
                                    NOTHING,
                                    new Cancellation())
                            .selection()
                            .rows()
                            .stream()
                            .toArray();
            assertThat(found)
                    .as(query.text())
                    .isEqualTo(
                            IntStream.range(0, events.size())
                                    .filter(row -> query.wants().test(events.get(row)))
                                    .toArray());
        }
    }
}
