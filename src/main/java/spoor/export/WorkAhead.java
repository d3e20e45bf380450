package spoor.export;

import spoor.work.LentTask;
import spoor.work.Workers;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;

/// A queue of tasks that several threads run at once, and whose results come out in the order in
/// which the tasks were added.
///
/// [#take] runs the task itself if no worker has started it. One thread uses it.
final class WorkAhead<T> implements AutoCloseable {
    /// All tasks in the queue together, unless there is only one.
    private static final long MAX_BYTES = 16 << 20;

    private final Workers workers;
    private final Deque<SizedTask<T>> tasks = new ArrayDeque<>();
    private long bytes;

    private record SizedTask<T>(LentTask<T> task, int bytes) {}

    WorkAhead(Workers workers) {
        this.workers = workers;
    }

    /// Whether another task may be added. There is always room for one.
    boolean hasRoom() {
        return tasks.isEmpty() || (tasks.size() <= 2 * workers.count() && bytes < MAX_BYTES);
    }

    boolean isEmpty() {
        return tasks.isEmpty();
    }

    /// @param size how many bytes the task works on
    void add(Callable<T> work, int size) {
        tasks.add(new SizedTask<>(LentTask.offer(work, workers.executor()), size));
        bytes += size;
    }

    /// Removes the oldest task and returns its result; waits for it, or runs it.
    T take() {
        SizedTask<T> oldest = tasks.remove();
        bytes -= oldest.bytes;
        return oldest.task.result();
    }

    /// Withdraws what no worker has started. Does not wait.
    @Override
    public void close() {
        tasks.forEach(sized -> sized.task.withdraw());
        tasks.clear();
    }
}
