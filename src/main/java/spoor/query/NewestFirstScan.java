package spoor.query;

import spoor.store.Rows;

/// Visits rows from the newest to the oldest, and then the rows without a time.
///
/// Rows are passed in blocks, since a list of all rows would cost memory for no use.
final class NewestFirstScan {
    /// A block fits in the L1 cache together with the tables in which its rows are looked up.
    private static final int BLOCK = 2048;

    private final Rows rows;
    private final int timedRows;

    /// @param timedRows how many rows of the store have a time; they are the first ones
    NewestFirstScan(Rows rows, int timedRows) {
        this.rows = rows;
        this.timedRows = timedRows;
    }

    /// Receives the rows.
    interface Visitor {
        /// @param block rows, valid only during the call
        /// @param rowCount how many rows of the block are set
        void block(int[] block, int rowCount);
    }

    void visit(Visitor visitor) {
        // One word has up to 64 rows.
        int[] block = new int[BLOCK + Long.SIZE];
        int size = 0;
        for (int word = ((timedRows + Long.SIZE - 1) >> 6) - 1; word >= 0; word--) {
            for (long bits = timedBits(word); bits != 0; ) {
                int bit = Long.SIZE - 1 - Long.numberOfLeadingZeros(bits);
                block[size++] = (word << 6) + bit;
                bits ^= 1L << bit;
            }
            if (size >= BLOCK) {
                visitor.block(block, size);
                size = 0;
            }
        }
        for (int word = timedRows >> 6; word < rows.wordCount(); word++) {
            for (long bits = rows.word(word) & ~timedBits(word); bits != 0; bits &= bits - 1) {
                block[size++] = (word << 6) + Long.numberOfTrailingZeros(bits);
            }
            if (size >= BLOCK) {
                visitor.block(block, size);
                size = 0;
            }
        }
        if (size > 0) {
            visitor.block(block, size);
        }
    }

    /// The bits of a word's rows that have a time.
    private long timedBits(int word) {
        int timedInWord = timedRows - (word << 6);
        long bits = rows.word(word);
        if (timedInWord >= Long.SIZE) {
            return bits;
        }
        return timedInWord <= 0 ? 0 : bits & ((1L << timedInWord) - 1);
    }

    int[] toArray() {
        int[] all = new int[rows.count()];
        int[] size = {0};
        visit((block, rowCount) -> {
            System.arraycopy(block, 0, all, size[0], rowCount);
            size[0] += rowCount;
        });
        return all;
    }
}
