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
                    EventJson.number(1).user("alice").parameter("description", "orders-late"),
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
        filter.picks().include(Field.SERVICE, SQS);
        filter.picks().include(Field.SERVICE, VOICE_ID);

        assertThat(desk.shown()).containsExactly(5, 2, 1);
        assertThat(filter.isFiltered()).isTrue();
    }

    @Test
    void leavesOutTheEventsWithAnExcludedValue() {
        filter.picks().exclude(Field.SERVICE, SQS);

        assertThat(desk.shown()).containsExactly(5, 4, 3);
    }

    @Test
    void excludesAValueThatWasIncluded() {
        filter.picks().include(Field.SERVICE, SQS);

        filter.picks().exclude(Field.SERVICE, SQS);

        assertThat(filter.picks().of(Field.SERVICE)).isEqualTo(FacetSelection.NONE.excluding(SQS));
        assertThat(desk.shown()).containsExactly(5, 4, 3);
    }

    @Test
    void includesOnlyOneValueWhateverWasPicked() {
        filter.picks().include(Field.SERVICE, SQS);
        filter.picks().exclude(Field.SERVICE, VOICE_ID);

        filter.picks().only(Field.SERVICE, CONNECT);

        assertThat(desk.shown()).containsExactly(4, 3);
    }

    @Test
    void togglesAValueBetweenIncludedAndNotPicked() {
        filter.picks().toggle(Field.SERVICE, SQS);
        assertThat(desk.shown()).containsExactly(2, 1);

        filter.picks().toggle(Field.SERVICE, SQS);
        assertThat(desk.shown()).hasSize(5);
    }

    @Test
    void releasesAnExcludedValueThatIsToggled() {
        filter.picks().exclude(Field.SERVICE, SQS);

        filter.picks().toggle(Field.SERVICE, SQS);

        assertThat(filter.isFiltered()).isFalse();
    }

    @Test
    void releasesAllPicksOfAField() {
        filter.picks().include(Field.SERVICE, SQS);
        filter.picks().include(Field.EVENT, "ListQueues");

        filter.picks().release(Field.SERVICE);

        assertThat(desk.shown()).containsExactly(4, 2);
    }

    @Test
    void showsOnlyWhatMeetsThePicksOfAllFields() {
        filter.picks().include(Field.SERVICE, CONNECT);
        filter.picks().include(Field.EVENT, "ListQueues");

        assertThat(desk.shown()).containsExactly(4);
    }

    @Test
    void keepsCountingAFacetThatIsPicked() {
        filter.picks().only(Field.SERVICE, VOICE_ID);

        assertThat(listed(Field.SERVICE))
                .containsExactly(
                        new FacetValue(CONNECT, 2),
                        new FacetValue(SQS, 2),
                        new FacetValue(VOICE_ID, 1));
        assertThat(listed(Field.EVENT)).containsExactly(new FacetValue("CreateDomain", 1));
    }

    @Test
    void keepsAPickedValueInSightThatNoEventHas() {
        filter.picks().only(Field.EVENT, "DeleteQueue");

        filter.picks().only(Field.SERVICE, SQS);

        assertThat(listed(Field.EVENT))
                .containsExactly(
                        new FacetValue("CreateQueue", 1),
                        new FacetValue("ListQueues", 1),
                        new FacetValue("DeleteQueue", 0));
    }

    @Test
    void listsAsManyValuesAsAreWanted() {
        filter.facets().request(Field.EVENT, new FacetRequest(1, ""));

        assertThat(listed(Field.EVENT)).containsExactly(new FacetValue("ListQueues", 2));
        assertThat(filter.answerProperty().get().facets().get(Field.EVENT))
                .returns(4, Answer.FacetList::distinct)
                .returns(2, Answer.FacetList::largest);
    }

    @Test
    void listsTheValuesThatContainWhatIsSearched() {
        filter.facets().request(Field.EVENT, new FacetRequest(7, "queue"));

        assertThat(listed(Field.EVENT))
                .extracting(FacetValue::value)
                .containsExactly("ListQueues", "CreateQueue", "DeleteQueue");
    }

    @Test
    void answersFacetsThatAreAdded() {
        assertThat(listed(Field.IDENTITY)).isEmpty();

        filter.facets().shown().add(Field.IDENTITY);

        assertThat(listed(Field.IDENTITY)).contains(new FacetValue("bob", 1));
    }

    @Test
    void findsInTheColumnsAtOnce() {
        filter.find().textProperty().set("delete");

        assertThat(desk.shown()).containsExactly(3);
    }

    @Test
    void takesBlanksAroundTheTextForNothing() {
        filter.find().textProperty().set("  bob ");
        assertThat(desk.shown()).containsExactly(2);

        filter.find().textProperty().set("   ");
        assertThat(filter.isFiltered()).isFalse();
    }

    @Test
    void looksInTheOriginalTextOnlyOnRequest() {
        filter.find().textProperty().set("orders-late");
        assertThat(desk.shown()).isEmpty();

        filter.find().searchOriginal();
        assertThat(desk.shown()).containsExactly(1);
        assertThat(filter.searchProperty().get()).isEmpty();
    }

    @Test
    void looksInTheColumnsAgainWhenTheTextChanges() {
        filter.find().textProperty().set("orders-late");
        filter.find().searchOriginal();

        filter.find().textProperty().set("orders-lat");

        assertThat(filter.find().inOriginalProperty().get()).isFalse();
        assertThat(desk.shown()).isEmpty();
    }

    @Test
    void doesNotLookForNothingInTheOriginalText() {
        filter.find().textProperty().set(" ");

        filter.find().searchOriginal();

        assertThat(filter.find().inOriginalProperty().get()).isFalse();
    }

    @Test
    void answersAQueryThatIsTyped() {
        filter.find().textProperty().set("service:(connect or voiceid) and not event:List*");

        assertThat(desk.shown()).containsExactly(5, 3);
        assertThat(filter.find().unsearchedProperty().get()).isFalse();
    }

    @Test
    void keepsAskingTheLastGoodQueryWhileAWrongOneIsTyped() {
        filter.find().textProperty().set("event:List*");
        filter.find().textProperty().set("event:List* and (");

        assertThat(desk.shown()).containsExactly(4, 2);
        assertThat(filter.find().askedTextProperty().get()).isEqualTo("event:List*");
        assertThat(filter.find().wrongQueryProperty().get())
                .hasValueSatisfying(wrong -> {
                    assertThat(wrong.text()).isEqualTo("event:List* and (");
                    assertThat(wrong.place()).isEqualTo(17);
                    assertThat(wrong.message()).startsWith("expected a term");
                });

        filter.find().textProperty().set("event:Delete*");

        assertThat(filter.find().wrongQueryProperty().get()).isEmpty();
        assertThat(desk.shown()).containsExactly(3);
    }

    @Test
    void acceptsAnImpossibleValueOnceAnEventHasIt() {
        filter.find().textProperty().set("region:\"Region of alice\"");
        assertThat(filter.find().wrongQueryProperty().get())
                .hasValueSatisfying(
                        wrong -> assertThat(wrong.word()).isEqualTo("\"Region of alice\""));
        assertThat(desk.shown()).hasSize(5);

        desk.source.put("b.json", EventJson.number(6).region("region of Alice"));
        desk.workspace.load().reload();

        assertThat(filter.find().wrongQueryProperty().get()).isEmpty();
        assertThat(desk.shown()).containsExactly(6);
    }

    @Test
    void clearsAWrongQuery() {
        filter.find().textProperty().set("not");

        filter.clear();

        assertThat(filter.find().wrongQueryProperty().get()).isEmpty();
        assertThat(desk.shown()).hasSize(5);
    }

    @Test
    void leavesNoEventOutForAPathBeforeTheOriginalRecordsAreAsked() {
        filter.find()
                .textProperty()
                .set("service:sqs and not requestParameters.description:orders*");
        assertThat(desk.shown()).containsExactly(2, 1);
        assertThat(filter.find().unsearchedProperty().get()).isTrue();

        filter.find().searchOriginal();

        assertThat(desk.shown()).containsExactly(2);
        assertThat(filter.find().unsearchedProperty().get()).isFalse();
    }

    @Test
    void countsAFacetWithoutItsOwnPicksButWithTheQuery() {
        filter.find().textProperty().set("not event:List* or time < 2026-01-01");
        filter.picks().only(Field.SERVICE, CONNECT);

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
        filter.find().textProperty().set("orders-late");

        filter.find().searchOriginal();

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
        filter.find().textProperty().set("connect");

        assertThat(desk.shown()).containsExactly(3);
        assertThat(filter.queryProperty().get().filter()).isInstanceOf(Filter.And.class);
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

        assertThat(desk.result().inAnyPeriod().count()).isEqualTo(5);
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
        filter.picks().include(Field.SERVICE, SQS);
        filter.find().textProperty().set("bob");
        filter.find().searchOriginal();
        filter.failuresOnlyProperty().set(true);
        filter.changesOnlyProperty().set(true);
        filter.during(Optional.of(TimeRange.between(EventJson.START, EventJson.START)));

        filter.clear();

        assertThat(filter.isFiltered()).isFalse();
        assertThat(filter.find().textProperty().get()).isEmpty();
        assertThat(desk.shown()).containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void answersAgainWhenEventsComeIn() {
        filter.picks().only(Field.SERVICE, CONNECT);
        desk.source.put("b.json", EventJson.number(6).source(CONNECT), EventJson.number(7));

        desk.workspace.load().reload();

        assertThat(desk.shown()).containsExactly(6, 4, 3);
    }

    @Test
    void leavesTheQuestionAloneWhenNothingChanged() {
        List<Object> questions = new ArrayList<>();
        filter.queryProperty().addListener((_, _, query) -> questions.add(query));

        filter.picks().release(Field.SERVICE, SQS);
        filter.clear();

        assertThat(questions).isEmpty();
    }
}
