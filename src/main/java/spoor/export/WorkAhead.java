package spoor.export;

import spoor.store.RawRecords;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

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

    private record Task<T>(FutureTask<T> work, int bytes) {}

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
        Task<T> task = new Task<>(new FutureTask<>(work), size);
        tasks.add(task);
        bytes += size;
        helpers.executor().execute(task.work);
    }

    /// The result of the task that began first; waits for it, or does it.
    T take() {
        Task<T> task = tasks.remove();
        bytes -= task.bytes;
        task.work.run();
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
        tasks.forEach(task -> task.work.cancel(false));
        tasks.clear();
    }
}
