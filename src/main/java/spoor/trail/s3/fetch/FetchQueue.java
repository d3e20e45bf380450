package spoor.trail.s3.fetch;

import org.jspecify.annotations.Nullable;

import spoor.trail.s3.auth.RequestLimit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;

/// The objects that one walk has still to fetch. It starts as many downloads as the limit and the
/// memory allow. Any thread may use it.
final class FetchQueue {
    /// Bytes that may wait to be decoded.
    private static final long MAX_HELD_BYTES =
            Math.min(256L << 20, Runtime.getRuntime().maxMemory() / 8);

    private final ExecutorService network;
    private final RequestLimit limit;
    private final DownloadProgress progress;
    private final Consumer<Fetch> task;
    private final Deque<S3File> waiting = new ArrayDeque<>();
    private final Set<Fetch> running = new HashSet<>();
    private long heldBytes;
    private boolean closed;

    /// One download, from its start until its outcome is handled.
    final class Fetch {
        private final S3File file;
        private final int renewals;
        private final long requestedAt = System.nanoTime();
        private @Nullable Thread thread;
        private boolean begun;
        private boolean requestEnded;

        private Fetch(S3File file, int renewals) {
            this.file = file;
            this.renewals = renewals;
        }

        S3File file() {
            return file;
        }

        /// How often credentials had been renewed when it was started.
        int renewals() {
            return renewals;
        }

        /// When it was started, by [System#nanoTime].
        long requestedAt() {
            return requestedAt;
        }

        private void run() {
            try {
                if (begin()) {
                    task.accept(this);
                }
            } finally {
                end();
            }
        }

        private boolean begin() {
            synchronized (FetchQueue.this) {
                thread = closed ? null : Thread.currentThread();
                begun = !closed;
                return begun;
            }
        }

        private void end() {
            synchronized (FetchQueue.this) {
                thread = null;
            }
            requestEnded(false);
        }

        /// Lets another request take its place. Only the first call has an effect.
        void requestEnded(boolean successful) {
            if (!requestEnded) {
                requestEnded = true;
                limit.endDownload(successful);
                startMore();
            }
        }
    }

    /// @param task fetches an object on a thread of `network`
    FetchQueue(
            ExecutorService network,
            RequestLimit limit,
            DownloadProgress progress,
            Consumer<Fetch> task) {
        this.network = network;
        this.limit = limit;
        this.progress = progress;
        this.task = task;
    }

    synchronized void add(S3File file) {
        waiting.addLast(file);
    }

    /// Fetches a file again before all others.
    synchronized void retry(Fetch fetch) {
        waiting.addFirst(fetch.file());
    }

    /// Notes that the outcome of a download is handled.
    synchronized void remove(Fetch fetch) {
        running.remove(fetch);
    }

    /// Notes that an object of that size is in memory no longer.
    synchronized void release(long bytes) {
        heldBytes -= bytes;
    }

    synchronized boolean isEmpty() {
        return running.isEmpty() && waiting.isEmpty();
    }

    synchronized void startMore() {
        while (!closed && !waiting.isEmpty() && !progress.isPaused()) {
            long size = waiting.getFirst().object().size();
            // An object that is larger than the budget goes alone.
            boolean fits = heldBytes == 0 || heldBytes + size <= MAX_HELD_BYTES;
            if (!fits || !limit.tryStartDownload()) {
                return;
            }
            heldBytes += size;
            Fetch fetch = new Fetch(waiting.removeFirst(), progress.renewals());
            running.add(fetch);
            network.execute(fetch::run);
        }
    }

    /// Closes, and returns the files that were not asked for yet.
    synchronized List<S3File> giveUp() {
        close();
        List<S3File> files = new ArrayList<>(waiting);
        waiting.clear();
        running.removeIf(fetch -> {
            if (!fetch.begun) {
                files.add(fetch.file());
            }
            return !fetch.begun;
        });
        return files;
    }

    /// Starts nothing more, and interrupts the downloads that are under way.
    synchronized void close() {
        closed = true;
        for (Fetch fetch : running) {
            if (fetch.thread != null) {
                fetch.thread.interrupt();
            }
        }
    }
}
