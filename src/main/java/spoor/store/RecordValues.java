package spoor.store;

/// Hashes of the values of records that were read again, by the place of the record: records of
/// equal value have equal hashes, and others have not. Any thread may use it.
public final class RecordValues {
    /// Only records that share their id have one, so most loads need none.
    private static final int FIRST_CAPACITY = 16;

    /// How many numbers a slot has.
    private static final int SLOT = 3;

    private static final int HASH = 2;

    /// An open hash table. A slot has the file, the offset, and the hash; 0 if it is free.
    private long[] table = new long[SLOT * FIRST_CAPACITY];

    private int size;

    /// Sets the hash of a record's value.
    ///
    /// @param offset where the record begins in the inflated file, in bytes
    /// @param hash not 0
    public synchronized void put(int file, long offset, long hash) {
        if (2 * SLOT * size >= table.length) {
            grow();
        }
        int slot = slot(file, offset);
        size += table[slot + HASH] == 0 ? 1 : 0;
        table[slot] = file;
        table[slot + 1] = offset;
        table[slot + HASH] = hash;
    }

    /// The hash of a record's value; 0 if it is not known.
    synchronized long at(int file, long offset) {
        return table[slot(file, offset) + HASH];
    }

    /// The index of a place, or of the free slot for it.
    private int slot(long file, long offset) {
        int slots = table.length / SLOT;
        long mixed = (((file << Integer.SIZE) ^ offset) * 0x9e3779b97f4a7c15L) >>> Integer.SIZE;
        int slot = (int) mixed & (slots - 1);
        while (table[SLOT * slot + HASH] != 0
                && (table[SLOT * slot] != file || table[SLOT * slot + 1] != offset)) {
            slot = (slot + 1) & (slots - 1);
        }
        return SLOT * slot;
    }

    private void grow() {
        long[] all = table;
        table = new long[Growth.twice(all.length)];
        for (int at = 0; at < all.length; at += SLOT) {
            if (all[at + HASH] != 0) {
                System.arraycopy(all, at, table, slot(all[at], all[at + 1]), SLOT);
            }
        }
    }
}
