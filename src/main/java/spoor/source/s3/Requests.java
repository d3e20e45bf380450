package spoor.source.s3;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;

/// Requests that run at the same time, each of which may ask for more; a limited number at once.
/// Any thread may use it.
final class Requests {
    /// Listings at once.
    static final int PARALLEL = 16;

    private final ExecutorService network;
    private final Semaphore places = new Semaphore(PARALLEL);
    private final Object lock = new Object();
    private int pending;
    private boolean stopped;
    private @Nullable Throwable bug;

    /// @param network runs each request on a thread of its own; virtual ones, as there may be many
    Requests(ExecutorService network) {
        this.network = network;
    }

    /// Runs a request when there is a place for it.
    void add(Runnable request) {
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
    void stop() {
        synchronized (lock) {
            stopped = true;
            lock.notifyAll();
        }
    }

    private boolean isStopped() {
        synchronized (lock) {
            return stopped;
        }
    }

    /// Whether all requests, and those that they asked for, have ended.
    ///
    /// @throws CancellationException where they were stopped
    boolean ended() {
        synchronized (lock) {
            check();
            return pending == 0;
        }
    }

    /// Blocks until all requests have ended.
    ///
    /// @throws CancellationException where they were stopped
    void await() {
        synchronized (lock) {
            try {
                while (pending > 0 && !stopped) {
                    lock.wait();
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
