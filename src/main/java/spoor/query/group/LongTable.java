package spoor.query.group;

/// Numbers different `long` values from 0, in the order in which they come: a hash table with open
/// addressing. One thread at a time.
final class LongTable {
    private long[] values = new long[64];

    /// For each slot the number of its value plus 1; 0 if it is free.
    private int[] numbers = new int[64];

    private int size;

    /// How many different values there are.
    int size() {
        return size;
    }

    boolean contains(long value) {
        return numbers[slot(value)] != 0;
    }

    /// The number of a value, which is added if it is new.
    int number(long value) {
        int slot = slot(value);
        if (numbers[slot] != 0) {
            return numbers[slot] - 1;
        }
        values[slot] = value;
        numbers[slot] = ++size;
        if (size > numbers.length / 2) {
            grow();
        }
        return size - 1;
    }

    private int slot(long value) {
        int mask = numbers.length - 1;
        // Fibonacci hashing spreads neighbouring values.
        int slot = (int) ((value * 0x9e37_79b9_7f4a_7c15L) >>> 32) & mask;
        while (numbers[slot] != 0 && values[slot] != value) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldValues = values;
        int[] oldNumbers = numbers;
        values = new long[2 * oldValues.length];
        numbers = new int[values.length];
        for (int old = 0; old < oldValues.length; old++) {
            if (oldNumbers[old] != 0) {
                int slot = slot(oldValues[old]);
                values[slot] = oldValues[old];
                numbers[slot] = oldNumbers[old];
            }
        }
    }
}
