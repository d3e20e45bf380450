package spoor.viewmodel.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import spoor.event.Field;
import spoor.event.TimeRange;
import spoor.fixture.EventJson;
import spoor.fixture.TaskQueue;
import spoor.query.FacetSelection;
import spoor.viewmodel.Desk;
import spoor.viewmodel.filter.FilterViewModel;
import spoor.viewmodel.filter.Question;
import spoor.viewmodel.shared.Threads;
import spoor.viewmodel.table.Column;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;

final class HistoryViewModelTest {
    private static final int EVENTS = 40;
    private static final int HEIGHT = 5;

    /// Event 40 is the newest, at the top; every fourth one is a failure of bob.
    private final Desk desk =
            Desk.showing(
                    IntStream.rangeClosed(1, EVENTS)
                            .mapToObj(HistoryViewModelTest::event)
                            .toArray(EventJson[]::new));

    private final FilterViewModel filter = desk.filter();
    private final HistoryViewModel history = desk.workspace.history();

    HistoryViewModelTest() {
        desk.workspace.viewport().resize(HEIGHT, -1);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private static EventJson event(int number) {
        EventJson event = EventJson.number(number).user("alice").name("Event" + number);
        return number % 4 == 0 ? event.user("bob").error("AccessDenied") : event;
    }

    private void type(String text) {
        filter.find().textProperty().set(text);
    }

    private void waitAWhile() {
        desk.now = desk.now.plusSeconds(3);
    }

    private int first() {
        return desk.workspace.viewport().first();
    }

    private void scrollTo(int place) {
        desk.workspace.viewport().scrollTo(place);
    }

    private int lead() {
        return desk.result().order().positionOf(desk.workspace.selection().lead());
    }

    @Test
    void hasNothingToGoBackToAtFirst() {
        assertThat(history.backProperty().get()).isEmpty();
        assertThat(history.forwardProperty().get()).isEmpty();
    }

    @Test
    void returnsToEveryPartOfAQuestion() {
        filter.picks().only(Field.IDENTITY, "bob");
        filter.picks().exclude(Field.EVENT, "Event4");
        filter.failuresOnlyProperty().set(true);
        filter.during(Optional.of(new TimeRange(0, Long.MAX_VALUE)));
        filter.order(Column.EVENT.order(false));
        type("Event");
        Question asked = filter.question();
        filter.clear();
        filter.order(Column.EVENT.order(true));

        history.back();
        history.back();

        assertThat(filter.question()).isEqualTo(asked);
        assertThat(filter.find().textProperty().get()).isEqualTo("Event");
        assertThat(filter.picks().of(Field.IDENTITY))
                .isEqualTo(FacetSelection.NONE.including("bob"));
        assertThat(desk.shown(Field.EVENT)).hasSize(9).startsWith("Event12", "Event16");
    }

    @Test
    void goesForwardAgain() {
        filter.picks().only(Field.IDENTITY, "bob");
        filter.failuresOnlyProperty().set(true);
        history.back();
        history.back();
        assertThat(filter.question()).isEqualTo(Question.ALL);

        history.forward();
        assertThat(filter.failuresOnlyProperty().get()).isFalse();
        assertThat(filter.picks().of(Field.IDENTITY).included()).containsExactly("bob");

        history.forward();
        assertThat(filter.failuresOnlyProperty().get()).isTrue();
        assertThat(history.forwardProperty().get()).isEmpty();
    }

    @Test
    void namesTheQuestions() {
        filter.picks().only(Field.IDENTITY, "bob");
        filter.order(Column.EVENT.order(true));
        filter.failuresOnlyProperty().set(true);

        assertThat(history.backProperty().get()).contains("Who = bob; sorted by Event, descending");

        history.back();
        history.back();
        assertThat(history.backProperty().get()).contains("all events");
        assertThat(history.forwardProperty().get())
                .contains("Who = bob; sorted by Event, descending");
    }

    @Test
    void keepsOneQuestionOfWhatIsTypedLetterByLetter() {
        type("b");
        type("bo");
        type("bob");

        history.back();

        assertThat(filter.question()).isEqualTo(Question.ALL);
        history.forward();
        assertThat(filter.question().typed()).isEqualTo("bob");
    }

    @Test
    void keepsATypedQuestionThatWasShownForAWhile() {
        type("bob");
        waitAWhile();
        type("alice");

        history.back();

        assertThat(filter.question().typed()).isEqualTo("bob");
    }

    @Test
    void keepsATypedQuestionInWhoseAnswerTheUserRead() {
        type("bob");
        desk.select(2);
        type("bob Event");

        history.back();

        assertThat(filter.question().typed()).isEqualTo("bob");
        assertThat(lead()).isEqualTo(2);
    }

    @Test
    void keepsNoQuestionThatWasDeletedAtOnce() {
        scrollTo(12);
        type("b");
        type("");

        assertThat(history.backProperty().get()).isEmpty();
        assertThat(first()).isEqualTo(12);
    }

    @Test
    void keepsTheQuestionBeforeAPivot() {
        type("Event7");
        filter.picks().only(Field.IDENTITY, "alice");

        history.back();

        assertThat(filter.question().typed()).isEqualTo("Event7");
    }

    @Test
    void showsTheFirstHitsOfANewQuestion() {
        scrollTo(20);

        filter.picks().only(Field.IDENTITY, "alice");

        assertThat(first()).isZero();
    }

    @Test
    void keepsTheSelectedEventInViewIfItMatchesANewQuestion() {
        desk.select(30);
        scrollTo(28);
        int lead = desk.workspace.selection().lead();

        filter.picks().only(Field.IDENTITY, "alice");

        int place = desk.result().order().positionOf(lead);
        assertThat(place).isPositive();
        assertThat(first()).isBetween(place - HEIGHT + 1, place);
    }

    @Test
    void showsTheFirstRowsOfAnotherOrder() {
        desk.select(30);
        scrollTo(28);

        filter.order(Column.EVENT.order(false));

        assertThat(first()).isZero();
    }

    @Test
    void comesBackToWhereTheUserRead() {
        scrollTo(20);
        desk.select(22);
        filter.picks().only(Field.IDENTITY, "bob");
        scrollTo(3);
        desk.select(4);

        history.back();
        assertThat(first()).isEqualTo(20);
        assertThat(lead()).isEqualTo(22);

        history.forward();
        assertThat(first()).isEqualTo(3);
        assertThat(lead()).isEqualTo(4);
    }

    @Test
    void comesBackToTheSameEventsWhenNewerOnesCameIn() {
        scrollTo(20);
        desk.select(22);
        filter.picks().only(Field.IDENTITY, "bob");
        desk.source.put("b.json", event(EVENTS + 1), event(EVENTS + 2));
        desk.workspace.load().reload();

        history.back();

        assertThat(first()).isEqualTo(22);
        assertThat(lead()).isEqualTo(24);
    }

    @Test
    void staysInPlaceWhenTheSameQuestionIsAnsweredAgain() {
        scrollTo(20);

        desk.workspace.load().reload();

        assertThat(first()).isEqualTo(20);
        assertThat(history.backProperty().get()).isEmpty();
    }

    @Test
    void forgetsTheQuestionsAboutAnotherTrail() {
        filter.picks().only(Field.IDENTITY, "bob");

        desk.open();

        assertThat(history.backProperty().get()).isEmpty();
        assertThat(filter.question()).isEqualTo(Question.ALL);
    }

    @Test
    void returnsToTheAnswerThatIsShownWhileAnotherQuestionIsAsked() {
        TaskQueue queries = new TaskQueue();
        Executor now = Runnable::run;
        try (Desk waiting =
                Desk.with(threads ->
                        new Threads(
                                now, now, now, queries, now, now, now, now, threads.workers()))) {
            waiting.source.put("a.json", event(1), event(4));
            waiting.open();
            queries.runAll();
            waiting.filter().picks().only(Field.IDENTITY, "bob");
            queries.runAll();
            waiting.filter().clear();
            waiting.filter().picks().only(Field.IDENTITY, "alice");
            HistoryViewModel asked = waiting.workspace.history();
            assertThat(asked.backProperty().get()).contains("Who = bob");

            asked.back();
            queries.runAll();

            assertThat(waiting.shown()).containsExactly(4);
            assertThat(asked.backProperty().get()).contains("all events");
            assertThat(asked.forwardProperty().get()).isEmpty();
        }
    }

    @Test
    void keepsOneQuestionOfAGestureThatChangesSeveralFilters() {
        TaskQueue queries = new TaskQueue();
        Executor now = Runnable::run;
        try (Desk waiting =
                Desk.with(threads ->
                        new Threads(
                                now, now, now, queries, now, now, now, now, threads.workers()))) {
            waiting.source.put("a.json", event(1), event(4));
            waiting.open();
            queries.runAll();

            waiting.filter().failuresOnlyProperty().set(true);
            waiting.filter().changesOnlyProperty().set(true);
            waiting.filter().picks().only(Field.IDENTITY, "bob");
            queries.runAll();

            assertThat(waiting.workspace.history().backProperty().get()).contains("all events");
        }
    }
}
