package spoor.viewmodel.filter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import spoor.event.Field;
import spoor.event.TimeRange;
import spoor.fixture.EventJson;
import spoor.query.FacetCounts.FacetValue;
import spoor.query.FacetSelection;
import spoor.query.Filter;
import spoor.query.OriginalTextSearch;
import spoor.viewmodel.Desk;
import spoor.viewmodel.table.Column;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

final class FilterViewModelTest {
    private static final String SQS = "sqs.amazonaws.com";
    private static final String CONNECT = "connect.amazonaws.com";
    private static final String VOICE_ID = "voiceid.amazonaws.com";

    private final Desk desk =
            Desk.showing(
                    EventJson.number(1).user("alice").parameter("queueName", "orders-late"),
                    EventJson.number(2).user("bob").name("ListQueues").readOnly(true),
                    EventJson.number(3).source(CONNECT).name("DeleteQueue").error("AccessDenied"),
                    EventJson.number(4).source(CONNECT).name("ListQueues").readOnly(true),
                    EventJson.number(5).source(VOICE_ID).name("CreateDomain"));
    private final FilterViewModel filter = desk.filter();

    @AfterEach
    void close() {
        desk.close();
    }

    private List<FacetValue> listed(Field field) {
        Answer.FacetList list = filter.answerProperty().get().facets().get(field);
        return list == null ? List.of() : list.values();
    }

    @Test
    void showsAllEventsTheNewestFirst() {
        assertThat(desk.shown()).containsExactly(5, 4, 3, 2, 1);
        assertThat(filter.isFiltered()).isFalse();
    }

    @Test
    void showsTheEventsWithAnyOfTheIncludedValues() {
        filter.include(Field.SERVICE, SQS);
        filter.include(Field.SERVICE, VOICE_ID);

        assertThat(desk.shown()).containsExactly(5, 2, 1);
        assertThat(filter.isFiltered()).isTrue();
    }

    @Test
    void leavesOutTheEventsWithAnExcludedValue() {
        filter.exclude(Field.SERVICE, SQS);

        assertThat(desk.shown()).containsExactly(5, 4, 3);
    }

    @Test
    void excludesAValueThatWasIncluded() {
        filter.include(Field.SERVICE, SQS);

        filter.exclude(Field.SERVICE, SQS);

        assertThat(filter.picks(Field.SERVICE)).isEqualTo(FacetSelection.NONE.excluding(SQS));
        assertThat(desk.shown()).containsExactly(5, 4, 3);
    }

    @Test
    void includesOnlyOneValueWhateverWasPicked() {
        filter.include(Field.SERVICE, SQS);
        filter.exclude(Field.SERVICE, VOICE_ID);

        filter.only(Field.SERVICE, CONNECT);

        assertThat(desk.shown()).containsExactly(4, 3);
    }

    @Test
    void togglesAValueBetweenIncludedAndNotPicked() {
        filter.toggle(Field.SERVICE, SQS);
        assertThat(desk.shown()).containsExactly(2, 1);

        filter.toggle(Field.SERVICE, SQS);
        assertThat(desk.shown()).hasSize(5);
    }

    @Test
    void releasesAnExcludedValueThatIsToggled() {
        filter.exclude(Field.SERVICE, SQS);

        filter.toggle(Field.SERVICE, SQS);

        assertThat(filter.isFiltered()).isFalse();
    }

    @Test
    void releasesAllPicksOfAField() {
        filter.include(Field.SERVICE, SQS);
        filter.include(Field.EVENT, "ListQueues");

        filter.release(Field.SERVICE);

        assertThat(desk.shown()).containsExactly(4, 2);
    }

    @Test
    void showsOnlyWhatMeetsThePicksOfAllFields() {
        filter.include(Field.SERVICE, CONNECT);
        filter.include(Field.EVENT, "ListQueues");

        assertThat(desk.shown()).containsExactly(4);
    }

    @Test
    void keepsCountingAFacetThatIsPicked() {
        filter.only(Field.SERVICE, VOICE_ID);

        assertThat(listed(Field.SERVICE))
                .containsExactly(
                        new FacetValue(CONNECT, 2),
                        new FacetValue(SQS, 2),
                        new FacetValue(VOICE_ID, 1));
        assertThat(listed(Field.EVENT)).containsExactly(new FacetValue("CreateDomain", 1));
    }

