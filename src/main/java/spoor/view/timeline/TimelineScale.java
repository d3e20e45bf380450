package spoor.view.timeline;

import spoor.event.TimeRange;
import spoor.viewmodel.timeline.TimelineState;

/// Where times are on the timeline.
///
/// @param width of the timeline, in pixels
record TimelineScale(TimelineState state, double width) {
    private double length() {
        return (double) state.view().until() - state.view().from();
    }

    /// The place of a time; less than 0 or more than the width for times out of view.
    double xOf(long millis) {
        return ((double) millis - state.view().from()) / length() * width;
    }

    /// The time at a place, or the first or last time in view for a place beyond the ends.
    long timeAt(double x) {
        TimeRange view = state.view();
        double part = width <= 0 ? 0 : Math.clamp(x / width, 0.0, 1.0);
        return Math.clamp(
                view.from() + (long) (part * length()),
                view.from(),
                Math.max(view.from(), view.until() - 1));
    }

    /// The bucket at a place; the first or last one in view beyond the ends, -1 without any.
    int bucketAt(double x) {
        return width <= 0 ? -1 : state.histogram().bucketOf(timeAt(x));
    }

    boolean isInView(TimeRange range) {
        return range.from() < state.view().until() && range.until() > state.view().from();
    }
}
