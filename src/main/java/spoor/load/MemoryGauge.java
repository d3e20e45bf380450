package spoor.load;

import spoor.store.StoreBuilder;

/// Compares what a load needs with its budget. Any thread may use it.
final class MemoryGauge {
    private static final int ALL = 100;

    private final long budget;
    private final StoreBuilder store;
    private final FileTable files;
    private volatile int percent;
    private volatile boolean full;

    /// @param budget in bytes
    MemoryGauge(long budget, StoreBuilder store, FileTable files) {
        this.budget = budget;
        this.store = store;
        this.files = files;
    }

    /// A load begins.
    void begin() {
        full = false;
        measure();
    }

    /// Looks at what is needed now.
    void measure() {
        long needed = store.bytesNeeded() + files.bytes();
        percent = (int) Math.clamp((double) ALL * needed / Math.max(1, budget), 0, ALL);
        full |= needed > budget;
    }

    /// Whether a snapshot can be made while files are read.
    boolean allowsSnapshot() {
        return store.bytesForSnapshot() + files.bytes() <= budget;
    }

    /// There was no memory for more, whatever was expected.
    void exhausted() {
        full = true;
    }

    /// Whether nothing more is loaded.
    boolean isFull() {
        return full;
    }

    /// Used memory, in percent of the budget.
    int percent() {
        return full ? ALL : percent;
    }
}
