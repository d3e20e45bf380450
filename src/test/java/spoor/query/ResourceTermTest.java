package spoor.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import spoor.event.Field;
import spoor.fixture.PlainEvent;
import spoor.store.EventStore;
import spoor.work.Cancellation;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// A resource is found by its id, its name and its ARN, whichever of them an event has.
class ResourceTermTest {
    private static final String QUEUE = "arn:aws:connect:eu-west-1:111122223333:instance/i/queue/q";
    private static final String ROLE = "arn:aws:iam::111122223333:role/ops/admin";
    private static final String OTHER_ROLE = "arn:aws:iam::444455556666:role/ops/admin";

    private static final EventStore STORE =
            PlainEvent.store(
                    List.of(
                            event(0, "i\nq"),
                            event(1, QUEUE),
                            event(2, ROLE),
                            event(3, OTHER_ROLE),
                            event(4, "admin"),
                            event(5, ""),
                            event(6, "https://sqs.eu-west-1.amazonaws.com/111122223333/orders"),
                            event(7, "alias/orders")));

    private static PlainEvent event(int time, String resources) {
        return PlainEvent.at("a.json", time, time).with(Field.RESOURCE, resources);
    }

    private static QueryResult answer(String query) throws QuerySyntaxException {
        EventQuery asked = EventQuery.ALL.withFilter(QueryParser.parse(query));
        return new QueryEngine(TextSearch.NONE)
                .answer(STORE, asked, new QueryScope(Set.of(Field.RESOURCE)), new Cancellation());
    }

    @ParameterizedTest
    @CsvSource({
        "resource:q, 0 1",
        "resource:Q, 0 1",
        "resource:arn:aws:connect:eu-west-1:111122223333:instance/i/queue/q, 0 1",
        "resource:i, 0",
        "resource:admin, 2 3 4",
        "resource:arn:aws:iam::111122223333:role/ops/admin, 2 4",
        "resource:arn:aws:iam::*, 2 3",
        "resource:arn:aws:sqs:eu-west-1:111122223333:orders, 6 7",
        "resource:orders, 6 7",
        "resource:*, 0 1 2 3 4 6 7",
        "not resource:*, 5",
        "resource:(q or admin), 0 1 2 3 4"
    })
    void findsItByIdNameAndArn(String query, String rows) throws QuerySyntaxException {
        assertThat(
                        answer(query).selection().rows().stream()
                                .mapToObj(Integer::toString)
                                .collect(Collectors.joining(" ")))
                .isEqualTo(rows);
    }

    @ParameterizedTest
    @CsvSource({"q, 2", "admin, 3", "i, 1"})
    void countsItOnceUnderItsIdOrName(String value, int events) throws QuerySyntaxException {
        assertThat(answer("").facet(Field.RESOURCE).count(value)).isEqualTo(events);
    }

    @Test
    void countsForSuggestionsTheSingleValuesOfAnEvent() {
        FacetCounts counts =
                new QueryEngine(TextSearch.NONE)
                        .countValues(STORE, EventQuery.ALL, Field.RESOURCE, new Cancellation());

        assertThat(counts.best(2, "q")).first().isEqualTo(new FacetCounts.FacetValue("q", 2));
    }
}
