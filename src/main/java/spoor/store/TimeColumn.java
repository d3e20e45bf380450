package spoor.store;

import spoor.event.EventTime;

/// A column of times, one for each row: milliseconds since 1970, or [EventTime#NONE].
///
/// CloudTrail's times are whole seconds, so usually half the width is enough. It has the shape of
/// [IntColumn]; Java has no records over `int` and `long` alike.
sealed interface TimeColumn {
    long at(int row);

    /// Bytes per row.
    default int width() {
        return switch (this) {
            case Seconds _ -> Integer.BYTES;
            case Millis _ -> Long.BYTES;
        };
    }

    void copyTo(long[] into, int at);

    /// Seconds since `first`, which is in milliseconds; -1 means no time.
    record Seconds(long first, int[] since) implements TimeColumn {
        @Override
        public long at(int row) {
            return since[row] < 0 ? EventTime.NONE : first + 1000L * since[row];
        }

        @Override
        public void copyTo(long[] into, int at) {
            for (int row = 0; row < since.length; row++) {
                into[at + row] = since[row] < 0 ? EventTime.NONE : first + 1000L * since[row];
            }
        }
    }

    record Millis(long[] values) implements TimeColumn {
        @Override
        public long at(int row) {
            return values[row];
        }

        @Override
        public void copyTo(long[] into, int at) {
            System.arraycopy(values, 0, into, at, values.length);
        }
    }

    /// A column with a copy of the first `rows` times.
    static TimeColumn of(long[] times, int rows) {
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        boolean whole = true;
        for (int row = 0; row < rows; row++) {
            long time = times[row];
            if (time != EventTime.NONE) {
                first = Math.min(first, time);
                last = Math.max(last, time);
                whole &= time % 1000 == 0;
            }
        }
        if (!whole || (last > first && (last - first) / 1000 > Integer.MAX_VALUE)) {
            return new Millis(java.util.Arrays.copyOf(times, rows));
        }
        int[] since = new int[rows];
        for (int row = 0; row < rows; row++) {
            since[row] = times[row] == EventTime.NONE ? -1 : (int) ((times[row] - first) / 1000);
        }
        return new Seconds(first, since);
    }
}
