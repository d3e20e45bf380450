package spoor.viewmodel.filter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import spoor.event.Field;
import spoor.event.RecordSchema;
import spoor.event.TimeRange;
import spoor.fixture.EventJson;
import spoor.viewmodel.Desk;

import java.util.List;
import java.util.Optional;

final class CompletionViewModelTest {
    private final Desk desk =
            Desk.showing(
                    EventJson.number(1).source("connect.amazonaws.com").name("CreateQueue"),
                    EventJson.number(2).source("connect.amazonaws.com").name("DeleteQueue"),
                    EventJson.number(3).source("sqs.amazonaws.com").name("DeleteQueue"),
                    EventJson.number(4).source("sqs.amazonaws.com").name("ListQueues").agent("a b"),
                    EventJson.number(5).source("s3.amazonaws.com").name("GetObject").agent(""));
    private final CompletionViewModel completion = desk.filter().completion();

    @AfterEach
    void close() {
        desk.close();
    }

    private List<String> suggested(String query) {
        completion.suggest(query, query.length(), false);
        return completion.suggestionsProperty().get().list().stream()
                .map(suggestion -> (suggestion.text() + " " + suggestion.note()).strip())
                .toList();
    }

    private String accepted(String query, int suggestion) {
        completion.suggest(query, query.length(), false);
        Suggestions suggestions = completion.suggestionsProperty().get();
        return suggestions.accept(suggestions.list().get(suggestion)).text();
    }

    @Test
    void suggestsAllFieldsOfTheSchemaWithTheirNames() {
        List<String> suggested = suggested("not ");
        for (Field field : RecordSchema.CLOUDTRAIL.fields()) {
            assertThat(suggested)
                    .anyMatch(line ->
                            line.startsWith(field.shortName() + ": ")
                                    && line.contains(FilterWords.fieldName(field)));
        }
        assertThat(suggested).contains("service: Service \u00b7 eventSource");
    }

    @ParameterizedTest
    @CsvSource({"acc, account:, key:", "eventso, service:,", "IDENTITY, identity:, type:"})
    void putsNamesThatBeginWithWhatIsTypedFirst(String typed, String first, String second) {
        completion.suggest(typed, typed.length(), false);
        assertThat(completion.suggestionsProperty().get().list())
                .extracting(Suggestion::text)
                .startsWith(second == null ? new String[] {first} : new String[] {first, second});
    }

    @Test
    void suggestsTheWordsAfterHasAndIs() {
        assertThat(suggested("has:"))
                .extracting(line -> line.split(" ", 2)[0])
                .contains("error", "masked", "omitted", "redacted");
        assertThat(suggested("is:ch"))
                .containsExactly("change that create, change or delete something");
    }

    @Test
    void suggestsSignsAfterFieldsWhoseValuesCanBeCompared() {
        assertThat(suggested("event:a and time "))
                .extracting(line -> line.split(" ", 2)[0])
                .containsExactly(">=", ">", "<=", "<");
        assertThat(accepted("time ", 0)).isEqualTo("time >= ");
        assertThat(suggested("service ")).isEmpty();
        assertThat(suggested("time >= ")).isEmpty();
    }

    @Test
    void suggestsValuesMostFrequentFirst() {
        assertThat(suggested("event:"))
                .containsExactly("DeleteQueue 2", "CreateQueue 1", "GetObject 1", "ListQueues 1");
        assertThat(suggested("event:queue"))
                .containsExactly("DeleteQueue 2", "CreateQueue 1", "ListQueues 1");
        assertThat(suggested("service:")).containsExactly("connect 2", "sqs 2", "s3 1");
        assertThat(suggested("event:nothing")).isEmpty();
    }

    @Test
    void countsInTheEventsThatAllElseMatches() {
        assertThat(suggested("service:sqs and event:"))
                .containsExactly("DeleteQueue 1", "ListQueues 1");
        assertThat(suggested("service:sqs or event:d")).containsExactly("DeleteQueue 2");

        desk.filter().picks().only(Field.SERVICE, "connect.amazonaws.com");
        desk.filter()
                .during(
                        Optional.of(
                                TimeRange.between(
                                        EventJson.START.plusSeconds(2),
                                        EventJson.START.plusSeconds(9))));

        assertThat(suggested("event:")).containsExactly("DeleteQueue 1");
        assertThat(suggested("not event:d")).containsExactly("DeleteQueue 1");
    }

    @Test
    void countsAgainWhenOtherEventsAreLoaded() {
        assertThat(suggested("event:get")).containsExactly("GetObject 1");
        desk.source.put("b.json", EventJson.number(6).name("GetObject"));
        desk.workspace.load().reload();

        assertThat(suggested("event:get")).containsExactly("GetObject 2");
    }

    @Test
    void typesValuesSoThatTheyAreReadAsTheyAre() {
        assertThat(accepted("agent:a ", 0)).isEqualTo("agent:a and ");
        assertThat(accepted("agent:\"a b", 0)).isEqualTo("agent:\"a b\" ");
        assertThat(suggested("agent:")).contains("\"\" 1");
    }

    @Test
    void suggestsNothingForWhatIsComplete() {
        assertThat(suggested("service:sqs")).isEmpty();
        assertThat(suggested("service:sqs and")).isEmpty();
        assertThat(suggested("some words")).isEmpty();
        assertThat(suggested("time:2026")).isEmpty();
    }

    @Test
    void remembersQueriesTheNewestFirst() {
        for (String query : List.of("event:a", "event:b", "event:(", " event:a ", "")) {
            completion.remember(query);
        }
        assertThat(suggested("")).containsExactly("event:a", "event:b");
        assertThat(accepted(" ", 1)).isEqualTo("event:b");
    }
}
