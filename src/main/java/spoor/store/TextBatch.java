package spoor.store;

import java.util.Arrays;

/// Texts that are looked up in a dictionary together. Not thread-safe.
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

    /// A batch whose texts are copied by [#addCopy].
    TextBatch() {
        this(new byte[1 << 14]);
    }

    /// A batch of texts that are parts of this array.
    TextBatch(byte[] text) {
        this.text = text;
    }

    int size() {
        return size;
    }

    boolean isFull() {
        return size == CAPACITY;
    }

    /// Adds a text that is part of the batch's array.
    void add(int start, int length) {
        starts[size] = start;
        lengths[size++] = length;
    }

    /// Adds a copy of a text.
    void addCopy(byte[] source, int start, int length) {
        if (used + length > text.length) {
            text = Arrays.copyOf(text, Growth.of(text.length, used + (long) length));
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

    /// Scratch space for the dictionary: the hash of each text.
    int[] hashes() {
        return hashes;
    }

    /// Scratch space for the dictionary: the table entry of each text.
    long[] entries() {
        return entries;
    }

    /// The id of each text in the dictionary, after the look-up.
    int[] ids() {
        return ids;
    }
}
