package spoor.decode.archive;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/// How much may still be read from one file and the archives in it. Any thread may use it.
final class ArchiveBudget {
    static final int MAX_ENTRIES = 200_000;

    /// Text as repetitive as trails inflates to less than this many times its size.
    private static final int MAX_RATIO = 300;

    private static final long ALWAYS_READ = 1L << 30;

    private final AtomicInteger entries = new AtomicInteger(MAX_ENTRIES);
    private final AtomicLong bytes;

    /// @param stored the size of the file
    ArchiveBudget(long stored) {
        bytes = new AtomicLong(Math.max(ALWAYS_READ, stored * MAX_RATIO));
    }

    boolean takeEntry() {
        return entries.decrementAndGet() >= 0;
    }

    /// @param more how many bytes would be inflated
    /// @return false where that is more than is left, of which then nothing is taken
    boolean takeBytes(long more) {
        long before = bytes.getAndUpdate(left -> more <= left ? left - more : left);
        return more <= before;
    }
}
