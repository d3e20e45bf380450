package spoor.store;

import spoor.event.EventTime;

/// The one order of all events: by time, then path, then offset; events without a time last.
final class CanonicalOrder {
    private static final int DIGIT = 11;
    private static final int BUCKETS = 1 << DIGIT;

    private CanonicalOrder() {}

    /// The rows' numbers in that order.
    ///
    /// @param time milliseconds or `EventTime.NONE`; its content is lost
    /// @param pathRank the place of the row's file in the order of the paths
    static int[] of(long[] time, int[] pathRank, int[] offset) {
        int n = time.length;
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            order[i] = i;
        }
        // From the least to the most significant key; each pass keeps the order of equal keys.
        order = sort(order, offset);
        order = sort(order, pathRank);
        normalize(time);
        return sort(order, time);
    }

    /// Turns times into numbers from 0 on, as small as they can be, `NONE` into the largest.
    private static void normalize(long[] time) {
        long min = Long.MAX_VALUE;
        long max = Long.MIN_VALUE;
        boolean seconds = true;
        for (long t : time) {
            if (t != EventTime.NONE) {
                min = Math.min(min, t);
                max = Math.max(max, t);
                seconds &= t % 1000 == 0;
            }
        }
        long unit = seconds ? 1000 : 1;
        long none = max < min ? 0 : (max - min) / unit + 1;
        for (int i = 0; i < time.length; i++) {
            time[i] = time[i] == EventTime.NONE ? none : (time[i] - min) / unit;
        }
    }

    private static int[] sort(int[] order, int[] keys) {
        int max = 0;
        boolean sorted = true;
        for (int i = 0; i < keys.length; i++) {
            max = Math.max(max, keys[i]);
            sorted &= i == 0 || keys[order[i - 1]] <= keys[order[i]];
        }
        if (sorted) {
            return order;
        }
        int[] from = order;
        int[] to = new int[order.length];
        for (int shift = 0; shift < 32 && max >>> shift != 0; shift += DIGIT) {
            int[] starts = new int[BUCKETS + 1];
            for (int key : keys) {
                starts[(key >>> shift & BUCKETS - 1) + 1]++;
            }
            accumulate(starts);
            for (int row : from) {
                to[starts[keys[row] >>> shift & BUCKETS - 1]++] = row;
            }
            int[] swap = from;
            from = to;
            to = swap;
        }
        return from;
    }

    private static int[] sort(int[] order, long[] keys) {
        long max = 0;
        for (long key : keys) {
            max = Math.max(max, key);
        }
        int[] from = order;
        int[] to = new int[order.length];
        for (int shift = 0; shift < 64 && max >>> shift != 0; shift += DIGIT) {
            int[] starts = new int[BUCKETS + 1];
            for (long key : keys) {
                starts[(int) (key >>> shift & BUCKETS - 1) + 1]++;
            }
            accumulate(starts);
            for (int row : from) {
                to[starts[(int) (keys[row] >>> shift & BUCKETS - 1)]++] = row;
            }
            int[] swap = from;
            from = to;
            to = swap;
        }
        return from;
    }

    private static void accumulate(int[] starts) {
        for (int b = 0; b < BUCKETS; b++) {
            starts[b + 1] += starts[b];
        }
    }
}
