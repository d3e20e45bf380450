package spoor.event;

import java.util.concurrent.CancellationException;

/// Tells work that its answer is no longer wanted. Any thread may cancel.
public final class Cancellation {
    private volatile boolean cancelled;

    public void cancel() {
        cancelled = true;
    }

    public boolean isCancelled() {
        return cancelled;
    }

    /// @throws CancellationException once cancelled: a cancelled question never has an answer
    public void check() {
        if (cancelled) {
            throw new CancellationException();
        }
    }
}
