package spoor.source.s3;

import java.util.function.LongSupplier;

record FakeDisk(long total, LongSupplier freeBytes) implements DiskSpace {
    static final DiskSpace LARGE = new FakeDisk(1L << 50, () -> 1L << 50);

    @Override
    public long free() {
        return freeBytes.getAsLong();
    }
}
