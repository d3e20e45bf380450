package spoor.load;

import java.util.concurrent.atomic.AtomicLong;

/// How many bytes the files of a load may inflate to without containing an event.
///
/// Files that inflate to a small multiple of their size need none of it. Any thread may use it.
final class InflationBudget {
    /// Text as repetitive as trails inflates to less than this many times its size; the largest
    /// known ratio is 289.
    private static final int MAX_RATIO = 300;

    /// For files in which no events are found although so much of them was read.
    private static final int MAX_RATIO_WITHOUT_EVENTS = 100;

    private static final long PER_FILE = 32L << 20;
    private static final long PER_LOAD = 1L << 30;
    private static final long PER_FILE_AFTERWARDS = 4L << 20;

    private final AtomicLong left;
    private final long perFile;
    private final long perFileAfterwards;

    InflationBudget() {
        this(PER_LOAD, PER_FILE, PER_FILE_AFTERWARDS);
    }

    /// @param perLoad how many bytes all files together may inflate to, each with up to `perFile`
    /// @param perFileAfterwards how many bytes a file may inflate to after that
    InflationBudget(long perLoad, long perFile, long perFileAfterwards) {
        left = new AtomicLong(perLoad);
        this.perFile = perFile;
        this.perFileAfterwards = perFileAfterwards;
    }

    /// Whether a content has inflated to too many bytes.
    ///
    /// @param position how many bytes of the content were read
    /// @param stored how many bytes of the stored file were read for that
    /// @param withoutEvents how many bytes were read since the last event
    /// @param isArchive whether events may be in the content although none are found yet
    boolean isExceeded(long position, long stored, long withoutEvents, boolean isArchive) {
        return withoutEvents > (left.get() > 0 ? perFile : perFileAfterwards)
                && position / (isArchive ? MAX_RATIO : MAX_RATIO_WITHOUT_EVENTS) > stored;
    }

    void take(long bytes) {
        left.addAndGet(-bytes);
    }
}
