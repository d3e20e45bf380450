package spoor.work;

import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;

/// The newest of several requests: a new one cancels the one before it.
///
/// One thread makes and cancels requests, and gets their results.
public final class Latest {
    private Cancellation newest = new Cancellation();

    /// Makes a new request and cancels the one before it.
    public Cancellation next() {
        newest.cancel();
        newest = new Cancellation();
        return newest;
    }

    /// Cancels the newest request. It stays the newest one.
    public void cancel() {
        newest.cancel();
    }

    /// Whether no other request was made after this one.
    public boolean isNewest(Cancellation request) {
        return newest == request;
    }

    /// Makes a new request and computes its result on another thread.
    ///
    /// @param worker runs `work`
    /// @param owner runs `show`, on the thread that makes requests
    /// @param work not run if the request is cancelled before; may throw CancellationException
    /// @param show gets the result unless the request is cancelled
    public <T> void run(
            Executor worker,
            Executor owner,
            Function<Cancellation, T> work,
            Consumer<? super T> show) {
        Cancellation request = next();
        worker.execute(() -> {
            T result;
            try {
                request.check();
                result = work.apply(request);
            } catch (CancellationException e) {
                return; // nobody waits for the result
            }
            owner.execute(() -> {
                if (!request.isCancelled()) {
                    show.accept(result);
                }
            });
        });
    }
}
