package spoor.store;

/// A number for each row, kept in the smallest width that holds the largest.
public sealed interface IntColumn {
    int at(int row);

    /// Numbers from 0 to 255.
    record Narrow(byte[] values) implements IntColumn {
        @Override
        public int at(int row) {
            return values[row] & 0xff;
        }
    }

    /// Numbers from 0 to 65,535.
    record Middle(char[] values) implements IntColumn {
        @Override
        public int at(int row) {
            return values[row];
        }
    }

    /// Numbers from 0 on.
    record Wide(int[] values) implements IntColumn {
        @Override
        public int at(int row) {
            return values[row];
        }
    }

    /// An empty column to fill, row by row.
    ///
    /// @param largest no number will be larger
    static Filling of(int rows, int largest) {
        return largest < 1 << 8
                ? new Filling(new Narrow(new byte[rows]))
                : largest < 1 << 16
                        ? new Filling(new Middle(new char[rows]))
                        : new Filling(new Wide(new int[rows]));
    }

    /// A column while it is filled; afterwards only [#column()] is used.
    record Filling(IntColumn column) {
        void set(int row, int value) {
            switch (column) {
                case Narrow narrow -> narrow.values[row] = (byte) value;
                case Middle middle -> middle.values[row] = (char) value;
                case Wide wide -> wide.values[row] = value;
            }
        }
    }
}
