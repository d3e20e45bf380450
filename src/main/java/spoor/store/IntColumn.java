package spoor.store;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// A number for each row, kept in the smallest width that holds the largest.
///
/// The loops over all rows are short and stand alone, so that each is compiled quickly.
public sealed interface IntColumn {
    /// How many bytes more than three a row are kept, so that the last row can be read as an int.
    int TAIL = 1;

    int at(int row);

    /// How many bytes a number takes.
    default int width() {
        return switch (this) {
            case Zero _ -> 0;
            case U8 _ -> 1;
            case U16 _ -> 2;
            case U24 _ -> 3;
            case I32 _ -> 4;
        };
    }

    /// A number that none is larger than; it need not be there.
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

    /// Writes all numbers to `into`, from `at` on.
    void copyTo(int[] into, int at);

    /// Zero for every row, as most columns of counts are.
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

    /// Numbers from 0 to 16,777,215: three bytes a row, the lowest first, and [#TAIL] more.
    record U24(byte[] values) implements IntColumn {
        private static final VarHandle INTS =
                MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

        @Override
        public int at(int row) {
            return at(values, row);
        }

        /// The number of a row among such bytes, for loops.
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

    /// Numbers from 0 on.
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

    /// A column of the first `rows` numbers, none of them negative; they are copied.
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
        // From there on the bytes of a column could not be counted with an int.
        boolean countable = rows < Integer.MAX_VALUE / 3 - TAIL;
        return largest < 1 << 24 && countable
                ? U24.of(numbers, rows)
                : new I32(java.util.Arrays.copyOf(numbers, rows));
    }

    private static int largest(int[] numbers, int rows) {
        // Bits in place of the maximum: the loop is simpler, and only the width is wanted.
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
