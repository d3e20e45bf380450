package spoor.trail.s3.auth;

import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

import java.util.function.LongSupplier;

/// How many requests may be under way at once on a connection. The number is halved when the server
/// asks for fewer requests, and grows again slowly with each download that succeeds. Any thread may
/// use it.
public final class RequestLimit implements ExecutionInterceptor {
    /// Downloads at once. S3 serves that many well, and they fill a home connection; more gave
    /// nothing when measured.
    public static final int DOWNLOADS = 32;

    private static final long HALVING_NANOS = 1_000_000_000;

    /// Longer than the longest pause between two attempts.
    private static final long SLOWED_NANOS = 10_000_000_000L;

    private final int max;
    private final LongSupplier nanoTime;
    private double allowed;
    private int downloads;
    private int listings;
    private long halvedAt;
    private boolean halved;
    private long throttledAt;
    private boolean throttled;

    public RequestLimit() {
        this(DOWNLOADS, System::nanoTime);
    }

    /// @param max downloads at once; half as many listings run beside them
    RequestLimit(int max, LongSupplier nanoTime) {
        this.max = max;
        this.nanoTime = nanoTime;
        this.allowed = max;
    }

    /// Counts a download as under way, if there is room for it.
    public synchronized boolean tryStartDownload() {
        if (downloads >= allowed()) {
            return false;
        }
        downloads++;
        return true;
    }

    public synchronized void endDownload(boolean successful) {
        downloads--;
        if (successful && allowed < max) {
            allowed = Math.min(max, allowed + 1 / allowed);
            notifyAll();
        }
    }

    /// Waits until there is room for a listing.
    public synchronized void startListing() throws InterruptedException {
        while (listings >= Math.max(1, allowed() / 2)) {
            wait();
        }
        listings++;
    }

    public synchronized void endListing() {
        listings--;
        notifyAll();
    }

    /// Sees every answer, also those after which the SDK tries again.
    @Override
    public void afterTransmission(
            Context.AfterTransmission context, ExecutionAttributes executionAttributes) {
        int status = context.httpResponse().statusCode();
        if (status == 503 || status == 429) {
            throttle();
        }
    }

    /// The server asked for fewer requests. Several such answers within a second count once.
    synchronized void throttle() {
        long now = nanoTime.getAsLong();
        throttledAt = now;
        throttled = true;
        if (!halved || now - halvedAt > HALVING_NANOS) {
            allowed = Math.max(1, allowed / 2);
            halvedAt = now;
            halved = true;
        }
    }

    /// Whether the server asked for fewer requests a moment ago.
    public synchronized boolean isThrottled() {
        return throttled && nanoTime.getAsLong() - throttledAt < SLOWED_NANOS;
    }

    synchronized int allowed() {
        return (int) allowed;
    }
}
