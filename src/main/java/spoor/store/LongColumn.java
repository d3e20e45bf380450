package spoor.store;

import java.util.Arrays;

/// A column of 64-bit numbers, one for each row; little memory where most are 0.
sealed interface LongColumn {
    long at(int row);

    /// How many bytes the numbers take.
    default long bytes() {
        return switch (this) {
            case Dense(long[] values) -> (long) Long.BYTES * values.length;
            case Sparse(int _, int[] rows, long[] _) ->
                    (long) (Integer.BYTES + Long.BYTES) * rows.length;
        };
    }

    /// Copies all numbers to `into`, starting at index `at`.
    void copyTo(long[] into, int at);

    record Dense(long[] values) implements LongColumn {
        @Override
        public long at(int row) {
            return values[row];
        }

        @Override
        public void copyTo(long[] into, int at) {
            System.arraycopy(values, 0, into, at, values.length);
        }
    }

    /// @param size how many rows there are
    /// @param rows those with another number than 0, ascending
    /// @param values their numbers
    record Sparse(int size, int[] rows, long[] values) implements LongColumn {
        @Override
        public long at(int row) {
            int index = Arrays.binarySearch(rows, row);
            return index < 0 ? 0 : values[index];
        }

        @Override
        public void copyTo(long[] into, int at) {
            Arrays.fill(into, at, at + size, 0);
            for (int i = 0; i < rows.length; i++) {
                into[at + rows[i]] = values[i];
            }
        }
    }

    /// A column with a copy of the first `size` numbers.
    static LongColumn of(long[] numbers, int size) {
        int count = 0;
        for (int row = 0; row < size; row++) {
            count += numbers[row] == 0 ? 0 : 1;
        }
        if (count > size / 2) {
            return new Dense(Arrays.copyOf(numbers, size));
        }
        int[] rows = new int[count];
        long[] values = new long[count];
        int at = 0;
        for (int row = 0; row < size; row++) {
            if (numbers[row] != 0) {
                rows[at] = row;
                values[at++] = numbers[row];
            }
        }
        return new Sparse(size, rows, values);
    }
}
