package spoor.hostile;

import com.sun.management.ThreadMXBean;

import spoor.event.RecordSchema;
import spoor.hidden.HiddenRules;
import spoor.load.LoadSession;
import spoor.load.LoadState;
import spoor.trail.TrailSource;
import spoor.work.Cancellation;
import spoor.work.Workers;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Loads sources with one worker, and measures what that takes of the processor and the heap.
final class Watched implements AutoCloseable {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final Thread[] worker = new Thread[1];
    private final ExecutorService executor =
            Executors.newSingleThreadExecutor(task -> {
                worker[0] = Thread.ofPlatform().daemon().unstarted(task);
                return worker[0];
            });

    /// The end of a load.
    ///
    /// @param cpuMillis processor time of both threads
    /// @param allocated bytes of the heap that were allocated, whether they were released or not
    record Outcome(LoadState state, long cpuMillis, long allocated) {}

    Outcome load(TrailSource source) {
        LoadSession session =
                new LoadSession(
                        RecordSchema.CLOUDTRAIL, new Workers(executor, 1), HiddenRules.BUILT_IN);
        session.add(List.of(source));
        long cpu = cpuNanos();
        long allocated = allocated();
        LoadState state = session.load(new Cancellation(), _ -> {});
        return new Outcome(state, (cpuNanos() - cpu) / 1_000_000, allocated() - allocated);
    }

    private long cpuNanos() {
        return THREADS.getCurrentThreadCpuTime()
                + (worker[0] == null ? 0 : THREADS.getThreadCpuTime(worker[0].threadId()));
    }

    private long allocated() {
        return THREADS.getCurrentThreadAllocatedBytes()
                + (worker[0] == null ? 0 : THREADS.getThreadAllocatedBytes(worker[0].threadId()));
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
