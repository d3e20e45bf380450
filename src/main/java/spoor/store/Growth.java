package spoor.store;

/// How arrays grow.
final class Growth {
    /// No JVM makes a longer array.
    private static final int MAX_LENGTH = Integer.MAX_VALUE - 64;

    private Growth() {}

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
