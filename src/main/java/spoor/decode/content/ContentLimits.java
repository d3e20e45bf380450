package spoor.decode.content;

import spoor.decode.parquet.ParquetMemory;

/// How many bytes of a file's content are held at once.
///
/// @param maxWhole content of at most this size is held whole
/// @param copiedAbove larger content of a gzip file is copied for random access, as inflating it
///   again takes too long
/// @param window size of the window over content that is not held whole
/// @param maxRecord size of the largest record, where it is larger than the window
/// @param parquet what the readers of Parquet files use together
public record ContentLimits(
        int maxWhole, int copiedAbove, int window, int maxRecord, ParquetMemory parquet) {
    private static final int MB = 1 << 20;
    private static final int MAX_WHOLE = 64 * MB;
    private static final int COPIED_ABOVE = 16 * MB;
    private static final int WINDOW = 16 * MB;
    private static final int MAX_RECORD = 128 * MB;

    public static final ContentLimits DEFAULT =
            new ContentLimits(MAX_WHOLE, COPIED_ABOVE, WINDOW, MAX_RECORD);

    private static final int MIN_WHOLE = 2 * MB;

    /// Limits with the memory of this JVM for Parquet files.
    public ContentLimits(int maxWhole, int copiedAbove, int window, int maxRecord) {
        this(maxWhole, copiedAbove, window, maxRecord, ParquetMemory.ofHeap());
    }

    /// The limits where a reader may hold so many bytes; the usual ones where that is enough.
    public static ContentLimits within(long bytes) {
        int whole = Math.clamp(bytes, MIN_WHOLE, MAX_WHOLE);
        return new ContentLimits(
                whole, Math.min(COPIED_ABOVE, whole), Math.min(WINDOW, whole), 2 * whole);
    }
}
