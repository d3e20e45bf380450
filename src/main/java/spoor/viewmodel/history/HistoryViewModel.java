package spoor.viewmodel.history;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import spoor.query.RowOrder;
import spoor.query.SortOrder;
import spoor.store.EventStore;
import spoor.viewmodel.filter.Answer;
import spoor.viewmodel.filter.FilterViewModel;
import spoor.viewmodel.filter.Question;
import spoor.viewmodel.open.LoadViewModel;
import spoor.viewmodel.shared.Messages;
import spoor.viewmodel.table.Column;
import spoor.viewmodel.table.ReadingPlace;
import spoor.viewmodel.table.RowSelection;
import spoor.viewmodel.table.TableViewport;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// Back and forward through the questions that were answered, each with the place where the user
/// read. Only the UI thread may call it.
public final class HistoryViewModel {
    private static final int MOST = 50;

    /// A typed question that was shown for so long is kept; before that, it is on the way to what
    /// is typed next.
    private static final Duration SETTLED = Duration.ofSeconds(2);

    private final LoadViewModel load;
    private final FilterViewModel filter;
    private final RowSelection selection;
    private final TableViewport viewport;
    private final InstantSource clock;
    private final ReadOnlyObjectWrapper<Optional<String>> back =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<String>> forward =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private QuestionHistory history;

    /// How many questions the user goes back or forward, until that one is answered.
    private int steps;

    /// Whether the current question was typed and may be typed on.
    private boolean typing;

    private Instant shownAt;
    private ReadingPlace placeAtFirst = ReadingPlace.TOP;

    public HistoryViewModel(
            LoadViewModel load,
            FilterViewModel filter,
            RowSelection selection,
            TableViewport viewport,
            InstantSource clock) {
        this.load = load;
        this.filter = filter;
        this.selection = selection;
        this.viewport = viewport;
        this.clock = clock;
        shownAt = clock.instant();
        history = startingWith(filter.question());
        filter.answerProperty().addListener((_, before, now) -> answered(before, now));
        filter.answeringProperty().addListener((_, _, _) -> offer());
    }

    private static QuestionHistory startingWith(Question question) {
        return new QuestionHistory(MOST, new Visit(question, "", ReadingPlace.TOP));
    }

    /// The question before the current one, in words; nothing if there is none.
    public ReadOnlyObjectProperty<Optional<String>> backProperty() {
        return back.getReadOnlyProperty();
    }

    /// The question to which the user can return after going back, in words.
    public ReadOnlyObjectProperty<Optional<String>> forwardProperty() {
        return forward.getReadOnlyProperty();
    }

    /// Returns to the question before; while a question is not answered yet, to the one that is
    /// shown.
    public void back() {
        go(isAsking() ? 0 : -1);
    }

    /// Returns to the question from which the user went back.
    public void forward() {
        go(1);
    }

    /// Another trail is opened: begins anew with the current question.
    public void clear() {
        steps = 0;
        typing = false;
        placeAtFirst = ReadingPlace.TOP;
        history = startingWith(filter.question());
        offer();
    }

    /// All files are read again, after which events have other keys.
    public void forgetPlaces() {
        history.forgetPlaces();
    }

    private boolean isAsking() {
        return filter.answeringProperty().get()
                && !filter.question().equals(history.current().question());
    }

    private void go(int by) {
        history.at(by)
                .ifPresent(visit -> {
                    steps = by;
                    filter.ask(visit.question());
                });
    }

    private void answered(Answer before, Answer now) {
        Question question = now.question();
        int by = steps;
        steps = 0;
        EventStore store = now.result().selection().store();
        if (question.equals(history.current().question())) {
            selection.move(before.result().selection().store(), store);
            viewport.update(
                    before.result(),
                    now.result(),
                    selection.lead(),
                    load.follow().followingProperty().get());
            history.set(history.current().withWords(words(now)));
        } else {
            ReadingPlace left = place(before);
            selection.move(before.result().selection().store(), store);
            if (by != 0 && history.at(by).orElseThrow().question().equals(question)) {
                history.set(history.current().withPlace(left));
                history.go(by);
                typing = false;
                restore(now);
            } else {
                add(now, left);
            }
            placeAtFirst = place(now);
            shownAt = clock.instant();
        }
        offer();
    }

    private void add(Answer now, ReadingPlace left) {
        Question before = history.current().question();
        boolean typed = now.question().isTypedFrom(before);
        Visit visit = new Visit(now.question(), words(now), ReadingPlace.TOP);
        if (typed && isOnTheWay(left)) {
            typing = history.replace(visit);
            if (!typing) {
                restore(now);
                return;
            }
        } else {
            typing = typed;
            history.set(history.current().withPlace(left));
            history.add(visit);
        }
        RowOrder order = now.result().order();
        if (now.question().hasEventsOf(before)) {
            viewport.showTop(order);
        } else {
            viewport.showFirstHits(order, selection.lead());
        }
    }

    /// Whether the current question was only typed on the way to the next: it was shown for a
    /// moment, and the user neither selected nor scrolled.
    private boolean isOnTheWay(ReadingPlace left) {
        return typing
                && left.equals(placeAtFirst)
                && clock.instant().isBefore(shownAt.plus(SETTLED));
    }

    private void restore(Answer now) {
        EventStore store = now.result().selection().store();
        ReadingPlace place = history.current().place();
        selection.restore(store, place.selected());
        viewport.showAgain(now.result().order(), place.top().map(store::rowOf).orElse(-1));
    }

    private ReadingPlace place(Answer answer) {
        return ReadingPlace.of(answer.result().selection().store(), viewport, selection);
    }

    private void offer() {
        back.set((isAsking() ? Optional.of(history.current()) : history.at(-1)).map(Visit::words));
        forward.set(history.at(1).map(Visit::words));
    }

    private static String words(Answer answer) {
        SortOrder order = answer.question().order();
        return order.equals(SortOrder.NEWEST_FIRST)
                ? answer.words()
                : Messages.text(
                        order.descending() ? "history.descending" : "history.ascending",
                        answer.words(),
                        Column.sortedBy(order).title());
    }
}
