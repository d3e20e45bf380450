package spoor.viewmodel;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;

/// Where work is done; made, named and closed by whoever starts the program.
///
/// @param ui runs tasks on the thread that owns all properties
/// @param typing runs a task on the same thread a moment later, when typing has probably paused
/// @param load one thread: one load at a time
/// @param query one thread: one question at a time
/// @param background for details, exports and settings
/// @param workers decodes files; `workerCount` of its threads are used
public record Threads(
        Executor ui,
        Executor typing,
        Executor load,
        Executor query,
        Executor background,
        ExecutorService workers,
        int workerCount) {}
