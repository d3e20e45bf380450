package spoor.query;

import java.util.List;

/// How many of the wanted events fall into each slice of time, the chosen period left aside.
///
/// @param starts when each slice begins, in milliseconds since 1970; one more than there are slices
/// @param counts the events of each slice
/// @param failures those among them that failed
/// @param unit what a slice is
public record Histogram(long[] starts, int[] counts, int[] failures, Unit unit) {
    public static final Histogram EMPTY =
            new Histogram(new long[] {0}, new int[0], new int[0], Unit.DAY);

    /// How long a slice is; days, weeks and months follow the calendar of the time zone.
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

        /// About how long it is.
        public long seconds() {
            return seconds;
        }

        static List<Unit> fromShortest() {
            return List.of(values());
        }
    }

    /// How many slices there are.
    public int size() {
        return counts.length;
    }

    /// The slice that holds a time, or -1 where none does.
    public int bucketOf(long millis) {
        if (size() == 0 || millis < starts[0] || millis >= starts[size()]) {
            return -1;
        }
        int found = java.util.Arrays.binarySearch(starts, millis);
        return found >= 0 ? found : -found - 2;
    }
}
