package spoor.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import spoor.fixture.EventJson;
import spoor.fixture.Loading;
import spoor.fixture.MemorySource;
import spoor.json.JsonPath;
import spoor.store.EventStore;
import spoor.work.Cancellation;

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
                        EventQuery.ALL.withFilter(QueryParser.parse(query)),
                        QueryScope.ROWS_ONLY,
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
                "requestParameters.*:team | 0 3",
                "requestParameters.*:\"cost centre\" | 0",
                "requestParameters.*:*cent* | 0",
                "requestParameters.*:deny | 2",
                "requestParameters.policy.*:allow | 1",
                "requestParameters.*:1.50 | 0",
                "requestParameters.*:tags | ",
                "responseElements.*:team | ",
                "requestParameters.tags.key:team and event:CreateQueue | 0 3",
                "userIdentity.userName:alice | 0 1 2 3 4",
            })
    void findsEvents(String query, String rows) throws QuerySyntaxException {
        assertThat(rows(query)).isEqualTo(numbers(rows));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "requestParameters.max>=100 | 6 7 8",
                "requestParameters.max > 100 | 8",
                "requestParameters.max < 100 | 5",
                "not requestParameters.max >= 100 | 5 9 10 11 12",
                "requestParameters.max >= 9007199254740993 | 8",
                "requestParameters.list.n <= 2.0 | 10",
                "requestParameters.from >= 2026-11-14 | 11",
                "requestParameters.from < 2026-11-14T02:00:00Z | 9 12",
                "requestParameters.net:10.0.0.0/8 | 5 6 8",
                "requestParameters.net:10.1.2.3 | 5",
                "requestParameters.net:0.0.0.0/0 | 5 6",
                "requestParameters.net:2001:db8::7 | 9",
                "requestParameters.net:(2001:db8::/32 or 10.0.0.0/16) | 6 7 9",
            })
    void comparesNumbersTimesAndAddressesByValue(String query, String rows)
            throws QuerySyntaxException {
        source.put(
                "b.json",
                with("{\"max\":99,\"net\":\"10.1.2.3\"}"),
                with("{\"max\":1.0E2,\"net\":\"10.0.0.1\"}"),
                with("{\"max\":\"100\",\"net\":\"10.0.0.0/16\"}"),
                with("{\"max\":9007199254740993,\"net\":\"10.0.0.0/8\"}"),
                with(
                        "{\"max\":\"many\",\"net\":\"2001:0DB8:0:0::7\","
                                + "\"from\":\"2026-11-14T00:59:59+01:00\"}"),
                with("{\"list\":[{\"n\":2},{\"n\":3}]}"),
                with("{\"max\":{\"n\":100},\"from\":\"2026-11-14T02:00:00Z\"}"),
                with("{\"max\":null,\"from\":\"2026-11-13T02:00:00Z\"}"));
        // The events of a.json have nothing there.
        assertThat(rows(query).stream().filter(row -> row >= 5).toList()).isEqualTo(numbers(rows));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "requestParameters.arn:arn%3Aaws%3Asqs%3Aq | 5",
                "requestParameters.arn:arn:aws:sqs:q | 5",
                "not requestParameters.arn:arn:aws:sqs:q | 0 1 2 3 4",
                "requestParameters.mail:eva@example.com | 5",
                "requestParameters.list:a | 5",
                "requestParameters.text:\"second line\" | 5",
            })
    void findsEventsByAllTextsThatTheTreeShowsThere(String query, String rows)
            throws QuerySyntaxException {
        source.put(
                "b.json",
                with(
                        "{\"arn\":\"arn%3Aaws%3Asqs%3Aq\",\"mail\":\"eva\\u0040example.com\","
                                + "\"list\":[\"a\",{\"b\":1}],"
                                + "\"text\":\"Zmlyc3QgbGluZQpzZWNvbmQgbGluZQ==\"}"));

        assertThat(rows(query)).isEqualTo(numbers(rows));
    }

    private static List<Integer> numbers(@Nullable String text) {
        return text == null
                ? List.of()
                : List.of(text.split(" ")).stream().map(Integer::valueOf).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "requestParameters.filter:\"\" | 5 6 7 9",
                "not requestParameters.filter:\"\" | 8 10 11",
                "requestParameters.filter:* | 8 9 10 11",
                "not requestParameters.filter:* | 5 6 7",
                "requestParameters.filter:null | 11",
                "requestParameters.filter:\"*\" | ",
                "requestParameters.filter.deep:\"\" | 5 6 7 8 9 10 11",
            })
    void missingNullAndEmptyAreNoValue(String query, String rows) throws QuerySyntaxException {
        source.put(
                "b.json",
                with("{\"filter\":null}"),
                with("{\"filter\":\"\"}"),
                with("{\"other\":1}"),
                with("{\"filter\":\"x\"}"),
                with("{\"filter\":[\"x\",null]}"),
                with("{\"filter\":{\"a\":1}}"),
                with("{\"filter\":\"null\"}"));
        // The events of a.json have nothing there.
        assertThat(rows(query).stream().filter(row -> row >= 5).toList()).isEqualTo(numbers(rows));
    }

    @Test
    void findsEventsByJsonInBase64() throws QuerySyntaxException {
        source.put("b.json", with("{\"policy\":\"eyJFZmZlY3QiOiJBdWRpdCJ9\"}"));
        assertThat(rows("requestParameters.policy.Effect:audit")).containsExactly(5);
    }

    @Test
    void findsEventsWithoutAMemberOfARecord() throws QuerySyntaxException {
        source.put(
                "b.json",
                with("null").member("vpcEndpointId", "\"vpce-1\""),
                with("null").member("vpcEndpointId", "null"));
        assertThat(rows("vpcEndpointId:\"\"")).containsExactly(0, 1, 2, 3, 4, 6);
        assertThat(rows("vpcEndpointId:*")).containsExactly(5);
    }

    @Test
    void pathsThatAreFieldsBecomeConditionsOnFields() throws QuerySyntaxException {
        assertThat(QueryParser.parse("userIdentity.type:Root")).isInstanceOf(Filter.Matches.class);
        assertThat(QueryParser.parse("userIdentity.userName:x"))
                .isEqualTo(
                        new Filter.AtPath(
                                JsonPath.ROOT.then("userIdentity").then("userName"),
                                Wildcard.of("x")));
    }

    @Test
    void refusesNamesThatAreNeitherAFieldNorAPath() {
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