    @Test
    void keepsAPickedValueInSightThatNoEventHas() {
        filter.only(Field.EVENT, "DeleteQueue");

        filter.only(Field.SERVICE, SQS);

        assertThat(listed(Field.EVENT))
                .containsExactly(
                        new FacetValue("CreateQueue", 1),
                        new FacetValue("ListQueues", 1),
                        new FacetValue("DeleteQueue", 0));
    }

    @Test
    void listsAsManyValuesAsAreWanted() {
        filter.request(Field.EVENT, new FacetRequest(1, ""));

        assertThat(listed(Field.EVENT)).containsExactly(new FacetValue("ListQueues", 2));
        assertThat(filter.answerProperty().get().facets().get(Field.EVENT))
                .returns(4, Answer.FacetList::distinct)
                .returns(2, Answer.FacetList::largest);
    }

    @Test
    void listsTheValuesThatContainWhatIsSearched() {
        filter.request(Field.EVENT, new FacetRequest(7, "queue"));

        assertThat(listed(Field.EVENT))
                .extracting(FacetValue::value)
                .containsExactly("ListQueues", "CreateQueue", "DeleteQueue");
    }

    @Test
    void answersFacetsThatAreAdded() {
        assertThat(listed(Field.IDENTITY)).isEmpty();

        filter.facets().add(Field.IDENTITY);

        assertThat(listed(Field.IDENTITY)).contains(new FacetValue("bob", 1));
    }

    @Test
    void findsInTheColumnsAtOnce() {
        filter.findProperty().set("delete");

        assertThat(desk.shown()).containsExactly(3);
    }

    @Test
    void takesBlanksAroundTheTextForNothing() {
        filter.findProperty().set("  bob ");
        assertThat(desk.shown()).containsExactly(2);

        filter.findProperty().set("   ");
        assertThat(filter.isFiltered()).isFalse();
    }

    @Test
    void looksInTheOriginalTextOnlyOnRequest() {
        filter.findProperty().set("orders-late");
        assertThat(desk.shown()).isEmpty();

        filter.searchOriginal();
        assertThat(desk.shown()).containsExactly(1);
        assertThat(filter.searchProperty().get()).isEmpty();
    }

    @Test
    void looksInTheColumnsAgainWhenTheTextChanges() {
        filter.findProperty().set("orders-late");
        filter.searchOriginal();

        filter.findProperty().set("orders-lat");

        assertThat(filter.inOriginalProperty().get()).isFalse();
        assertThat(desk.shown()).isEmpty();
    }

    @Test
    void doesNotLookForNothingInTheOriginalText() {
        filter.findProperty().set(" ");

        filter.searchOriginal();

        assertThat(filter.inOriginalProperty().get()).isFalse();
    }

    @Test
    void answersAQueryThatIsTyped() {
        filter.findProperty().set("service:(connect or voiceid) and not event:List*");

        assertThat(desk.shown()).containsExactly(5, 3);
        assertThat(filter.unsearchedProperty().get()).isFalse();
    }

    @Test
    void keepsAskingTheLastGoodQueryWhileAWrongOneIsTyped() {
        filter.findProperty().set("event:List*");
        filter.findProperty().set("event:List* and (");

        assertThat(desk.shown()).containsExactly(4, 2);
        assertThat(filter.askedTextProperty().get()).isEqualTo("event:List*");
        assertThat(filter.wrongQueryProperty().get())
                .hasValueSatisfying(wrong -> {
                    assertThat(wrong.text()).isEqualTo("event:List* and (");
                    assertThat(wrong.place()).isEqualTo(17);
                    assertThat(wrong.message()).startsWith("expected a term");
                });

        filter.findProperty().set("event:Delete*");

        assertThat(filter.wrongQueryProperty().get()).isEmpty();
        assertThat(desk.shown()).containsExactly(3);
    }

    @Test
    void clearsAWrongQuery() {
        filter.findProperty().set("not");

        filter.clear();

        assertThat(filter.wrongQueryProperty().get()).isEmpty();
        assertThat(desk.shown()).hasSize(5);
    }

