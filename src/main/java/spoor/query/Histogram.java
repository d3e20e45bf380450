package spoor.query;

import java.util.Arrays;
import java.util.List;

/// How many of the matching events are in each bucket of time. The chosen period is ignored.
///
/// @param starts when each bucket begins, in milliseconds since 1970, and when the last one ends
/// @param counts the number of events in each bucket
/// @param failures the number of failed events in each bucket
/// @param unit the length of a bucket
public record Histogram(long[] starts, int[] counts, int[] failures, Unit unit) {
    public static final Histogram EMPTY =
            new Histogram(new long[] {0}, new int[0], new int[0], Unit.DAY);

    /// The length of a bucket; buckets of a day and more follow the calendar of the time zone.
    public enum Unit {
        SECOND(1),
        TEN_SECONDS(10),
        MINUTE(60),
        FIVE_MINUTES(300),
        FIFTEEN_MINUTES(900),
        HOUR(3600),
        THREE_HOURS(3 * 3600),
        SIX_HOURS(6 * 3600),
        DAY(86_400),
        WEEK(7 * 86_400),
        MONTH(30 * 86_400),
        YEAR(365 * 86_400);

        private final long seconds;

        Unit(long seconds) {
            this.seconds = seconds;
        }

        /// Its length; approximate for months and years.
        public long seconds() {
            return seconds;
        }

        /// All units, the shortest first.
        static List<Unit> fromShortest() {
            return List.of(values());
        }

        boolean isShorterThanDay() {
            return seconds < DAY.seconds;
        }
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
}
