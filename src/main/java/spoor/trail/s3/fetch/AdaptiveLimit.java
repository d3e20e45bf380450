package spoor.trail.s3.fetch;

import java.util.function.LongSupplier;

/// How many objects may be under way at once, and how many of their bytes may be held. It is halved
/// when the server asks for fewer requests, and recovers slowly. Any thread may use it.
public final class AdaptiveLimit {
    /// What S3 serves well and a home connection fills; more gave nothing when measured.
    public static final int OBJECTS = 32;

    /// Bytes that may wait to be decoded.
    public static final long BYTES = 256L << 20;

    private static final long HALVING_NANOS = 1_000_000_000;

    private final int most;
    private final long mostBytes;
    private final LongSupplier nanos;
    private double allowed;
    private int underWay;
    private long held;
    private long halvedAt;
    private boolean halved;

    public AdaptiveLimit(int most, long mostBytes) {
        this(most, mostBytes, System::nanoTime);
    }

    /// @param nanos a clock
    AdaptiveLimit(int most, long mostBytes, LongSupplier nanos) {
        this.nanos = nanos;
        this.most = most;
        this.mostBytes = mostBytes;
        this.allowed = most;
    }

    /// Takes a place for an object; one that is larger than all that may be held goes alone.
    synchronized boolean tryTake(long bytes) {
        boolean fits = held == 0 || held + bytes <= mostBytes;
        if (underWay >= (int) allowed || !fits) {
            return false;
        }
        underWay++;
        held += bytes;
        return true;
    }

    /// An object has come, or will not.
    synchronized void arrived(boolean well) {
        underWay--;
        if (well && allowed < most) {
            allowed = Math.min(most, allowed + 1 / allowed);
        }
    }

    /// Bytes are not held any more.
    synchronized void released(long bytes) {
        held -= bytes;
    }

    /// The server asked for fewer requests; several such answers within a second count once.
    public synchronized void throttled() {
        long now = nanos.getAsLong();
        if (!halved || now - halvedAt > HALVING_NANOS) {
            allowed = Math.max(1, allowed / 2);
            halvedAt = now;
            halved = true;
        }
    }

    synchronized int allowed() {
        return (int) allowed;
    }
}
