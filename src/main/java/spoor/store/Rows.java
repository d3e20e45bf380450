package spoor.store;

import java.util.Arrays;
import java.util.stream.IntStream;

/// A set of row numbers from 0 to `universe` - 1: an immutable bit mask.
public final class Rows {
    private static final int BLOCK = 64;

    private final long[] words;
    private final int universe;
    private final int count;
    private volatile int[] blocks = {};

    private Rows(long[] words, int universe) {
        this.words = words;
        this.universe = universe;
        int n = 0;
        for (long word : words) {
            n += Long.bitCount(word);
        }
        this.count = n;
    }

    /// No row.
    public static Rows none(int universe) {
        return new Rows(new long[length(universe)], universe);
    }

    /// Every row.
    public static Rows all(int universe) {
        return range(universe, 0, universe);
    }

    /// The rows from `from` (inclusive) to `until` (exclusive).
    public static Rows range(int universe, int from, int until) {
        long[] words = new long[length(universe)];
        for (int row = from; row < until; ) {
            int word = row >> 6;
            int last = Math.min(until, (word + 1) << 6);
            long bits = last - row == 64 ? -1L : (1L << (last - row)) - 1;
            words[word] |= bits << row;
            row = last;
        }
        return new Rows(words, universe);
    }

    /// The rows whose bits are set. The array must not be changed afterwards.
    public static Rows of(long[] words, int universe) {
        return new Rows(words, universe);
    }

    /// The words of an empty mask to fill, for [#of(long\[\], int)].
    public static long[] words(int universe) {
        return new long[length(universe)];
    }

    private static int length(int universe) {
        return (universe + 63) >> 6;
    }

    public int universe() {
        return universe;
    }

    public int count() {
        return count;
    }

    public boolean isEmpty() {
        return count == 0;
    }

    public boolean isAll() {
        return count == universe;
    }

    public boolean contains(int row) {
        return (words[row >> 6] >>> row & 1) != 0;
    }

    public Rows and(Rows other) {
        if (isAll()) {
            return other;
        }
        if (other.isAll()) {
            return this;
        }
        long[] result = words.clone();
        for (int i = 0; i < result.length; i++) {
            result[i] &= other.words[i];
        }
        return new Rows(result, universe);
    }

    public Rows or(Rows other) {
        long[] result = words.clone();
        for (int i = 0; i < result.length; i++) {
            result[i] |= other.words[i];
        }
        return new Rows(result, universe);
    }

    public Rows minus(Rows other) {
        long[] result = words.clone();
        for (int i = 0; i < result.length; i++) {
            result[i] &= ~other.words[i];
        }
        return new Rows(result, universe);
    }

    /// All rows that are not in this set.
    public Rows complement() {
        return all(universe).minus(this);
    }

    /// The number of rows in both sets.
    public int countAnd(Rows other) {
        int n = 0;
        for (int i = 0; i < words.length; i++) {
            n += Long.bitCount(words[i] & other.words[i]);
        }
        return n;
    }

    /// The number of rows from `from` (inclusive) to `until` (exclusive).
    public int countBetween(int from, int until) {
        return until <= from ? 0 : countBefore(until) - countBefore(from);
    }

    /// The number of rows in both sets from `from` (inclusive) to `until` (exclusive).
    public int countAndBetween(Rows other, int from, int until) {
        int n = 0;
        for (int word = from >> 6; word < length(until); word++) {
            long bits = words[word] & other.words[word];
            if (word == from >> 6) {
                bits &= -1L << from;
            }
            if (word == until >> 6) {
                bits &= (1L << until) - 1;
            }
            n += Long.bitCount(bits);
        }
        return n;
    }

    /// The number of rows in the set that are smaller than `row`: the position of `row` in the set.
    public int countBefore(int row) {
        int word = row >> 6;
        int block = word / BLOCK;
        int n = blocks()[block];
        for (int i = block * BLOCK; i < word; i++) {
            n += Long.bitCount(words[i]);
        }
        if ((row & 63) != 0) {
            n += Long.bitCount(words[word] & (1L << row) - 1);
        }
        return n;
    }

    /// The row at a position of the set, from 0, in ascending order.
    ///
    /// @throws IndexOutOfBoundsException if the set has no such position
    public int at(int position) {
        java.util.Objects.checkIndex(position, count);
        int[] starts = blocks();
        int block = Arrays.binarySearch(starts, position);
        if (block < 0) {
            block = -block - 2;
        } else {
            // Empty blocks have the same start as the next block; the last of them is the right
            // one.
            while (block + 1 < starts.length && starts[block + 1] == position) {
                block++;
            }
        }
        int rest = position - starts[block];
        int word = block * BLOCK;
        while (rest >= Long.bitCount(words[word])) {
            rest -= Long.bitCount(words[word++]);
        }
        long bits = words[word];
        for (int i = 0; i < rest; i++) {
            bits &= bits - 1;
        }
        return (word << 6) + Long.numberOfTrailingZeros(bits);
    }

    /// The smallest row of the set that is not smaller than `row`, or -1.
    public int next(int row) {
        if (row >= universe) {
            return -1;
        }
        int word = row >> 6;
        long bits = words[word] & -1L << row;
        while (bits == 0) {
            if (++word == words.length) {
                return -1;
            }
            bits = words[word];
        }
        return (word << 6) + Long.numberOfTrailingZeros(bits);
    }

    /// The rows in ascending order.
    public IntStream stream() {
        return IntStream.iterate(next(0), row -> row >= 0, row -> next(row + 1));
    }

    /// A word of the mask, for counting loops: bit 0 of word 0 is row 0.
    public long word(int index) {
        return words[index];
    }

    public int wordCount() {
        return words.length;
    }

    /// The number of rows before each block of words; one entry more than there are blocks.
    private int[] blocks() {
        int[] known = blocks;
        if (known.length == 0) {
            known = new int[words.length / BLOCK + 2];
            int n = 0;
            for (int i = 0; i < words.length; i++) {
                if (i % BLOCK == 0) {
                    known[i / BLOCK] = n;
                }
                n += Long.bitCount(words[i]);
            }
            for (int b = (words.length + BLOCK - 1) / BLOCK; b < known.length; b++) {
                known[b] = n;
            }
            blocks = known;
        }
        return known;
    }

    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object other) {
        return other instanceof Rows rows
                && rows.universe == universe
                && Arrays.equals(rows.words, words);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(words);
    }

    @Override
    public String toString() {
        return count + " of " + universe + " rows";
    }
}
