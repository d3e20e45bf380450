package spoor.trail.s3.list;

import org.jspecify.annotations.Nullable;

import spoor.work.Cancellation;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;

/// Requests that run at the same time, each of which may ask for more; a limited number at once.
/// Any thread may use it.
public final class ListingPool {
    /// Listings at once.
    static final int PARALLEL = 16;

    private static final long POLL_MILLIS = 50;

    private final ExecutorService network;
    private final @Nullable ListingPool above;
    private final Semaphore places = new Semaphore(PARALLEL);
    private final Object lock = new Object();
    private int pending;
    private boolean stopped;
    private @Nullable Throwable bug;

    /// @param network runs each request on a thread of its own; virtual ones, as there may be many
    public ListingPool(ExecutorService network) {
        this(network, null);
    }

    private ListingPool(ExecutorService network, @Nullable ListingPool above) {
        this.network = network;
        this.above = above;
    }

    /// Others, whose end can be waited for by one of these; they stop when these do.
    public ListingPool below() {
        return new ListingPool(network, this);
    }

    /// Runs a request when there is a place for it.
    public void add(Runnable request) {
        synchronized (lock) {
            pending++;
        }
        network.execute(() -> run(request));
    }

    private void run(Runnable request) {
        try {
            places.acquire();
            try {
                if (!isStopped()) {
                    request.run();
                }
            } finally {
                places.release();
            }
        } catch (InterruptedException e) {
            stop();
            Thread.currentThread().interrupt();
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

    /// Begins no more requests.
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
        return above != null && above.isStopped();
    }

    /// Whether all requests, and those that they asked for, have ended.
    ///
    /// @throws CancellationException where they were stopped
    public boolean ended() {
        synchronized (lock) {
            check();
            return pending == 0;
        }
    }

    /// Blocks until all requests have ended.
    ///
    /// @throws CancellationException where they were stopped, or that was cancelled
    public void await(Cancellation cancellation) {
        synchronized (lock) {
            try {
                while (pending > 0 && !stopped) {
                    lock.wait(POLL_MILLIS);
                    stopped |= cancellation.isCancelled() || (above != null && above.isStopped());
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
            throw new IllegalStateException("a request failed", bug);
        }
        if (stopped) {
            throw new CancellationException();
        }
    }
}
