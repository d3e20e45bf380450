package spoor.viewmodel.detail;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import spoor.detail.EventBody;
import spoor.detail.EventDetail;
import spoor.detail.EventMatches;
import spoor.detail.EventMatches.Sought;
import spoor.viewmodel.shared.Threads;
import spoor.work.Latest;

/// The search in the event that is shown, and the current match. Without a text to find, the
/// matches are what the question searches for. Only the UI thread may call it.
public final class EventFind {
    private final Threads threads;
    private final ReadOnlyObjectProperty<EventDetail> detail;
    private final BooleanProperty original;
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<EventMatches> matches =
            new ReadOnlyObjectWrapper<>(EventMatches.NONE);
    private final ReadOnlyIntegerWrapper current = new ReadOnlyIntegerWrapper(-1);
    private final Latest searches = new Latest();
    private Sought asked = Sought.text("");
    private boolean looking;

    /// 1 or -1 if the first or the last match is gone to when the matches are known.
    private int entering;

    EventFind(
            Threads threads, ReadOnlyObjectProperty<EventDetail> detail, BooleanProperty original) {
        this.threads = threads;
        this.detail = detail;
        this.original = original;
        text.addListener((_, _, newest) -> look(!newest.isEmpty()));
        detail.addListener((_, _, _) -> look(false));
        original.addListener((_, _, _) -> current.set(-1));
    }

    /// The text to find; empty for none.
    public StringProperty textProperty() {
        return text;
    }

    public ReadOnlyObjectProperty<EventMatches> matchesProperty() {
        return matches.getReadOnlyProperty();
    }

    /// The match at which the user is, from 0, or -1.
    public ReadOnlyIntegerProperty currentProperty() {
        return current.getReadOnlyProperty();
    }

    /// How many matches the view that is shown has.
    public int count() {
        return original.get() ? matches.get().ranges().size() : matches.get().nodes().size();
    }

    /// Goes to the next match, and from the last to the first.
    ///
    /// @param direction 1, or -1 for the previous match
    public void step(int direction) {
        int count = count();
        if (count > 0) {
            int from = current.get() < 0 && direction < 0 ? 0 : current.get();
            current.set(Math.floorMod(from + direction, count));
        }
    }

    /// Goes to the next match in this event.
    ///
    /// @param direction 1, or -1 for the previous match
    /// @return false where there is none
    public boolean stepWithin(int direction) {
        if (looking) {
            entering = direction;
            return true;
        }
        int next = current.get() + direction;
        boolean within = next >= 0 && next < count();
        if (within) {
            current.set(next);
        }
        return within;
    }

    /// Goes to the first or the last match of the event that is read next.
    ///
    /// @param direction 1 for the first match, -1 for the last
    public void enter(int direction) {
        entering = direction;
    }

    /// Marks what the query searches for, while the event has no search of its own.
    public void mark(Sought newAsked) {
        asked = newAsked;
        if (text.get().isEmpty()) {
            look(false);
        }
    }

    private void look(boolean go) {
        searches.cancel();
        EventBody body = detail.get().body();
        Sought wanted = text.get().isEmpty() ? asked : Sought.text(text.get());
        current.set(-1);
        matches.set(EventMatches.NONE);
        looking = !wanted.isEmpty();
        if (!looking) {
            show(EventMatches.NONE, go);
            return;
        }
        searches.run(
                threads.background(),
                threads.ui(),
                _ -> EventMatches.of(wanted, body),
                found -> show(found, go));
    }

    private void show(EventMatches found, boolean go) {
        looking = false;
        matches.set(found);
        int wanted = go ? 1 : entering;
        entering = 0;
        if (wanted != 0) {
            step(wanted);
        }
    }
}
