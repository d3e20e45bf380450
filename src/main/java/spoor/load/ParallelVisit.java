package spoor.load;

import spoor.decode.content.ContentLimits;
import spoor.store.EventStore;
import spoor.store.RawRecords.Visitor;
import spoor.store.Rows;
import spoor.work.LentTask;
import spoor.work.Workers;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;

/// One visit of the originals of many rows, by several workers. Each worker takes file after file.
final class ParallelVisit {
    private static final Duration POLL = Duration.ofMillis(20);

    private final EventStore store;
    private final FileTable files;
    private final FileRuns runs;
    private final ContentLimits limits;
    private final Visitor visitor;
    private final IntPredicate proceed;
    private final AtomicInteger nextRun = new AtomicInteger();
    private final AtomicInteger visited = new AtomicInteger();
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final long[] failed;

    /// @param proceed see [spoor.store.RawRecords#visit]
    ParallelVisit(
            EventStore store,
            Rows rows,
            FileTable files,
            ContentLimits limits,
            Visitor visitor,
            IntPredicate proceed) {
        this.store = store;
        this.files = files;
        this.runs = FileRuns.of(store, rows);
        this.limits = limits;
        this.visitor = visitor;
        this.proceed = proceed;
        this.failed = Rows.words(store.size());
    }

    /// Visits all rows; blocks.
    ///
    /// @return the rows whose originals cannot be read
    Rows run(Workers workers) {
        List<LentTask<Boolean>> tasks = new ArrayList<>();
        for (int i = 0; i < workers.count(); i++) {
            tasks.add(LentTask.offer(this::visitFiles, workers.executor()));
        }
        try {
            for (LentTask<Boolean> task : tasks) {
                while (!task.await(POLL)) {
                    stopUnlessProceeding(0);
                    // A load may keep all workers busy, for as long as a download is paused.
                    task.runUnlessStarted();
                }
                var _ = task.result();
            }
        } catch (InterruptedException e) {
            stopped.set(true);
            Thread.currentThread().interrupt();
            throw new CancellationException();
        } catch (RuntimeException | Error e) {
            stopped.set(true);
            throw e;
        }
        synchronized (failed) {
            return Rows.of(failed.clone(), store.size());
        }
    }

    /// Visits files until there are no more.
    ///
    /// @return false where the visit was stopped before
    private boolean visitFiles() {
        try (FileVisit visit = new FileVisit(store, visitor, limits)) {
            while (!stopped.get()) {
                int run = nextRun.getAndIncrement();
                if (run >= runs.size()) {
                    return true;
                }
                LoadedFile file = files.file(runs.file(run));
                if (file == null
                        || !visit.visit(file, runs.rows(run), this::stopUnlessProceeding)) {
                    synchronized (failed) {
                        runs.mark(run, failed);
                    }
                }
            }
        }
        return false;
    }

    /// @param more how many rows were visited since the last call
    private boolean stopUnlessProceeding(int more) {
        boolean on = proceed.test(visited.addAndGet(more));
        stopped.compareAndSet(false, !on);
        return !stopped.get();
    }
}
