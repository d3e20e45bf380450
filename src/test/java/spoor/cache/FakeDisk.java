package spoor.cache;

import spoor.io.DiskSpace;

import java.util.function.LongSupplier;

public record FakeDisk(long total, LongSupplier freeBytes) implements DiskSpace {
    public static final DiskSpace LARGE = new FakeDisk(1L << 50, () -> 1L << 50);

    @Override
    public long free() {
        return freeBytes.getAsLong();
    }
}
