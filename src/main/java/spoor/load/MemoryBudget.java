package spoor.load;

import spoor.decode.content.ContentLimits;

/// How many bytes a load may use of the heap, so that its events can be sorted, searched and
/// exported afterwards.
///
/// @param bytes for what is loaded
/// @param limits of the content that each worker holds
public record MemoryBudget(long bytes, ContentLimits limits) {
    /// How much of the heap is used. The rest is for garbage, and for the shape of the heap.
    private static final int PERCENT = 80;

    /// For the program itself and its window.
    private static final long PROGRAM = 32L << 20;

    /// For the file that a worker reads, as it is stored, and for rows that are not handed over
    /// yet.
    private static final long PER_WORKER = 16L << 20;

    /// The buffers of a worker take so many times the content that it holds whole.
    private static final int BUFFERS = 2;

    /// All workers together hold at most one part in so many of the heap.
    private static final int HELD_DIVISOR = 16;

    /// The budget of this JVM.
    ///
    /// @param workers how many threads read files at the same time
    public static MemoryBudget ofHeap(int workers) {
        return of(Runtime.getRuntime().maxMemory(), workers);
    }

    /// @param heap the maximum size of the heap in bytes
    static MemoryBudget of(long heap, int workers) {
        int threads = Math.max(1, workers);
        ContentLimits limits = ContentLimits.within(heap / HELD_DIVISOR / threads);
        long reading = threads * (PER_WORKER + (long) BUFFERS * limits.maxWhole());
        return new MemoryBudget(Math.max(0, heap / 100 * PERCENT - PROGRAM - reading), limits);
    }
}
