package spoor.trail.s3.list;

import org.jspecify.annotations.Nullable;

import spoor.trail.AccessFailure;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/// Notices when a server serves nothing any more, so that asking for more is in vain. Any thread
/// may use it.
public final class Outage {
    private static final int MIN_FAILURES = 3;

    private final long nanos;
    private final LongSupplier nanoTime;
    private long servedAt;
    private long since;
    private int failures;
    private @Nullable AccessFailure reason;

    /// @param duration without any answer that helps
    /// @param nanoTime as [System#nanoTime]
    public Outage(Duration duration, LongSupplier nanoTime) {
        this.nanos = duration.toNanos();
        this.nanoTime = nanoTime;
        this.servedAt = nanoTime.getAsLong();
    }

    /// Whether a failure says that the server does not serve, and nothing about what was asked for.
    public static boolean isOutage(AccessFailure failure) {
        return failure.kind() == AccessFailure.Kind.THROTTLED
                || failure.kind() == AccessFailure.Kind.NETWORK;
    }

    /// The server served what was asked for.
    public synchronized void served() {
        servedAt = nanoTime.getAsLong();
        failures = 0;
    }

    /// A request failed.
    ///
    /// @param requestedAt when it was first sent
    public synchronized void failed(AccessFailure failure, long requestedAt) {
        if (!isOutage(failure)) {
            served();
            return;
        }
        if (failures == 0) {
            since = requestedAt - servedAt > 0 ? requestedAt : servedAt;
        }
        failures++;
        if (failures >= MIN_FAILURES && nanoTime.getAsLong() - since >= nanos && reason == null) {
            reason = failure;
        }
    }

    /// Why to ask for no more; empty while the server serves.
    public synchronized Optional<AccessFailure> reason() {
        return Optional.ofNullable(reason);
    }
}
