package spoor.viewmodel.timeline;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import spoor.event.TimeRange;
import spoor.query.CalendarUnit;
import spoor.query.QueryResult;
import spoor.viewmodel.filter.FilterViewModel;
import spoor.viewmodel.shared.DisplayOptions;
import spoor.viewmodel.shared.Threads;
import spoor.work.Latest;

import java.util.Optional;

/// Which times the timeline shows, and its bars. Only the UI thread may call it.
///
/// Zooming and moving change the view and filter nothing; the period filters, and a new period is
/// shown with some time around it.
public final class TimelineViewModel {
    private static final int BARS = 180;

    private final Threads threads;
    private final FilterViewModel filter;
    private final DisplayOptions display;
    private final ReadOnlyObjectWrapper<TimelineState> state =
            new ReadOnlyObjectWrapper<>(TimelineState.EMPTY);
    private final Latest counts = new Latest();
    private final PeriodLevels levels = new PeriodLevels();

    private Optional<Zoomed> zoomed = Optional.empty();

    private int bars = BARS;

    /// A view that the user zoomed or moved to.
    ///
    /// @param period the period that was shown then: a view is left when the period changes
    private record Zoomed(TimeRange view, Optional<TimeRange> period) {}

    private Optional<BeforePick> beforePick = Optional.empty();

    private record BeforePick(Optional<TimeRange> period, Optional<Zoomed> zoomed) {}

    public TimelineViewModel(Threads threads, FilterViewModel filter, DisplayOptions display) {
        this.threads = threads;
        this.filter = filter;
        this.display = display;
        filter.queryProperty()
                .addListener((_, before, now) -> {
                    if (!before.period().equals(now.period())) {
                        levels.changed(before.period(), now.period());
                    }
                });
        filter.answerProperty().addListener((_, _, _) -> count());
        display.zoneProperty().addListener((_, _, _) -> count());
    }

    private void count() {
        QueryResult result = filter.result();
        TimelineCount count =
                new TimelineCount(
                        result,
                        viewOf(result.query().period()),
                        bars,
                        display.zoneProperty().get());
        counts.run(threads.background(), threads.ui(), _ -> count.count(), state::set);
    }

    /// What the user zoomed to while a period was shown.
    private Optional<TimeRange> viewOf(Optional<TimeRange> period) {
        return zoomed.filter(view -> view.period().equals(period)).map(Zoomed::view);
    }

    public ReadOnlyObjectProperty<TimelineState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// The period that filters, if there is one.
    public Optional<TimeRange> period() {
        return filter.queryProperty().get().period();
    }

    /// @param count about how many bars have room
    public void bars(int count) {
        if (count != bars) {
            bars = count;
            count();
        }
    }

    /// Zooms the view.
    ///
    /// @param factor of its length: less than 1 zooms in
    /// @param at the time that stays at its place, in milliseconds since 1970
    public void zoom(double factor, long at) {
        if (!state.get().isEmpty()) {
            show(Zoom.zoomed(state.get().view(), factor, at, limits()));
        }
    }

    /// Moves the view.
    ///
    /// @param part of its length: more than 0 moves it to later times
    public void move(double part) {
        if (!state.get().isEmpty()) {
            show(Zoom.moved(state.get().view(), part, limits()));
        }
    }

    /// All times, and those in view where they are outside of them.
    private TimeRange limits() {
        TimeRange all = state.get().all();
        TimeRange view = state.get().view();
        return new TimeRange(
                Math.min(all.from(), view.from()), Math.max(all.until(), view.until()));
    }

    private void show(TimeRange view) {
        if (!view.equals(state.get().view())) {
            boolean isWhole = period().isEmpty() && view.equals(state.get().all());
            zoomed = isWhole ? Optional.empty() : Optional.of(new Zoomed(view, period()));
            // The bars that are known are shown at once, more exact ones in a moment.
            state.set(state.get().withView(view));
            count();
        }
    }

    /// Shows all times. The period stays as it is.
    public void showAll() {
        show(state.get().all());
    }

    /// Whether the view is not the one that the period, or all times, have at first.
    public boolean isZoomed() {
        return viewOf(period()).isPresent();
    }

    /// Another trail is opened.
    public void reset() {
        zoomed = Optional.empty();
    }

    /// Filters by a period.
    public void pick(TimeRange period) {
        beforePick = Optional.of(new BeforePick(period(), zoomed));
        filter.during(Optional.of(period));
    }

    /// Takes back what was picked last, if anything was: the first click of a double click picks.
    public void undoPick() {
        beforePick.ifPresent(before -> {
            zoomed = before.zoomed();
            filter.during(before.period());
        });
        beforePick = Optional.empty();
    }

    /// Filters by the hour, day, month or year around a time.
    public void pick(CalendarUnit unit, long time) {
        pick(unit.around(time, display.zoneProperty().get()));
    }

    /// Goes back a level: from a zoomed view to that of the period; from a period to the one around
    /// it, or to all times.
    ///
    /// @return whether there was a level to leave
    public boolean backOut() {
        if (isZoomed()) {
            zoomed = Optional.empty();
            count();
            return true;
        }
        if (period().isPresent()) {
            filter.during(levels.outer());
            return true;
        }
        return false;
    }
}
