package spoor.store;

/// How arrays grow.
final class Growth {
    /// No JVM makes a longer array.
    private static final int MAX_LENGTH = Integer.MAX_VALUE - 64;

    private Growth() {}

    /// How many rows arrays hold that have a number of cells for each row, after they grow to twice
    /// the rows.
    ///
    /// @throws OutOfMemoryError if no array has cells for more rows
    static int ofRows(int rows, int cellsInRow) {
        long most = MAX_LENGTH / cellsInRow;
        if (rows >= most) {
            throw new OutOfMemoryError(String.valueOf((rows + 1L) * cellsInRow));
        }
        return (int) Math.min(2L * rows, most);
    }

    /// The length of an array that grows to exactly twice its length.
    ///
    /// @throws OutOfMemoryError if no array has so many elements
    static int twice(int length) {
        long needed = 2L * length;
        if (needed > MAX_LENGTH) {
            throw new OutOfMemoryError(String.valueOf(needed));
        }
        return (int) needed;
    }

    /// The length of an array that grows by half or more.
    ///
    /// @throws OutOfMemoryError if no array has so many elements
    static int of(int length, long needed) {
        if (needed > MAX_LENGTH) {
            throw new OutOfMemoryError(String.valueOf(needed));
        }
        return (int) Math.clamp(length + (long) (length >> 1), needed, MAX_LENGTH);
    }
}
