package spoor.viewmodel.open;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import spoor.event.Field;
import spoor.fixture.EventJson;
import spoor.fixture.TaskQueue;
import spoor.query.EventQuery;
import spoor.viewmodel.Desk;
import spoor.viewmodel.filter.FilterViewModel;
import spoor.viewmodel.shared.Threads;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;

/// How questions and answers pass between the window's thread and the others.
final class RemoteCallsTest {
    private static final String SQS = "sqs.amazonaws.com";
    private static final String CONNECT = "connect.amazonaws.com";

    private final TaskQueue ui = new TaskQueue();
    private final TaskQueue afterTyping = new TaskQueue();
    private final TaskQueue queries = new TaskQueue();
    private final TaskQueue background = new TaskQueue();
    private final Executor now = Runnable::run;
    private final Desk desk =
            Desk.with(threads ->
                    new Threads(
                            ui,
                            afterTyping,
                            now,
                            queries,
                            now,
                            background,
                            now,
                            now,
                            threads.workers()));
    private final FilterViewModel filter = desk.filter();
    private final List<EventQuery> shown = new ArrayList<>();

    RemoteCallsTest() {
        desk.source.put(
                "a.json",
                EventJson.number(1),
                EventJson.number(2).source(CONNECT),
                EventJson.number(3).source(CONNECT));
        desk.open();
        settle();
        filter.answerProperty().addListener((_, _, answer) -> shown.add(answer.result().query()));
    }

    private void settle() {
        while (ui.size() + queries.size() + background.size() > 0) {
            ui.runAll();
            queries.runAll();
            background.runAll();
        }
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void keepsTheOldAnswerUntilTheNewOneIsThere() {
        filter.picks().only(Field.SERVICE, SQS);

        assertThat(desk.shown()).containsExactly(3, 2, 1);
        settle();
        assertThat(desk.shown()).containsExactly(1);
    }

    @Test
    void doesNotAnswerAQuestionThatIsNoLongerAsked() {
        filter.picks().only(Field.SERVICE, SQS);
        filter.picks().only(Field.SERVICE, CONNECT);

        queries.runNext();
        assertThat(ui.size()).isZero();
        settle();
        assertThat(shown).containsExactly(filter.queryProperty().get());
    }

    @Test
    void neverShowsAnAnswerToAnEarlierQuestion() {
        filter.picks().only(Field.SERVICE, SQS);
        queries.runAll();

        filter.picks().only(Field.SERVICE, CONNECT);
        ui.runAll();

        assertThat(shown).isEmpty();
        settle();
        assertThat(desk.shown()).containsExactly(3, 2);
        assertThat(shown).hasSize(1);
    }

    @Test
    void asksOnceForAWordThatIsTyped() {
        filter.find().textProperty().set("c");
        filter.find().textProperty().set("co");
        filter.find().textProperty().set("con");
        afterTyping.runAll();

        assertThat(queries.size()).isEqualTo(1);
        settle();
        assertThat(shown).hasSize(1);
        assertThat(desk.shown()).containsExactly(3, 2);
    }

    @Test
    void asksForNothingWhileTypingContinues() {
        filter.find().textProperty().set("c");
        filter.find().textProperty().set("co");

        afterTyping.runNext();

        assertThat(queries.size()).isZero();
    }

    @Test
    void doesNotSearchTheOriginalTextWhileLoading() {
        filter.find().textProperty().set("eventVersion");
        afterTyping.runAll();
        desk.workspace.load().reload();

        filter.find().searchOriginal();
        queries.runAll();
        assertThat(desk.source.reads("a.json")).isEqualTo(1);

        settle();
        assertThat(desk.shown()).hasSize(3);
    }

    @Test
    void saysNoLongerThatItSearchesOnceTheAnswerIsThere() {
        filter.find().textProperty().set("eventVersion");
        filter.find().searchOriginal();
        afterTyping.runAll();

        settle();

        assertThat(desk.shown()).hasSize(3);
        assertThat(filter.searchProperty().get()).isEmpty();
    }

    @Test
    void reportsTheProgressOfASearch() {
        try (Desk searching =
                Desk.with(threads ->
                        new Threads(
                                ui,
                                now,
                                now,
                                threads.background(),
                                now,
                                now,
                                now,
                                now,
                                threads.workers()))) {
            searching.source.put("a.json", EventJson.number(1));
            searching.open();
            ui.runUntil(() -> searching.shown().size() == 1);
            searching.source.block("a.json");
            searching.filter().find().textProperty().set("eventVersion");

            searching.filter().find().searchOriginal();

            ui.runUntil(() -> searching.filter().searchProperty().get().isPresent());
            searching.source.release("a.json");
            ui.runUntil(() ->
                    searching.shown().size() == 1
                            && searching.filter().searchProperty().get().isEmpty());
        }
    }

    @Test
    void readsTheEventThatWasSelectedLast() {
        desk.select(0);
        desk.select(2);
        List<Integer> rows = new ArrayList<>();
        desk.workspace
                .detail()
                .detailProperty()
                .addListener((_, _, detail) -> rows.add(detail.row()));

        settle();

        assertThat(rows).containsExactly(0);
        assertThat(desk.workspace.detail().detail().original()).contains(EventJson.idOf(1));
    }

    @Test
    void readsNothingOnceTheSelectionIsGone() {
        desk.select(0);
        background.runAll();

        desk.workspace.selection().clear();
        settle();

        assertThat(desk.workspace.detail().detail().isEmpty()).isTrue();
    }

    @Test
    void showsNothingOfTheOldTrailOnceAnotherIsOpened() {
        desk.source.put("a.json", EventJson.number(8), EventJson.number(9));

        desk.open();

        assertThat(desk.shown()).isEmpty();
        settle();
        assertThat(desk.shown()).containsExactly(9, 8);
    }
}
