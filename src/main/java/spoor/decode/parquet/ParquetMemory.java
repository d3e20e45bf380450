package spoor.decode.parquet;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;

/// The memory that readers of Parquet files may use together: each takes its part before it begins,
/// and waits until others have given back enough.
///
/// Any thread may use it. A thread must not take a part while it has another one.
public final class ParquetMemory {
    private static final int UNIT = 1 << 20;

    private final int units;
    private final Semaphore free;

    /// @param bytes how many all readers may use
    public ParquetMemory(long bytes) {
        units = Math.clamp(bytes / UNIT, 1, Integer.MAX_VALUE);
        free = new Semaphore(units, true);
    }

    /// Three quarters of the memory of this JVM.
    public static ParquetMemory ofHeap() {
        return new ParquetMemory(Runtime.getRuntime().maxMemory() / 4 * 3);
    }

    /// How large a JVM's heap must be, so that a reader with so many bytes has room.
    static long heapFor(long bytes) {
        return Math.ceilDiv(bytes * 4, 3);
    }

    /// A part that is in use until it is closed. Closing it again has no effect.
    interface Part extends AutoCloseable {
        @Override
        void close();
    }

    /// Whether a reader with so many bytes has room once all others are closed.
    boolean hasRoomFor(long bytes) {
        return inUnits(bytes) <= units;
    }

    /// Takes a part, and waits for it if others are in use.
    ///
    /// @param bytes for which there is room
    Part take(long bytes) {
        int taken = (int) inUnits(bytes);
        free.acquireUninterruptibly(taken);
        AtomicBoolean inUse = new AtomicBoolean(true);
        return () -> {
            if (inUse.getAndSet(false)) {
                free.release(taken);
            }
        };
    }

    private static long inUnits(long bytes) {
        return Math.ceilDiv(bytes, UNIT);
    }
}