    @Test
    void leavesNoEventOutForAPathBeforeTheOriginalRecordsAreAsked() {
        filter.findProperty().set("service:sqs and not requestParameters.queueName:orders*");
        assertThat(desk.shown()).containsExactly(2, 1);
        assertThat(filter.unsearchedProperty().get()).isTrue();

        filter.searchOriginal();

        assertThat(desk.shown()).containsExactly(2);
        assertThat(filter.unsearchedProperty().get()).isFalse();
    }

    @Test
    void countsAFacetWithoutItsOwnPicksButWithTheQuery() {
        filter.findProperty().set("not event:List* or time < 2026-01-01");
        filter.only(Field.SERVICE, CONNECT);

        assertThat(desk.shown()).containsExactly(3);
        assertThat(listed(Field.SERVICE))
                .containsExactlyInAnyOrder(
                        new FacetValue(SQS, 1),
                        new FacetValue(CONNECT, 1),
                        new FacetValue(VOICE_ID, 1));
    }

    @Test
    void saysHowManyEventsCouldNotBeSearched() {
        desk.source.put("a.json", EventJson.number(9));
        filter.findProperty().set("orders-late");

        filter.searchOriginal();

        assertThat(filter.searchProperty().get())
                .map(OriginalTextSearch.Progress::unreadable)
                .contains(5);
    }

    @Test
    void showsFailuresOnly() {
        filter.failuresOnlyProperty().set(true);

        assertThat(desk.shown()).containsExactly(3);
        assertThat(desk.result().failures()).isEqualTo(1);
    }

    @Test
    void showsChangesOnly() {
        filter.changesOnlyProperty().set(true);

        assertThat(desk.shown()).containsExactly(5, 3, 1);
    }

    @Test
    void showsChangesThatFailedWhereBothAreWanted() {
        filter.changesOnlyProperty().set(true);
        filter.failuresOnlyProperty().set(true);
        filter.findProperty().set("connect");

        assertThat(desk.shown()).containsExactly(3);
        assertThat(filter.queryProperty().get().where()).isInstanceOf(Filter.And.class);
    }

    @Test
    void showsAPeriodWithItsEndLeftOut() {
        filter.during(
                Optional.of(
                        TimeRange.between(
                                EventJson.START.plusSeconds(2), EventJson.START.plusSeconds(4))));

        assertThat(desk.shown()).containsExactly(3, 2);
    }

    @Test
    void keepsTheTimelineOutsideThePeriod() {
        filter.during(
                Optional.of(
                        TimeRange.between(
                                EventJson.START.plusSeconds(2), EventJson.START.plusSeconds(4))));

        assertThat(java.util.Arrays.stream(desk.result().histogram().counts()).sum()).isEqualTo(5);
    }

    @Test
    void sortsByAColumn() {
        filter.order(Column.EVENT.order(false));

        assertThat(desk.shown(Field.EVENT))
                .containsExactly(
                        "CreateDomain", "CreateQueue", "DeleteQueue", "ListQueues", "ListQueues");
    }

    @Test
    void clearsEverythingButTheOrder() {
        filter.order(Column.TIME.order(false));
        filter.include(Field.SERVICE, SQS);
        filter.findProperty().set("bob");
        filter.searchOriginal();
        filter.failuresOnlyProperty().set(true);
        filter.changesOnlyProperty().set(true);
        filter.during(Optional.of(TimeRange.between(EventJson.START, EventJson.START)));

        filter.clear();

        assertThat(filter.isFiltered()).isFalse();
        assertThat(filter.findProperty().get()).isEmpty();
        assertThat(desk.shown()).containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void answersAgainWhenEventsComeIn() {
        filter.only(Field.SERVICE, CONNECT);
        desk.source.put("b.json", EventJson.number(6).source(CONNECT), EventJson.number(7));

        desk.workspace.load().reload();

        assertThat(desk.shown()).containsExactly(6, 4, 3);
    }

    @Test
    void leavesTheQuestionAloneWhenNothingChanged() {
        List<Object> questions = new ArrayList<>();
        filter.queryProperty().addListener((_, _, query) -> questions.add(query));

        filter.release(Field.SERVICE, SQS);
        filter.clear();

        assertThat(questions).isEmpty();
    }
}
