package spoor.viewmodel.filter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import spoor.event.Field;
import spoor.fixture.EventJson;
import spoor.viewmodel.Desk;
import spoor.viewmodel.shared.Messages;

import java.util.List;

/// The questions that a typed or pasted text may stand for, with the number of events of each.
final class SuggestedQueriesTest {
    private static final String KEY = "AKIAIOSFODNN7EXAMPLE";
    private static final String QUEUE = "arn:aws:sqs:eu-central-1:111122223333:orders-eu";

    private final Desk desk =
            Desk.showing(
                    EventJson.number(1)
                            .source("iam.amazonaws.com")
                            .name("CreateAccessKey")
                            .user("alice")
                            .member(
                                    "responseElements",
                                    "{\"accessKey\":{\"accessKeyId\":\"" + KEY + "\"}}"),
                    EventJson.number(2).key(KEY).user("bob").parameter("queueName", "orders-eu"),
                    EventJson.number(3)
                            .key(KEY)
                            .user("bob")
                            .name("DeleteQueue")
                            .parameter("queueUrl", "https://sqs.example/1/orders-eu"),
                    EventJson.number(4)
                            .name("UpdateAccessKey")
                            .user("mallory")
                            .parameter("accessKeyId", KEY),
                    EventJson.number(5).user("alice").name("ListQueues").readOnly(true));
    private final CompletionViewModel completion = desk.filter().completion();

    @AfterEach
    void close() {
        desk.close();
    }

    private List<Suggestion> queries(String typed, boolean pasted) {
        completion.suggest(typed, typed.length(), pasted);
        return completion.suggestionsProperty().get().list().stream()
                .filter(Suggestion::isQuery)
                .toList();
    }

    private static final String RESOURCE = Messages.text("reading.FIELD", "Resource");

    private static String row(String reading, String count) {
        return Messages.text("reading." + reading) + ": " + count;
    }

    private List<String> rows(String typed, boolean pasted) {
        return queries(typed, pasted).stream().map(one -> one.label() + ": " + one.note()).toList();
    }

    @Test
    void tellsTheCallsOfAKeyFromItsIssuingAndFromOtherMentions() {
        assertThat(rows(KEY, false))
                .containsExactly(
                        row("KEY_CALLS", "2"),
                        row("KEY_ISSUED", "1"),
                        row("MENTIONS", "1"),
                        row("ALL", "4"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void asksASuggestedQueryAlsoInTheOriginalRecords(int suggestion) {
        completion.ask(queries(KEY, true).get(suggestion));

        assertThat(desk.shown())
                .isEqualTo(
                        List.of(List.of(3, 2), List.of(1), List.of(4), List.of(4, 3, 2, 1))
                                .get(suggestion));
        assertThat(completion.suggestionsProperty().get().isEmpty()).isTrue();
    }

    @Test
    void countsInTheEventsThatTheOtherFiltersShow() {
        desk.filter().picks().only(Field.EVENT, "DeleteQueue");

        assertThat(rows(KEY, false))
                .containsExactly(
                        row("KEY_CALLS", "1"),
                        row("KEY_ISSUED", "0"),
                        row("MENTIONS", "0"),
                        row("ALL", "1"));
    }

    @Test
    void findsWhoDeletedAResourceByItsArnOrItsName() {
        assertThat(rows(QUEUE, false))
                .containsExactly(
                        row("DELETED", "1"),
                        row("CHANGES", "2"),
                        row("RESOURCE", "2"),
                        row("MENTIONS", "0"),
                        row("ALL", "2"));
        assertThat(rows("orders-eu", true))
                .containsExactly(
                        row("DELETED", "1"),
                        row("CHANGES", "2"),
                        row("RESOURCE", "2"),
                        row("MENTIONS", "0"),
                        row("ALL", "2"));
    }

    @Test
    void searchesTheOriginalsForATypedWordOnlyIfItIsAskedFor() {
        assertThat(rows("orders-eu", false)).containsExactly(RESOURCE + ": 2");
    }

    @Test
    void namesTheFieldsThatHaveTheWordAsTheirValue() {
        assertThat(rows("deletequeue", false))
                .containsExactly(Messages.text("reading.FIELD", "Event name") + ": 1");
        assertThat(rows("alice", false))
                .containsExactly(row("IDENTITY_CALLS", "2"), row("MENTIONS", "0"), row("ALL", "2"));
    }

    @Test
    void explainsTheValueOfAConditionIfItIsAskedTo() {
        assertThat(rows("key:" + KEY, false)).isEmpty();
        assertThat(rows("key:" + KEY, true)).contains(row("KEY_ISSUED", "1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"accessKeyId\": \"AKIAIOSFODNN7EXAMPLE\",",
                " 'AKIAIOSFODNN7EXAMPLE', ",
                "accessKeyId: AKIAIOSFODNN7EXAMPLE"
            })
    void findsAValueWithoutWhatWasCopiedWithIt(String typed) {
        desk.filter().find().textProperty().set(typed);
        desk.filter().find().searchOriginal();

        assertThat(desk.filter().find().wrongQueryProperty().get()).isEmpty();
        assertThat(desk.shown()).containsExactly(4, 3, 2, 1);
        assertThat(desk.filter().find().askedTextProperty().get()).isEqualTo(KEY);
        assertThat(rows(typed, false)).contains(row("KEY_CALLS", "2"));
    }

    @Test
    void explainsNoQueryAndNoWords() {
        assertThat(rows("event:DeleteQueue and key:" + KEY, true)).isEmpty();
        assertThat(rows("bob and alice", true)).isEmpty();
        assertThat(rows("Del*", false)).isEmpty();
    }
}
