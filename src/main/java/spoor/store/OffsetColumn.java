package spoor.store;

/// A column of offsets in files, one for each row. The upper halves take memory only where a file
/// has more than 2 GB.
///
/// @param low the lower 31 bits
/// @param high the bits above them
record OffsetColumn(IntColumn low, IntColumn high) {
    private static final int LOW_BITS = 31;

    /// The lower bits of an offset.
    static int low(long offset) {
        return (int) offset & Integer.MAX_VALUE;
    }

    /// The upper bits of an offset.
    static int high(long offset) {
        return Math.toIntExact(offset >>> LOW_BITS);
    }

    long at(int row) {
        return (long) high.at(row) << LOW_BITS | low.at(row);
    }
}
