package spoor.store;

import java.util.Arrays;

/// Some texts that are looked up in a dictionary together; one thread at a time.
final class TextBatch {
    static final int CAPACITY = 256;

    private byte[] text;
    private int used;
    private final int[] starts = new int[CAPACITY];
    private final int[] lengths = new int[CAPACITY];
    private final int[] hashes = new int[CAPACITY];
    private final long[] entries = new long[CAPACITY];
    private final int[] ids = new int[CAPACITY];
    private int size;

    /// A batch of texts that are copied.
    TextBatch() {
        this(new byte[1 << 14]);
    }

    /// A batch of texts that stand in that array.
    TextBatch(byte[] text) {
        this.text = text;
    }

    int size() {
        return size;
    }

    boolean isFull() {
        return size == CAPACITY;
    }

    /// Adds a text that stands in the batch's own array.
    void add(int start, int length) {
        starts[size] = start;
        lengths[size++] = length;
    }

    /// Adds a copy of a text.
    void addCopy(byte[] source, int start, int length) {
        if (used + length > text.length) {
            text = Arrays.copyOf(text, Math.max(used + length, 2 * text.length));
        }
        System.arraycopy(source, start, text, used, length);
        add(used, length);
        used += length;
    }

    void clear() {
        size = 0;
        used = 0;
    }

    byte[] text() {
        return text;
    }

    int start(int index) {
        return starts[index];
    }

    int length(int index) {
        return lengths[index];
    }

    /// Room for the dictionary: a hash for each text.
    int[] hashes() {
        return hashes;
    }

    /// Room for the dictionary: what its table has for each text.
    long[] entries() {
        return entries;
    }

    /// For each text its number in the dictionary.
    int[] ids() {
        return ids;
    }
}
