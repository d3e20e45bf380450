package spoor.store;

/// Hashes of the values of records that were read again, by the place of the record: records of
/// equal value have equal hashes, and others have not. Any thread may use it.
public final class RecordValues {
    /// Only records that share their id have one, so most loads need none.
    private static final int FIRST_CAPACITY = 16;

    /// An open hash table: the place at the even index, the hash after it; 0 if the slot is free.
    private long[] table = new long[2 * FIRST_CAPACITY];

    private int size;

    /// Sets the hash of a record's value.
    ///
    /// @param offset where the record begins in the inflated file, in bytes
    /// @param hash not 0
    public synchronized void put(int file, int offset, long hash) {
        if (4 * size >= table.length) {
            grow();
        }
        int slot = slot(place(file, offset));
        size += table[slot + 1] == 0 ? 1 : 0;
        table[slot] = place(file, offset);
        table[slot + 1] = hash;
    }

    /// The hash of a record's value; 0 if it is not known.
    synchronized long at(int file, int offset) {
        return table[slot(place(file, offset)) + 1];
    }

    private static long place(int file, int offset) {
        return ((long) file << Integer.SIZE) | offset;
    }

    /// The index of a place, or of the free slot for it.
    private int slot(long place) {
        int mask = table.length - 1;
        int slot = ((int) ((place * 0x9e3779b97f4a7c15L) >>> Integer.SIZE) << 1) & mask;
        while (table[slot + 1] != 0 && table[slot] != place) {
            slot = (slot + 2) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] all = table;
        table = new long[2 * all.length];
        for (int at = 0; at < all.length; at += 2) {
            if (all[at + 1] != 0) {
                System.arraycopy(all, at, table, slot(all[at]), 2);
            }
        }
    }
}
