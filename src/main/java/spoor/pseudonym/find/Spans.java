package spoor.pseudonym.find;

import java.util.Arrays;

/// A reusable list of parts of a text.
public final class Spans {
    /// Start and end in one number each, so that earlier and then longer parts sort first.
    private long[] packed = new long[16];

    private int size;

    public void clear() {
        size = 0;
    }

    public int size() {
        return size;
    }

    public void add(int start, int end) {
        if (size == packed.length) {
            packed = Arrays.copyOf(packed, size * 2);
        }
        packed[size++] = ((long) start << 32) | (Integer.MAX_VALUE - end);
    }

    public void sort() {
        Arrays.sort(packed, 0, size);
    }

    public int start(int index) {
        return (int) (packed[index] >>> 32);
    }

    public int end(int index) {
        return Integer.MAX_VALUE - (int) packed[index];
    }
}
