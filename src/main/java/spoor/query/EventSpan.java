package spoor.query;

import spoor.event.TimeRange;
import spoor.store.EventStore;

import java.time.Duration;
import java.util.Optional;

/// From when to when the events of a store are, without the few that are years away from all
/// others: with them, all others would be in one bar of a timeline.
///
/// @param range from the first to the last event that is not left out; the end is excluded
/// @param before how many events are left out before it
/// @param after how many events are left out after it
public record EventSpan(TimeRange range, int before, int after) {
    /// A gap is too wide where it is this many times the time of most events.
    private static final long TOO_WIDE = 10;

    /// Trails of less than a year are treated as if they had a year.
    private static final long SHORTEST = Duration.ofDays(365).toMillis();

    /// At each end, this many events may be left out, or one in a thousand.
    private static final int FEW = 3;

    private static final int MANY = 1000;

    /// Empty where no event has a time. Takes time in proportion to a thousandth of the events.
    public static Optional<EventSpan> of(EventStore store) {
        int size = store.timedRows();
        if (size == 0) {
            return Optional.empty();
        }
        int few = Math.min(Math.max(FEW, size / MANY), size / 3);
        int first = 0;
        int last = size - 1;
        long most = store.time(last - few) - store.time(few);
        long tooWide = TOO_WIDE * Math.max(most, SHORTEST);
        for (int row = 0; row < few; row++) {
            if (store.time(row + 1) - store.time(row) >= tooWide) {
                first = row + 1;
            }
        }
        for (int row = size - 1; row > size - 1 - few; row--) {
            if (store.time(row) - store.time(row - 1) >= tooWide) {
                last = row - 1;
            }
        }
        TimeRange range = new TimeRange(store.time(first), store.time(last) + 1);
        return Optional.of(new EventSpan(range, first, size - 1 - last));
    }
}
