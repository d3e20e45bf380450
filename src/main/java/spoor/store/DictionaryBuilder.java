package spoor.store;

import java.util.Arrays;

/// A dictionary that grows: open addressing over one array of bytes, no object per text.
///
/// One thread at a time.
final class DictionaryBuilder {
    private byte[] text = new byte[1024];
    private int used;
    private int[] ends = new int[64];
    private int[] hashes = new int[64];
    private int size;
    private int[] table = new int[128];

    DictionaryBuilder() {
        add(text, 0, 0);
    }

    int size() {
        return size;
    }

    /// The number of that text, new or known.
    int add(byte[] source, int start, int length) {
        int hash = hash(source, start, length);
        int mask = table.length - 1;
        int slot = hash & mask;
        while (table[slot] != 0) {
            int id = table[slot] - 1;
            if (hashes[id] == hash && equals(id, source, start, length)) {
                return id;
            }
            slot = (slot + 1) & mask;
        }
        return insert(slot, hash, source, start, length);
    }

    /// The number that a text of another dictionary has here.
    int addFrom(DictionaryBuilder other, int id) {
        int start = other.start(id);
        return add(other.text, start, other.ends[id] - start);
    }

    /// The dictionary as it is now; it shares memory, which only grows behind what it sees.
    Dictionary snapshot() {
        return new Dictionary(text, ends, size);
    }

    private int insert(int slot, int hash, byte[] source, int start, int length) {
        if (used + length > text.length) {
            long wanted = Math.max(text.length * 2L, used + (long) length);
            text = Arrays.copyOf(text, (int) Math.min(wanted, Integer.MAX_VALUE - 64));
        }
        System.arraycopy(source, start, text, used, length);
        used += length;
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, size * 2);
            hashes = Arrays.copyOf(hashes, size * 2);
        }
        ends[size] = used;
        hashes[size] = hash;
        int id = size++;
        table[slot] = size;
        if (size * 2 > table.length) {
            grow();
        }
        return id;
    }

    private void grow() {
        int[] larger = new int[table.length * 2];
        int mask = larger.length - 1;
        for (int id = 0; id < size; id++) {
            int slot = hashes[id] & mask;
            while (larger[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            larger[slot] = id + 1;
        }
        table = larger;
    }

    private boolean equals(int id, byte[] source, int start, int length) {
        int from = start(id);
        return Arrays.equals(text, from, ends[id], source, start, start + length);
    }

    private int start(int id) {
        return id == 0 ? 0 : ends[id - 1];
    }

    private static int hash(byte[] b, int start, int length) {
        int h = length;
        for (int i = start; i < start + length; i++) {
            h = 31 * h + b[i];
        }
        h *= 0x9e3779b9;
        return h ^ h >>> 15;
    }
}
