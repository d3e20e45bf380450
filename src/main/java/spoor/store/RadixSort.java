package spoor.store;

import java.util.Arrays;

/// Sorts numbers of 64 bits by their upper halves: many first by their most significant digit, into
/// parts that fit the cache, and each part from its least significant digit on.
///
/// Equals keep their order. Time is linear.
public final class RadixSort {
    /// Bits a pass at most: the buckets' heads must stay in the first cache.
    private static final int DIGIT = 11;

    /// A part of so many numbers, and the room to sort it, fit the second cache.
    private static final int PART_BITS = 13;

    private final long[] keyed;
    private final long[] spare;
    private final int[] starts = new int[1 << DIGIT];

    private RadixSort(long[] keyed, long[] spare) {
        this.keyed = keyed;
        this.spare = spare;
    }

    /// Sorts by the upper halves as unsigned numbers.
    ///
    /// @param bits those that any upper half has
    /// @param spare as long as `keyed`; its content is lost
    public static void byUpperHalf(long[] keyed, long[] spare, int bits) {
        if (isSorted(keyed)) {
            return;
        }
        int width = Integer.SIZE - Integer.numberOfLeadingZeros(bits);
        RadixSort sort = new RadixSort(keyed, spare);
        int parts = Integer.SIZE - Integer.numberOfLeadingZeros(keyed.length >>> PART_BITS);
        if (parts == 0 || width <= DIGIT) {
            sort.part(false, 0, keyed.length, width);
        } else {
            sort.parts(width, Math.min(parts, DIGIT));
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

    /// @param digit the bits that tell the parts apart
    private void parts(int width, int digit) {
        int rest = width - digit;
        pass(keyed, spare, 0, keyed.length, 32 + rest, digit);
        // Now a part's start is where it ends.
        int[] ends = Arrays.copyOf(starts, 1 << digit);
        int from = 0;
        for (int end : ends) {
            part(true, from, end, rest);
            from = end;
        }
    }

    /// Sorts a part by its lowest bits.
    ///
    /// @param aside whether it is in `spare` now; it will be in `keyed`
    private void part(boolean aside, int from, int until, int width) {
        int passes = (width + DIGIT - 1) / DIGIT;
        int digit = passes == 0 ? 0 : (width + passes - 1) / passes;
        boolean isAside = aside;
        for (int pass = 0; pass < passes; pass++) {
            long[] source = isAside ? spare : keyed;
            pass(source, isAside ? keyed : spare, from, until, 32 + pass * digit, digit);
            isAside = !isAside;
        }
        if (isAside) {
            System.arraycopy(spare, from, keyed, from, until - from);
        }
    }

    private void pass(long[] source, long[] target, int from, int until, int shift, int digit) {
        int mask = (1 << digit) - 1;
        int[] next = starts;
        Arrays.fill(next, 0, mask + 1, 0);
        for (int i = from; i < until; i++) {
            next[(int) (source[i] >>> shift) & mask]++;
        }
        int start = from;
        for (int b = 0; b <= mask; b++) {
            int count = next[b];
            next[b] = start;
            start += count;
        }
        for (int i = from; i < until; i++) {
            long key = source[i];
            target[next[(int) (key >>> shift) & mask]++] = key;
        }
    }
}
