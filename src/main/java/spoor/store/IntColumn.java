package spoor.store;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// A column of non-negative numbers, one for each row, in the smallest width that holds the
/// largest.
///
/// Each loop over all rows is a short method of its own, so that the JIT compiles it quickly.
public sealed interface IntColumn {
    /// Extra bytes after the last row of [U24], so that the last row can be read as an int.
    int TAIL = 1;

    int at(int row);

    /// Bytes per row.
    default int width() {
        return switch (this) {
            case Zero _ -> 0;
            case U8 _ -> 1;
            case U16 _ -> 2;
            case U24 _ -> 3;
            case I32 _ -> 4;
        };
    }

    /// An upper bound of the numbers; the column need not contain it.
    default int limit() {
        return switch (this) {
            case Zero _ -> 0;
            case U8 _ -> 0xff;
            case U16 _ -> 0xffff;
            case U24(byte[] values) -> largestOf(values.length / 3);
            case I32(int[] values) -> largestOf(values.length);
        };
    }

    private int largestOf(int rows) {
        int largest = 0;
        for (int row = 0; row < rows; row++) {
            largest = Math.max(largest, at(row));
        }
        return largest;
    }

    /// Bytes per row of a column of numbers below this one.
    static int widthOf(int limit) {
        return limit <= 1 ? 0 : (Integer.SIZE + 7 - Integer.numberOfLeadingZeros(limit - 1)) / 8;
    }

    /// Copies all numbers to `into`, starting at index `at`.
    void copyTo(int[] into, int at);

    /// Zero for every row; most columns of counts are like this.
    record Zero(int rows) implements IntColumn {
        @Override
        public int at(int row) {
            return 0;
        }

        @Override
        public void copyTo(int[] into, int at) {
            java.util.Arrays.fill(into, at, at + rows, 0);
        }
    }

    /// Numbers from 0 to 255.
    record U8(byte[] values) implements IntColumn {
        @Override
        public int at(int row) {
            return values[row] & 0xff;
        }

        @Override
        public void copyTo(int[] into, int at) {
            for (int row = 0; row < values.length; row++) {
                into[at + row] = values[row] & 0xff;
            }
        }
    }

    /// Numbers from 0 to 65,535.
    record U16(char[] values) implements IntColumn {
        @Override
        public int at(int row) {
            return values[row];
        }

        @Override
        public void copyTo(int[] into, int at) {
            for (int row = 0; row < values.length; row++) {
                into[at + row] = values[row];
            }
        }
    }

    /// Numbers from 0 to 16,777,215: three bytes per row, little-endian, and [#TAIL] bytes more.
    record U24(byte[] values) implements IntColumn {
        private static final VarHandle INTS =
                MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

        @Override
        public int at(int row) {
            return at(values, row);
        }

        /// The number of a row in the bytes of such a column, for loops.
        public static int at(byte[] values, int row) {
            return (int) INTS.get(values, 3 * row) & 0xffffff;
        }

        @Override
        public void copyTo(int[] into, int at) {
            int rows = values.length / 3;
            for (int row = 0; row < rows; row++) {
                into[at + row] = at(values, row);
            }
        }

        private static U24 of(int[] numbers, int rows) {
            byte[] values = new byte[3 * rows + TAIL];
            for (int row = 0; row < rows; row++) {
                int number = numbers[row];
                values[3 * row] = (byte) number;
                values[3 * row + 1] = (byte) (number >> 8);
                values[3 * row + 2] = (byte) (number >> 16);
            }
            return new U24(values);
        }
    }

    /// Numbers from 0 to 2,147,483,647.
    record I32(int[] values) implements IntColumn {
        @Override
        public int at(int row) {
            return values[row];
        }

        @Override
        public void copyTo(int[] into, int at) {
            System.arraycopy(values, 0, into, at, values.length);
        }
    }

    /// A column with a copy of the first `rows` numbers; none may be negative.
    static IntColumn of(int[] numbers, int rows) {
        int largest = largest(numbers, rows);
        if (largest == 0) {
            return new Zero(rows);
        }
        if (largest < 1 << 8) {
            return new U8(bytes(numbers, rows));
        }
        if (largest < 1 << 16) {
            return new U16(chars(numbers, rows));
        }
        boolean fitsInOneArray = rows < Integer.MAX_VALUE / 3 - TAIL;
        return largest < 1 << 24 && fitsInOneArray
                ? U24.of(numbers, rows)
                : new I32(java.util.Arrays.copyOf(numbers, rows));
    }

    private static int largest(int[] numbers, int rows) {
        // The union of all bits has the same width as the maximum, and the loop is simpler.
        int bits = 0;
        for (int row = 0; row < rows; row++) {
            bits |= numbers[row];
        }
        return bits;
    }

    private static byte[] bytes(int[] numbers, int rows) {
        byte[] values = new byte[rows];
        for (int row = 0; row < rows; row++) {
            values[row] = (byte) numbers[row];
        }
        return values;
    }

    private static char[] chars(int[] numbers, int rows) {
        char[] values = new char[rows];
        for (int row = 0; row < rows; row++) {
            values[row] = (char) numbers[row];
        }
        return values;
    }
}
