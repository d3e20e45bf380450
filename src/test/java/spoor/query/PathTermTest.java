package spoor.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import spoor.event.Cancellation;
import spoor.fixture.EventJson;
import spoor.fixture.Loading;
import spoor.fixture.MemorySource;
import spoor.json.JsonPath;
import spoor.store.EventStore;

import java.util.List;

/// Terms such as `requestParameters.tags.key:team`, from their text to the events.
final class PathTermTest {
    private final MemorySource source =
            new MemorySource("trail")
                    .put(
                            "a.json",
                            with(
                                    "{\"tags\":[{\"key\":\"team\"},{\"key\":\"cost"
                                            + " centre\"}],\"n\":1.50}"),
                            with("{\"policy\":\"{\\\"Effect\\\":\\\"Allow\\\"}\"}"),
                            with("{\"policy\":\"%7B%22Effect%22%3A%22Deny%22%7D\"}"),
                            with("{\"\\u0074ags\":[{\"key\":\"team\"}],\"a.b\":\"x:y\"}"),
                            with("null"));
    private final Loading loading = Loading.of(source);
    private int number;

    private EventJson with(String parameters) {
        return EventJson.number(number++).member("requestParameters", parameters);
    }

    @AfterEach
    void close() {
        source.close();
        loading.close();
    }

    private List<Integer> rows(String query) throws QuerySyntaxException {
        EventStore store = loading.load().store();
        QueryEngine engine = new QueryEngine(new OriginalTextSearch(loading::records, _ -> {}));
        return engine
                .answer(
                        store,
                        EventQuery.ALL.withWhere(QueryParser.parse(query)),
                        new Wanted(java.util.Set.of(), 0, java.time.ZoneOffset.UTC),
                        new Cancellation())
                .selection()
                .rows()
                .stream()
                .boxed()
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "requestParameters.tags.key:team | 0 3",
                "requestParameters.TAGS.key:TEAM | 0 3",
                "requestParameters.tags[0].key:team | 0 3",
                "requestParameters.tags[1].key:team | ",
                "requestParameters.tags.key:\"cost centre\" | 0",
                "requestParameters.tags.key:cost* | 0",
                "requestParameters.n:1.50 | 0",
                "requestParameters.n:1.5 | ",
                "requestParameters.policy.Effect:allow | 1",
                "requestParameters.policy.Effect:deny | 2",
                "requestParameters.policy.Effect:* | 1 2",
                "requestParameters.\"a.b\":\"x:y\" | 3",
                "requestParameters.tags.key:team and event:CreateQueue | 0 3",
                "userIdentity.userName:alice | 0 1 2 3 4",
            })
    void findsEvents(String query, String rows) throws QuerySyntaxException {
        List<Integer> expected =
                rows == null
                        ? List.of()
                        : List.of(rows.split(" ")).stream().map(Integer::valueOf).toList();
        assertThat(rows(query)).isEqualTo(expected);
    }

    @Test
    void keepsTheNamesOfFields() throws QuerySyntaxException {
        assertThat(QueryParser.parse("userIdentity.type:Root")).isInstanceOf(Filter.Matches.class);
        assertThat(QueryParser.parse("userIdentity.userName:x"))
                .isEqualTo(
                        new Filter.AtPath(
                                JsonPath.ROOT.then("userIdentity").then("userName"),
                                Wildcard.of("x")));
    }

    @Test
    void saysWhatIsNeitherAFieldNorAPath() {
        for (String query : List.of("colour:x", "a..b:x", "requestParameters.:x", "a[x].b:y")) {
            assertThatThrownBy(() -> QueryParser.parse(query))
                    .isInstanceOf(QuerySyntaxException.class)
                    .hasMessageStartingWith("there is no field");
        }
        assertThatThrownBy(() -> QueryParser.parse("requestParameters.name:"))
                .isInstanceOf(QuerySyntaxException.class)
                .hasMessageStartingWith("expected a value");
    }
}
