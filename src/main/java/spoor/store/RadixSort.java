package spoor.store;

/// Sorts numbers of 64 bits by their upper halves, from the least to the most significant digit.
///
/// Equals keep their order. Time is linear.
public final class RadixSort {
    /// Bits a pass at most: the buckets' heads must stay in the first cache.
    private static final int DIGIT = 11;

    private RadixSort() {}

    /// Sorts by the upper halves as unsigned numbers.
    ///
    /// @param bits those that any upper half has
    /// @param spare as long as `keyed`; its content is lost
    public static void byUpperHalf(long[] keyed, long[] spare, int bits) {
        if (isSorted(keyed)) {
            return;
        }
        int width = Integer.SIZE - Integer.numberOfLeadingZeros(bits);
        int passes = (width + DIGIT - 1) / DIGIT;
        int digit = (width + passes - 1) / passes;
        long[] from = keyed;
        long[] to = spare;
        for (int pass = 0; pass < passes; pass++) {
            sort(from, to, 32 + pass * digit, new int[1 << digit]);
            long[] swap = from;
            from = to;
            to = swap;
        }
        if (passes % 2 != 0) {
            System.arraycopy(from, 0, keyed, 0, keyed.length);
        }
    }

    private static boolean isSorted(long[] keyed) {
        for (int i = 1; i < keyed.length; i++) {
            if (keyed[i - 1] >>> 32 > keyed[i] >>> 32) {
                return false;
            }
        }
        return true;
    }

    private static void sort(long[] from, long[] to, int shift, int[] starts) {
        int mask = starts.length - 1;
        for (long key : from) {
            starts[(int) (key >>> shift) & mask]++;
        }
        int start = 0;
        for (int b = 0; b < starts.length; b++) {
            int count = starts[b];
            starts[b] = start;
            start += count;
        }
        for (long key : from) {
            to[starts[(int) (key >>> shift) & mask]++] = key;
        }
    }
}
