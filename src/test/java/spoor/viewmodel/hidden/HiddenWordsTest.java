package spoor.viewmodel.hidden;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import spoor.detail.EventDetail;
import spoor.event.Field;
import spoor.fixture.EventJson;
import spoor.fixture.HiddenRecords;
import spoor.hidden.HiddenKind;
import spoor.hidden.HiddenMark;
import spoor.hidden.HiddenValue;
import spoor.hidden.HiddenValueFinder;
import spoor.hidden.NullByDesign;
import spoor.store.EventStore;
import spoor.viewmodel.Desk;

import java.util.List;
import java.util.stream.IntStream;

/// What is told of hidden values, and that it is the same everywhere.
final class HiddenWordsTest {
    @ParameterizedTest
    @EnumSource(HiddenMark.class)
    void hasWordsForEveryMark(HiddenMark mark) {
        assertThat(HiddenWords.rule(mark)).isNotBlank();
        assertThat(HiddenWords.meaning(mark)).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource(NullByDesign.class)
    void hasATextForValuesThatAreNeverRecorded(NullByDesign reason) {
        assertThat(HiddenWords.note(reason)).startsWith("not hidden: ");
    }

    @Test
    void saysWhatItMeansByWhichRuleAndWhereItMayStillBe() {
        EventJson event =
                EventJson.number(1)
                        .source("ssm.amazonaws.com")
                        .name("PutParameter")
                        .parameter("value", "HIDDEN_DUE_TO_SECURITY_REASONS");
        try (Desk desk = Desk.showing(event)) {
            desk.select(0);
            HiddenValue value = desk.workspace.detail().detail().hidden().getFirst();
            assertThat(HiddenWords.about(value, "ssm.amazonaws.com", "PutParameter"))
                    .isEqualTo(
                            """
                            hidden by AWS
                            At: requestParameters.value
                            Rule: has HIDDEN_DUE_TO_SECURITY_REASONS in it
                            Where it may still be: Parameter Store keeps the value and earlier \
                            versions: GetParameterHistory, with decryption for secure strings.
                            Source: https://docs.aws.amazon.com/systems-manager/latest/\
                            APIReference/API_GetParameterHistory.html\
                            """);
            assertThat(HiddenWords.about(value, "x.amazonaws.com", "PutParameter"))
                    .doesNotContain("Source");
        }
    }

    @Test
    void whatIsHighlightedIsWhatWasCountedWhileLoading() {
        List<EventJson> events = HiddenRecords.random(0, 300, 13);
        events.addAll(
                IntStream.range(0, HiddenRecords.ofTable().size())
                        .mapToObj(i -> HiddenRecords.ofTable().get(i).id(EventJson.idOf(9000 + i)))
                        .toList());
        try (Desk desk = Desk.showing(events.toArray(EventJson[]::new))) {
            EventStore store = desk.workspace.store();
            assertThat(store.size()).isEqualTo(events.size());
            for (int place = 0; place < store.size(); place++) {
                desk.select(place);
                EventDetail detail = desk.workspace.detail().detail();
                int row = detail.row();
                List<HiddenValue> values = detail.hidden();
                assertThat(store.hiddenValues(row))
                        .isEqualTo(HiddenValueFinder.count(values, HiddenKind.HIDDEN_BY_AWS));
                assertThat(store.omittedValues(row))
                        .isEqualTo(HiddenValueFinder.count(values, HiddenKind.OMITTED));
                assertThat(store.isMasked(row))
                        .isEqualTo(
                                HiddenValueFinder.count(values, HiddenKind.MASKED_BY_OTHERS) > 0);
                assertThat(store.value(Field.HIDDEN_AT, row))
                        .isEqualTo(
                                Field.HIDDEN_AT.joined(
                                        values.stream()
                                                .filter(value ->
                                                        value.kind() != HiddenKind.MASKED_BY_OTHERS)
                                                .map(value -> value.place().text())
                                                .distinct()
                                                .toList()));
            }
        }
    }
}
