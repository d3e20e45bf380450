package spoor.export;

import org.jspecify.annotations.Nullable;

import spoor.store.RawRecords;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;

/// Tasks done by several threads at once, their results taken in the order in which they began.
///
/// What no helper has begun is done by who takes it, so that it goes on where all helpers are busy.
/// One thread uses it.
final class WorkAhead<T> implements AutoCloseable {
    /// How large all tasks that are not taken yet may be together.
    private static final long MOST_BYTES = 16 << 20;

    private final RawRecords.Helpers helpers;
    private final Deque<Task<T>> tasks = new ArrayDeque<>();
    private long bytes;

    /// @param offered the work, until somebody begins it: where all helpers are busy, their queue
    ///   keeps what it was given, and must not keep the results
    private record Task<T>(
            FutureTask<T> work, AtomicReference<@Nullable FutureTask<T>> offered, int bytes) {}

    WorkAhead(RawRecords.Helpers helpers) {
        this.helpers = helpers;
    }

    /// Whether another task may begin. There is always room for one.
    boolean hasRoom() {
        return tasks.isEmpty() || (tasks.size() <= 2 * helpers.count() && bytes < MOST_BYTES);
    }

    boolean isEmpty() {
        return tasks.isEmpty();
    }

    /// @param size how many bytes it works on
    void begin(Callable<T> work, int size) {
        FutureTask<T> begun = new FutureTask<>(work);
        AtomicReference<@Nullable FutureTask<T>> offered = new AtomicReference<>(begun);
        tasks.add(new Task<>(begun, offered, size));
        bytes += size;
        helpers.executor().execute(() -> runOffered(offered));
    }

    private static <T> void runOffered(AtomicReference<@Nullable FutureTask<T>> offered) {
        FutureTask<T> work = offered.getAndSet(null);
        if (work != null) {
            work.run();
        }
    }

    /// The result of the task that began first; waits for it, or does it.
    T take() {
        Task<T> task = tasks.remove();
        bytes -= task.bytes;
        runOffered(task.offered);
        try {
            return result(task.work);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException bug) {
                throw bug;
            }
            throw new IllegalStateException("exporting records failed", e.getCause());
        }
    }

    private static <T> T result(FutureTask<T> work) throws ExecutionException {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return work.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /// Forgets what nobody has begun, and waits for nobody.
    @Override
    public void close() {
        tasks.forEach(task -> {
            task.offered.set(null);
            task.work.cancel(false);
        });
        tasks.clear();
    }
}
