package spoor.query;

import spoor.event.TimeRange;
import spoor.store.EventStore;
import spoor.store.Rows;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.stream.LongStream;

/// How many of some events are in each bucket of time.
///
/// @param starts when each bucket begins, in milliseconds since 1970, and when the last one ends
/// @param counts the number of events in each bucket
/// @param failures the number of failed events in each bucket
/// @param unit the length of a bucket
public record Histogram(long[] starts, int[] counts, int[] failures, CalendarUnit unit) {
    public static final Histogram EMPTY =
            new Histogram(new long[] {0}, new int[0], new int[0], CalendarUnit.DAY);

    /// Counts rows in the buckets that overlap a period with two ends.
    ///
    /// @param rows of the store
    /// @param zone whose clock and calendar the buckets follow
    public static Histogram of(
            EventStore store, Rows rows, TimeRange period, CalendarUnit unit, ZoneId zone) {
        long[] starts = starts(period, unit, zone);
        int size = starts.length - 1;
        int[] counts = new int[size];
        int[] failures = new int[size];
        int row = store.firstAtOrAfter(starts[0]);
        for (int bucket = 0; bucket < size; bucket++) {
            int end = store.firstAtOrAfter(starts[bucket + 1]);
            counts[bucket] = rows.countBetween(row, end);
            failures[bucket] =
                    counts[bucket] == 0 ? 0 : rows.countAndBetween(store.failures(), row, end);
            row = end;
        }
        return new Histogram(starts, counts, failures, unit);
    }

    private static long[] starts(TimeRange period, CalendarUnit unit, ZoneId zone) {
        LongStream.Builder starts = LongStream.builder();
        long start = unit.startOf(period.from(), zone);
        starts.add(start);
        while (start < period.until()) {
            start = unit.next(start, zone);
            starts.add(start);
        }
        return starts.build().toArray();
    }

    /// How many buckets there are.
    public int size() {
        return counts.length;
    }

    /// The bucket that contains a time, or -1.
    public int bucketOf(long millis) {
        if (size() == 0 || millis < starts[0] || millis >= starts[size()]) {
            return -1;
        }
        int index = Arrays.binarySearch(starts, millis);
        return index >= 0 ? index : -index - 2;
    }

    /// From the beginning to the end of a bucket.
    public TimeRange range(int bucket) {
        return new TimeRange(starts[bucket], starts[bucket + 1]);
    }
}
