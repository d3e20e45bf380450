package spoor.work;

import java.util.concurrent.Executor;

/// A pool of threads that several parts of the program share.
///
/// The threads may be busy for a long time: a caller that waits for a task must be able to run it
/// itself, as [LentTask] does.
///
/// @param executor runs tasks
/// @param count how many tasks to give it at once
public record Workers(Executor executor, int count) {
    /// No threads: every task is run by the caller that waits for it.
    public static final Workers NONE = new Workers(_ -> {}, 0);
}
