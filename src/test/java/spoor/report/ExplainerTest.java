package spoor.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import spoor.event.RecordSchema;
import spoor.fixture.EventJson;
import spoor.fixture.Loading;
import spoor.fixture.MemorySource;
import spoor.message.Message;
import spoor.query.Clause;
import spoor.query.Filter;
import spoor.query.KnownValues;
import spoor.query.OriginalTextSearch;
import spoor.query.QueryEngine;
import spoor.query.QuerySyntaxException;
import spoor.work.Cancellation;

import java.time.Instant;
import java.util.List;

/// Events of Connect in eu-central-1 and of IAM in us-east-1, in files with the names of
/// deliveries.
final class ExplainerTest {
    private final MemorySource source = new MemorySource("trail");

    @BeforeEach
    void deliver() {
        source.put(
                        name("eu-central-1", "2026-11-22T09:05:00Z"),
                        EventJson.number(1).source("connect.amazonaws.com").name("CreateQueue"),
                        EventJson.number(2).source("connect.amazonaws.com").name("DeleteQueue"))
                .put(
                        name("us-east-1", "2026-11-22T09:06:00Z"),
                        EventJson.number(3)
                                .source("iam.amazonaws.com")
                                .name("CreateUser")
                                .user("Bob")
                                .region("us-east-1"));
    }

    private static String name(String region, String time) {
        return DeliveryNames.of(EventJson.ACCOUNT, region, Instant.parse(time), 1);
    }

    private Explanation explain(String query) throws QuerySyntaxException {
        List<Filter> conditions =
                Clause.of(RecordSchema.CLOUDTRAIL, KnownValues.ANY, query).stream()
                        .map(Clause::filter)
                        .toList();
        try (Loading loading = Loading.of(source)) {
            var state = loading.load();
            QueryEngine engine = new QueryEngine(new OriginalTextSearch(loading::records, _ -> {}));
            return new Explainer(engine, millis -> Instant.ofEpochMilli(millis).toString())
                    .explain(state, conditions, new Cancellation());
        }
    }

    private List<String> traps(String query) throws QuerySyntaxException {
        return explain(query).traps().stream()
                .map(Message::key)
                .filter(key -> !key.equals("explain.trap.late") && !key.startsWith("missing"))
                .map(key -> key.substring("explain.trap.".length()))
                .toList();
    }

    @Test
    void countsWhatEachConditionMatchesLeavesAndBringsBack() throws QuerySyntaxException {
        assertThat(explain("service:connect and event:*Queue and region:us-east-1").narrowing())
                .hasToString(
                        "Narrowing[events=3, steps=[Step[alone=2, left=2, without=0],"
                                + " Step[alone=2, left=2, without=0],"
                                + " Step[alone=1, left=0, without=2]], pair=Optional.empty]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                // A typing error, a part of the value, and the value of another field.
                "service:conect; service:connect.amazonaws.com; 2",
                "identity:bo; ; ",
                "event:Queue; event:CreateQueue event:DeleteQueue; 1 1",
                "arn:bob; identity:Bob arn:arn:aws:iam::111122223333:user/Bob; 1 1",
                "event:DeleteQueue; ; "
            })
    void findsValuesThatWereProbablyMeant(String query, String expected, String events)
            throws QuerySyntaxException {
        List<SimilarValue> similar = explain(query).similar();
        assertThat(String.join(" ", similar.stream().map(SimilarValue::query).toList()))
                .isEqualTo(expected == null ? "" : expected);
        assertThat(String.join(" ", similar.stream().map(s -> "" + s.events()).toList()))
                .isEqualTo(events == null ? "" : events);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "service:iam and region:eu-central-1; global",
                "event:CreateUser and not region:us-*; global",
                "service:connect and region:us-east-1; ",
                "category:Data; category",
                "event:PutObject; category",
                "event:DescribeInstances; noReads",
                "responseElements.credentials.accessKeyId:ASIAEXAMPLE1; issuer",
                "responseElements.credentials.sessionToken:x; "
            })
    void namesTheTrapsThatApply(String query, String expected) throws QuerySyntaxException {
        assertThat(String.join(" ", traps(query))).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void saysHowManyEventsOfGlobalServicesMatchInUsEast1() throws QuerySyntaxException {
        assertThat(explain("service:iam and region:eu-central-1").traps())
                .contains(Message.of("explain.trap.global", 1));
    }

    @Test
    void saysThatNothingOfUsEast1IsOpen() throws QuerySyntaxException {
        source.remove(name("us-east-1", "2026-11-22T09:06:00Z"));
        assertThat(traps("service:sts")).containsExactly("noGlobal");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "time < 2026-11-22; before 2026-11-22T09:00:01Z",
                "time >= 2026-11-23; after 2026-11-22T09:00:03Z late 2026-11-22T09:00:03Z",
                "time < 2026-11-22T09:00:02 and error:x; late 2026-11-22T09:00:03Z",
                "time < 2026-11-22T08:40 and error:x; before 2026-11-22T09:00:01Z",
                "error:x; late 2026-11-22T09:00:03Z"
            })
    void tellsThatAPeriodIsOutsideOrNearTheEndOfTheEvents(String query, String expected)
            throws QuerySyntaxException {
        assertThat(
                        explain(query).traps().stream()
                                .filter(trap -> trap.key().startsWith("explain"))
                                .map(trap ->
                                        trap.key().substring("explain.trap.".length())
                                                + " "
                                                + trap.values().getFirst()))
                .containsExactlyElementsOf(List.of(expected.split(" (?=late)", -1)));
    }

    @Test
    void countsTheUnreadFilesThatMayHoldSuchEvents() throws QuerySyntaxException {
        source.put(name("eu-central-1", "2026-11-23T09:05:00Z"), new byte[] {31, -117, 8, 0});
        assertThat(explain("service:s3").traps()).contains(Message.of("explain.trap.unread", 1));
        assertThat(traps("service:s3 and region:us-east-1")).isEmpty();
        assertThat(traps("service:s3 and time >= 2026-11-24")).containsExactly("after");
    }
}
