package spoor.viewmodel.timeline;

import spoor.event.TimeRange;
import spoor.query.Histogram;

/// What a timeline shows.
///
/// @param all the times that are shown without zoom; in whole buckets
/// @param view the times that are shown
/// @param histogram the events of the view, and perhaps of times around it
/// @param before the events that are years before all others
/// @param after the events that are years after all others
public record TimelineState(
        TimeRange all, TimeRange view, Histogram histogram, Outside before, Outside after) {
    private static final TimeRange NO_TIME = new TimeRange(0, 0);

    /// There are no events.
    public static final TimelineState EMPTY =
            new TimelineState(NO_TIME, NO_TIME, Histogram.EMPTY, Outside.NONE, Outside.NONE);

    /// Events outside the times that are shown without zoom.
    ///
    /// @param days from the first to the last of them, in whole days
    public record Outside(int events, TimeRange days) {
        static final Outside NONE = new Outside(0, NO_TIME);
    }

    /// Whether there is nothing to show.
    public boolean isEmpty() {
        return histogram.size() == 0;
    }

    TimelineState withView(TimeRange newView) {
        return new TimelineState(all, newView, histogram, before, after);
    }
}
