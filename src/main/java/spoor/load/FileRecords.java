package spoor.load;

import spoor.store.EventStore;
import spoor.store.RawRecords;
import spoor.store.Rows;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;

/// Reads records again from the files they came from.
final class FileRecords implements RawRecords {
    private final FileTable files;
    private final ExecutorService workers;
    private final int workerCount;
    private final FileVisit.Limits limits;
    private final InflatedFiles inflated =
            new InflatedFiles(Math.max(32L << 20, Runtime.getRuntime().maxMemory() / 10));

    FileRecords(
            FileTable files, ExecutorService workers, int workerCount, FileVisit.Limits limits) {
        this.limits = limits;
        this.files = files;
        this.workers = workers;
        this.workerCount = workerCount;
    }

    @Override
    public byte[] read(EventStore store, int row) throws IOException {
        LoadedFile file = files.file(store.file(row));
        if (file == null) {
            throw gone(store, row);
        }
        byte[] record = inflated.read(file, store.offset(row), store.length(row));
        if (!OriginalRecord.is(record, store, row)) {
            throw InflatedFiles.changed(file);
        }
        return record;
    }

    private static IOException gone(EventStore store, int row) {
        return new IOException(store.path(row) + " is no longer part of what is open");
    }

    @Override
    public Rows visit(EventStore store, Rows rows, Visitor visitor, IntPredicate goOn) {
        FileRuns runs = FileRuns.of(store, rows);
        AtomicInteger next = new AtomicInteger();
        AtomicInteger visited = new AtomicInteger();
        AtomicBoolean stopped = new AtomicBoolean();
        long[] failed = Rows.words(store.size());
        IntPredicate onward =
                more -> {
                    boolean on = goOn.test(visited.addAndGet(more));
                    stopped.compareAndSet(false, !on);
                    return !stopped.get();
                };
        Runnable work =
                () -> {
                    FileVisit visit = new FileVisit(store, visitor, limits);
                    while (!stopped.get()) {
                        int run = next.getAndIncrement();
                        if (run >= runs.size()) {
                            return;
                        }
                        LoadedFile file = files.file(runs.file(run));
                        if (file == null || !visit.visit(file, runs.rows(run), onward)) {
                            synchronized (failed) {
                                runs.mark(run, failed);
                            }
                        }
                    }
                };
        List<Helper> helpers = new ArrayList<>();
        for (int i = 0; i < workerCount; i++) {
            helpers.add(Helper.begin(work, workers));
        }
        try {
            for (Helper helper : helpers) {
                while (!isDone(helper.future())) {
                    stopped.compareAndSet(false, !goOn.test(visited.get()));
                    if (helper.withdraw()) {
                        // A load may keep all workers busy, for as long as a download is paused.
                        work.run();
                    }
                }
            }
        } catch (RuntimeException | Error e) {
            stopped.set(true);
            throw e;
        }
        synchronized (failed) {
            return Rows.of(failed.clone(), store.size());
        }
    }

    /// A worker that was asked to help, and perhaps does.
    private record Helper(Future<?> future, AtomicBoolean begun) {
        static Helper begin(Runnable work, ExecutorService workers) {
            AtomicBoolean begun = new AtomicBoolean();
            Future<?> future =
                    workers.submit(() -> {
                        if (begun.compareAndSet(false, true)) {
                            work.run();
                        }
                    });
            return new Helper(future, begun);
        }

        /// Asks it no longer.
        ///
        /// @return whether it had not begun
        boolean withdraw() {
            boolean had = begun.compareAndSet(false, true);
            if (had) {
                future.cancel(false);
            }
            return had;
        }
    }

    @Override
    public Helpers helpers() {
        return new Helpers(workers, workerCount);
    }

    private static boolean isDone(Future<?> worker) {
        try {
            worker.get(20, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("reading records failed", e.getCause());
        } catch (CancellationException e) {
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
