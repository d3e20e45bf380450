package spoor.work;

import java.util.concurrent.CancellationException;

/// A flag that asks running work to stop. Any thread may cancel.
public final class Cancellation {
    private volatile boolean cancelled;

    public void cancel() {
        cancelled = true;
    }

    public boolean isCancelled() {
        return cancelled;
    }

    /// @throws CancellationException once cancelled
    public void check() {
        if (cancelled) {
            throw new CancellationException();
        }
    }
}
