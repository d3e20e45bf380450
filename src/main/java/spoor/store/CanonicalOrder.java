package spoor.store;

import spoor.event.EventTime;

/// The canonical order of events: by time, then path, then offset; events without a time are last.
///
/// A stable radix sort, from the least to the most significant key.
final class CanonicalOrder {
    /// Bits of a key that are sorted at once; the row number takes the lower half of a long.
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

    /// Returns the row numbers in canonical order.
    ///
    /// @param time milliseconds or `EventTime.NONE`
    /// @param pathRank the rank of the row's file in the order of the paths
    /// @param offset the parts of the offset, the lowest first
    static int[] of(long[] time, int[] pathRank, int[]... offset) {
        CanonicalOrder order = new CanonicalOrder(time.length);
        for (int[] part : offset) {
            order.by(part);
        }
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

    /// Sorts by the time since the earliest event, in seconds if all times are whole seconds;
    /// `NONE` is the largest.
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
