package spoor.trail.s3.list;

import org.jspecify.annotations.Nullable;

import spoor.trail.AccessFailure;
import spoor.trail.s3.auth.RequestLimit;
import spoor.trail.s3.auth.RequestPolicy;
import spoor.work.Cancellation;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;

/// Tasks that run at the same time and may add more tasks; each makes listing requests. Any thread
/// may use it.
public final class TaskGroup {
    private static final long POLL_MILLIS = 50;

    private final ExecutorService network;
    private final RequestLimit limit;
    private final Outage outage;
    private final @Nullable TaskGroup parent;
    private final Object lock = new Object();
    private int pending;
    private boolean stopped;
    private @Nullable Throwable bug;

    /// A request for a page of a listing.
    @FunctionalInterface
    interface Request<T> {
        T send() throws AccessFailure;
    }

    /// @param network runs each task on its own thread; virtual ones, since there may be many
    public TaskGroup(ExecutorService network, RequestLimit limit, RequestPolicy policy) {
        this(network, limit, new Outage(policy.outage(), System::nanoTime), null);
    }

    private TaskGroup(
            ExecutorService network,
            RequestLimit limit,
            Outage outage,
            @Nullable TaskGroup parent) {
        this.network = network;
        this.limit = limit;
        this.outage = outage;
        this.parent = parent;
    }

    /// A group that stops when this one does, and that a task of this one may wait for.
    public TaskGroup child() {
        return new TaskGroup(network, limit, outage, this);
    }

    public void add(Runnable task) {
        synchronized (lock) {
            pending++;
        }
        network.execute(() -> run(task));
    }

    private void run(Runnable task) {
        try {
            if (!isStopped()) {
                task.run();
            }
        } catch (CancellationException e) {
            stop();
        } catch (RuntimeException | Error e) {
            synchronized (lock) {
                bug = bug == null ? e : bug;
            }
            stop();
        } finally {
            synchronized (lock) {
                pending--;
                lock.notifyAll();
            }
        }
    }

    /// Sends a request once the limit allows it.
    ///
    /// @throws CancellationException if the group was stopped meanwhile
    /// @throws AccessFailure also if earlier requests show that the server serves nothing
    <T> T send(Request<T> request) throws AccessFailure {
        try {
            limit.startListing();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
        try {
            if (isStopped()) {
                throw new CancellationException();
            }
            Optional<AccessFailure> gaveUp = outage.reason();
            if (gaveUp.isPresent()) {
                throw gaveUp.get();
            }
            return sendNow(request);
        } finally {
            limit.endListing();
        }
    }

    private <T> T sendNow(Request<T> request) throws AccessFailure {
        long requestedAt = System.nanoTime();
        try {
            T answer = request.send();
            outage.served();
            return answer;
        } catch (AccessFailure e) {
            outage.failed(e, requestedAt);
            throw e;
        }
    }

    /// Begins no more tasks and requests.
    public void stop() {
        synchronized (lock) {
            stopped = true;
            lock.notifyAll();
        }
    }

    public boolean isStopped() {
        synchronized (lock) {
            if (stopped) {
                return true;
            }
        }
        return parent != null && parent.isStopped();
    }

    /// Whether all tasks have ended, also those that tasks added.
    ///
    /// @throws CancellationException if the group was stopped
    public boolean hasEnded() {
        synchronized (lock) {
            check();
            return pending == 0;
        }
    }

    /// Blocks until all tasks have ended.
    ///
    /// @throws CancellationException if the group was stopped, or that was cancelled
    public void await(Cancellation cancellation) {
        synchronized (lock) {
            try {
                while (pending > 0 && !stopped) {
                    lock.wait(POLL_MILLIS);
                    stopped |= cancellation.isCancelled() || (parent != null && parent.isStopped());
                }
            } catch (InterruptedException e) {
                stopped = true;
                Thread.currentThread().interrupt();
            }
            check();
        }
    }

    private void check() {
        if (bug != null) {
            throw new IllegalStateException("a task failed", bug);
        }
        if (stopped) {
            throw new CancellationException();
        }
    }
}
