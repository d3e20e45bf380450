package spoor.store;

import spoor.event.EventTime;

/// The one order of all events: by time, then path, then offset; events without a time last.
///
/// A radix sort from the least to the most significant key; each pass keeps the order of equals.
final class CanonicalOrder {
    /// Bits of a key that are sorted at once; the row's number takes the other half of a long.
    private static final int CHUNK = 31;

    private final int rows;
    private final long[] keyed;
    private final long[] spare;

    private CanonicalOrder(int rows) {
        this.rows = rows;
        this.keyed = new long[rows];
        this.spare = new long[rows];
        for (int row = 0; row < rows; row++) {
            keyed[row] = row;
        }
    }

    /// The rows' numbers in that order.
    ///
    /// @param time milliseconds or `EventTime.NONE`
    /// @param pathRank the place of the row's file in the order of the paths
    static int[] of(long[] time, int[] pathRank, int[] offset) {
        CanonicalOrder order = new CanonicalOrder(time.length);
        order.by(offset);
        order.by(pathRank);
        order.byTime(time);
        return order.rows();
    }

    private void by(int[] keys) {
        int bits = 0;
        for (int i = 0; i < rows; i++) {
            int row = (int) keyed[i];
            keyed[i] = (long) keys[row] << 32 | row;
            bits |= keys[row];
        }
        RadixSort.byUpperHalf(keyed, spare, bits);
    }

    /// By numbers from 0 on that are as small as they can be; `NONE` is the largest.
    private void byTime(long[] time) {
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
        for (int shift = 0; shift < Long.SIZE && none >>> shift != 0; shift += CHUNK) {
            int bits = 0;
            for (int i = 0; i < rows; i++) {
                int row = (int) keyed[i];
                long key = time[row] == EventTime.NONE ? none : (time[row] - min) / unit;
                int chunk = (int) (key >>> shift) & Integer.MAX_VALUE;
                keyed[i] = (long) chunk << 32 | row;
                bits |= chunk;
            }
            RadixSort.byUpperHalf(keyed, spare, bits);
        }
    }

    private int[] rows() {
        int[] order = new int[rows];
        for (int i = 0; i < rows; i++) {
            order[i] = (int) keyed[i];
        }
        return order;
    }
}
