package spoor.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;

import spoor.event.Field;
import spoor.fixture.PlainEvent;
import spoor.store.EventStore;
import spoor.work.Cancellation;

import java.nio.charset.StandardCharsets;
import java.util.List;

/// Any text either is a query that can be run, or is refused with the position of the error.
final class QueryFuzz {

    private final EventStore store =
            PlainEvent.store(
                    List.of(
                            PlainEvent.at("a", 0, 0).with(Field.SERVICE, "connect.amazonaws.com"),
                            PlainEvent.at("a", 100, 5).with(Field.EVENT, "Straße *\"").failed(),
                            PlainEvent.at("b", 0, 9).hiding(1, 1).changing()));

    @DictionaryEntries({
        "service:",
        "event:",
        "time >= 2026-11-01",
        "requestParameters.a.b:",
        " and ",
        " or ",
        "time<",
        "errorMessage:",
        "arn:aws:",
        "::",
        "not ",
        "(",
        ")",
        "\"",
        "\\",
        "*",
        "has:redacted",
        "has:omitted",
        "has:error",
        "is:change",
        "<=",
        ".."
    })
    @FuzzTest(maxDuration = "12s")
    void answersOrSaysWhereItIsWrong(byte[] typed) {
        String text = new String(typed, StandardCharsets.UTF_8);
        Filter filter;
        try {
            filter = QueryParser.parse(text);
        } catch (QuerySyntaxException e) {
            assertThat(e.position()).isBetween(0, text.length());
            assertThat(e.getMessage()).isNotBlank();
            return;
        }
        QueryResult answer =
                new QueryEngine(TextSearch.NONE)
                        .answer(
                                store,
                                EventQuery.ALL.withFilter(filter),
                                QueryScope.ROWS_ONLY,
                                new Cancellation());
        assertThat(answer.order().size()).isEqualTo(answer.selection().rows().count());
    }
}
