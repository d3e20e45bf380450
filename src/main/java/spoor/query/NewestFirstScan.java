package spoor.query;

import spoor.store.Rows;

/// Goes through rows from the newest to the oldest, and then through those without a time.
///
/// They come in blocks, since a list of all rows is memory that is written and read in vain.
final class NewestFirstScan {
    /// Fits the first cache beside what is looked up.
    private static final int BLOCK = 2048;

    private final Rows rows;
    private final int timed;

    /// @param timed how many rows have a time: the first ones
    NewestFirstScan(Rows rows, int timed) {
        this.rows = rows;
        this.timed = timed;
    }

    /// Takes some rows.
    interface Visitor {
        /// @param count how many of the block's rows count; the block is only valid during the call
        void block(int[] block, int count);
    }

    void visit(Visitor visitor) {
        // A word has 64 rows at most.
        int[] block = new int[BLOCK + Long.SIZE];
        int count = 0;
        for (int word = ((timed + Long.SIZE - 1) >> 6) - 1; word >= 0; word--) {
            for (long bits = timed(word); bits != 0; ) {
                int bit = Long.SIZE - 1 - Long.numberOfLeadingZeros(bits);
                block[count++] = (word << 6) + bit;
                bits ^= 1L << bit;
            }
            if (count >= BLOCK) {
                visitor.block(block, count);
                count = 0;
            }
        }
        for (int word = timed >> 6; word < rows.wordCount(); word++) {
            for (long bits = rows.word(word) & ~timed(word); bits != 0; bits &= bits - 1) {
                block[count++] = (word << 6) + Long.numberOfTrailingZeros(bits);
            }
            if (count >= BLOCK) {
                visitor.block(block, count);
                count = 0;
            }
        }
        if (count > 0) {
            visitor.block(block, count);
        }
    }

    /// The rows of a word that have a time.
    private long timed(int word) {
        int here = timed - (word << 6);
        long bits = rows.word(word);
        return here >= Long.SIZE ? bits : here <= 0 ? 0 : bits & ((1L << here) - 1);
    }

    /// All of them.
    int[] toArray() {
        int[] all = new int[rows.count()];
        int[] next = {0};
        visit((block, count) -> {
            System.arraycopy(block, 0, all, next[0], count);
            next[0] += count;
        });
        return all;
    }
}
