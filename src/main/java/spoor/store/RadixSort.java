package spoor.store;

import java.util.Arrays;

/// Sorts 64-bit numbers by their upper halves. Many numbers are first divided by their most
/// significant digit into parts that fit the cache; each part is then sorted from its least
/// significant digit.
///
/// Stable, in linear time.
public final class RadixSort {
    /// Bits per pass at most: the bucket counters must fit into the first-level cache.
    private static final int DIGIT = 11;

    /// A part of 2^13 numbers and the room to sort it fit into the second-level cache.
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
    /// @param bits the union of the bits of all upper halves
    /// @param spare as long as `keyed`; its content is overwritten
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

    /// @param digit the number of bits by which the numbers are divided into parts
    private void parts(int width, int digit) {
        int rest = width - digit;
        pass(keyed, spare, 0, keyed.length, 32 + rest, digit);
        // After the pass, `starts` holds the end of each part.
        int[] ends = Arrays.copyOf(starts, 1 << digit);
        int from = 0;
        for (int end : ends) {
            part(true, from, end, rest);
            from = end;
        }
    }

    /// Sorts a part by its lowest bits.
    ///
    /// @param inSpare whether the part is in `spare`; afterwards it is in `keyed`
    private void part(boolean inSpare, int from, int until, int width) {
        int passes = (width + DIGIT - 1) / DIGIT;
        int digit = passes == 0 ? 0 : (width + passes - 1) / passes;
        boolean isInSpare = inSpare;
        for (int pass = 0; pass < passes; pass++) {
            long[] source = isInSpare ? spare : keyed;
            pass(source, isInSpare ? keyed : spare, from, until, 32 + pass * digit, digit);
            isInSpare = !isInSpare;
        }
        if (isInSpare) {
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
