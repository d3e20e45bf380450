package spoor.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import spoor.fixture.PlainEvent;
import spoor.store.EventStore;
import spoor.work.Cancellation;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/// Random queries, from their text to the events found.
final class QueryLanguageTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5, 64, 130})
    void randomQueriesFindWhatTheyWereBuiltToMean(int n) throws QuerySyntaxException {
        Random random = new Random(n);
        List<PlainEvent> events = RandomQueryText.events(random, n);
        EventStore store = PlainEvent.store(events);
        QueryEngine engine = new QueryEngine(QueryEngineTest.PATHS);
        for (int i = 0; i < 400; i++) {
            RandomQueryText query = RandomQueryText.of(random, random.nextInt(5));
            Filter filter = QueryParser.parse(query.text());
            int[] found =
                    engine
                            .answer(
                                    store,
                                    EventQuery.ALL.withFilter(filter),
                                    QueryScope.ROWS_ONLY,
                                    new Cancellation())
                            .selection()
                            .rows()
                            .stream()
                            .toArray();
            assertThat(found)
                    .as(query.text())
                    .isEqualTo(
                            IntStream.range(0, events.size())
                                    .filter(row -> query.matches().test(events.get(row)))
                                    .toArray());
        }
    }
}
