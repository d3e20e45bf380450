package spoor.work;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;

/// A task that is offered to worker threads, and that its owner can run itself if no worker has
/// started it.
public final class LentTask<T> {
    private final FutureTask<T> task;

    /// Null once started or withdrawn: a busy pool's queue then holds neither task nor result.
    private final AtomicReference<@Nullable FutureTask<T>> unstarted;

    private LentTask(FutureTask<T> task) {
        this.task = task;
        unstarted = new AtomicReference<>(task);
    }

    /// @param workers runs the task, or forgets it
    public static <T> LentTask<T> offer(Callable<T> work, Executor workers) {
        LentTask<T> lent = new LentTask<>(new FutureTask<>(work));
        AtomicReference<@Nullable FutureTask<T>> unstarted = lent.unstarted;
        workers.execute(() -> run(unstarted)); // must not capture `lent`, which holds the result
        return lent;
    }

    private static <T> void run(AtomicReference<@Nullable FutureTask<T>> unstarted) {
        FutureTask<T> task = unstarted.getAndSet(null);
        if (task != null) {
            task.run();
        }
    }

    /// Runs the task on this thread unless it was started before.
    public void runUnlessStarted() {
        run(unstarted);
    }

    /// Cancels the task unless it was started before.
    public void withdraw() {
        FutureTask<T> task = unstarted.getAndSet(null);
        if (task != null) {
            task.cancel(false);
        }
    }

    /// Waits for the end of the task.
    ///
    /// @return whether the task has ended, well or not
    public boolean await(Duration time) throws InterruptedException {
        try {
            task.get(time.toNanos(), TimeUnit.NANOSECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException | CancellationException e) {
            return true;
        }
    }

    /// The result; runs the task if no worker has started it, or waits for its end. Interrupts do
    /// not end the wait.
    ///
    /// @throws RuntimeException if the task threw it
    /// @throws OutOfMemoryError if the task threw it
    /// @throws IllegalStateException if the task threw anything else
    /// @throws CancellationException if the task was withdrawn
    public T result() {
        runUnlessStarted();
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (e.getCause() instanceof OutOfMemoryError cause) {
                throw cause;
            }
            throw new IllegalStateException("a task for workers failed", e.getCause());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
