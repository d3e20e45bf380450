package spoor.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import spoor.event.Field;
import spoor.event.RecordSchema;
import spoor.fixture.EventJson;
import spoor.fixture.Loading;
import spoor.fixture.MemorySource;
import spoor.store.EventStore;
import spoor.work.Cancellation;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Fields whose values are numbers, such as the averages of Insights events.
final class NumberFieldTest {
    private static final Field AVERAGE =
            RecordSchema.CLOUDTRAIL.named("insightAverage").orElseThrow();

    private final Loading loading =
            Loading.of(
                    new MemorySource("memory")
                            .put(
                                    "trail.json",
                                    insight(1, "669"),
                                    insight(2, "12.5"),
                                    insight(3, "84.4104"),
                                    insight(4, "8.0E-4"),
                                    insight(5, "\"many\""),
                                    EventJson.number(6)));
    private final EventStore store = loading.load().store();

    @AfterEach
    void close() {
        loading.close();
    }

    private static EventJson insight(int number, String average) {
        return EventJson.number(number)
                .member(
                        "insightDetails",
                        "{\"insightContext\":{\"statistics\":{\"insight\":{\"average\":"
                                + average
                                + "}}}}");
    }

    private String averages(EventQuery query) {
        QueryResult result =
                new QueryEngine(TextSearch.NONE)
                        .answer(store, query, QueryScope.ROWS_ONLY, new Cancellation());
        return IntStream.range(0, result.order().size())
                .map(result.order()::rowAt)
                .mapToObj(row -> store.value(AVERAGE, row))
                .map(value -> value.isEmpty() ? "none" : value)
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "insightAverage > 84.4, 84.4104 669",
        "insightAverage <= 1.25e1, 8.0E-4 12.5",
        "insightAverage:0.0008, 8.0E-4",
        "insightAverage:669.0, 669",
        "insightAverage:m*, many",
    })
    void areComparedByValue(String query, String found) throws QuerySyntaxException {
        EventQuery all = EventQuery.ALL.withFilter(QueryParser.parse(query));
        assertThat(averages(all.withOrder(order(false)))).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({
        "false, 8.0E-4 12.5 84.4104 669 many none",
        "true, many 669 84.4104 12.5 8.0E-4 none"
    })
    void areSortedByValue(boolean descending, String sorted) {
        assertThat(averages(EventQuery.ALL.withOrder(order(descending)))).isEqualTo(sorted);
    }

    private static SortOrder order(boolean descending) {
        return new SortOrder(new SortOrder.Key.OfField(AVERAGE), descending);
    }
}
