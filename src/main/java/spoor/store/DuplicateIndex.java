package spoor.store;

import spoor.event.Field;

/// Finds for each row the first row with the same event id, in the order of the calls.
///
/// A hash table over row numbers, without an object per row. Not thread-safe.
final class DuplicateIndex {
    private final long[] most;
    private final long[] least;
    private final int[] otherId;
    private final byte[] flags;

    /// For each slot the number of the first row with an id, plus 1; 0 if the slot is free.
    private final int[] table;

    DuplicateIndex(RowConcatenation rows) {
        most = rows.longs(Columns::idMost);
        least = rows.longs(Columns::idLeast);
        otherId = rows.numbers(part -> part.codes()[Field.ID.ordinal()]);
        flags = rows.flags();
        // Between a quarter and half full.
        table = new int[Integer.highestOneBit(Math.max(4, rows.total())) << 2];
    }

    /// Returns the first row passed to this method that has the same id: the row itself if there
    /// was none before, or if it has no id.
    int firstWithIdOf(int row) {
        if ((flags[row] & Columns.GUID) == 0 && otherId[row] == 0) {
            return row;
        }
        int mask = table.length - 1;
        int slot = hash(row) & mask;
        while (table[slot] != 0) {
            int first = table[slot] - 1;
            if (most[first] == most[row]
                    && least[first] == least[row]
                    && otherId[first] == otherId[row]) {
                return first;
            }
            slot = (slot + 1) & mask;
        }
        table[slot] = row + 1;
        return row;
    }

    private int hash(int row) {
        long h = (most[row] * 31 + least[row] + otherId[row]) * 0x9e3779b97f4a7c15L;
        return (int) (h >>> 32);
    }
}
