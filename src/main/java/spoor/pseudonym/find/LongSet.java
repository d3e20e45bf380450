package spoor.pseudonym.find;

/// A set of hashes with two more bits each; eight bytes an entry. One thread at a time.
public final class LongSet {
    private static final long BITS = 3;

    private long[] table = new long[1 << 10];
    private int size;

    public int size() {
        return size;
    }

    /// Adds a hash, and sets bits of it.
    ///
    /// @return whether the hash is new
    public boolean add(long hash, int bits) {
        if (size * 2 >= table.length) {
            grow();
        }
        long key = key(hash);
        int slot = slot(key, table.length);
        while (table[slot] != 0) {
            if ((table[slot] & ~BITS) == key) {
                table[slot] |= bits;
                return false;
            }
            slot = (slot + 1) & (table.length - 1);
        }
        table[slot] = key | bits;
        size++;
        return true;
    }

    /// The bits of a hash, or -1 if the set does not contain it.
    int bits(long hash) {
        long key = key(hash);
        int slot = slot(key, table.length);
        while (table[slot] != 0) {
            if ((table[slot] & ~BITS) == key) {
                return (int) (table[slot] & BITS);
            }
            slot = (slot + 1) & (table.length - 1);
        }
        return -1;
    }

    private static long key(long hash) {
        long key = hash & ~BITS;
        return key == 0 ? BITS + 1 : key;
    }

    private static int slot(long key, int length) {
        return (int) (key >>> 33) & (length - 1);
    }

    private void grow() {
        long[] old = table;
        table = new long[old.length * 2];
        for (long entry : old) {
            if (entry != 0) {
                int slot = slot(entry & ~BITS, table.length);
                while (table[slot] != 0) {
                    slot = (slot + 1) & (table.length - 1);
                }
                table[slot] = entry;
            }
        }
    }
}
