package spoor.mask;

import java.util.Arrays;

/// Parts of a text that are to be replaced, in the order in which they were found.
final class Spans {
    /// From where to before where, packed: the earlier and then the longer ones sort first.
    private long[] packed = new long[16];

    private int size;

    void clear() {
        size = 0;
    }

    int size() {
        return size;
    }

    void add(int start, int end) {
        if (size == packed.length) {
            packed = Arrays.copyOf(packed, size * 2);
        }
        packed[size++] = ((long) start << 32) | (Integer.MAX_VALUE - end);
    }

    void sort() {
        Arrays.sort(packed, 0, size);
    }

    int start(int index) {
        return (int) (packed[index] >>> 32);
    }

    int end(int index) {
        return Integer.MAX_VALUE - (int) packed[index];
    }
}
