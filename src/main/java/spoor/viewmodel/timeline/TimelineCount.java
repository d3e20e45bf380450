package spoor.viewmodel.timeline;

import spoor.event.TimeRange;
import spoor.query.CalendarUnit;
import spoor.query.EventSpan;
import spoor.query.Histogram;
import spoor.query.QueryResult;
import spoor.store.EventStore;
import spoor.viewmodel.timeline.TimelineState.Outside;

import java.time.ZoneId;
import java.util.Optional;

/// Counts what a timeline shows. Takes a few milliseconds at most, so it has its own task.
///
/// @param zoomed the times that the user zoomed to; empty for those of the result's period
/// @param bars about the maximum number of buckets
/// @param zone whose clock and calendar the buckets follow
record TimelineCount(QueryResult result, Optional<TimeRange> zoomed, int bars, ZoneId zone) {
    TimelineState count() {
        EventStore store = result.selection().store();
        Optional<EventSpan> known = EventSpan.of(store);
        if (known.isEmpty()) {
            return TimelineState.EMPTY;
        }
        EventSpan span = known.get();
        TimeRange all = wholeBuckets(span.range());
        TimeRange view =
                zoomed.or(() -> result.query().period().map(p -> Zoom.around(p, all))).orElse(all);
        int timed = store.timedRows();
        return new TimelineState(
                all,
                view,
                Histogram.of(store, result.inAnyPeriod(), view, unit(view), zone),
                outside(0, span.before()),
                outside(timed - span.after(), timed));
    }

    private CalendarUnit unit(TimeRange range) {
        return CalendarUnit.forSpan(range.until() - range.from(), bars);
    }

    private TimeRange wholeBuckets(TimeRange range) {
        CalendarUnit unit = unit(range);
        return new TimeRange(
                unit.startOf(range.from(), zone), unit.around(range.until() - 1, zone).until());
    }

    private Outside outside(int from, int until) {
        int events = result.inAnyPeriod().countBetween(from, until);
        if (events == 0) {
            return Outside.NONE;
        }
        EventStore store = result.selection().store();
        return new Outside(
                events,
                new TimeRange(
                        CalendarUnit.DAY.startOf(store.time(from), zone),
                        CalendarUnit.DAY.around(store.time(until - 1), zone).until()));
    }
}
