package spoor.load;

import spoor.cache.Lru;
import spoor.decode.TrailFormat;
import spoor.decode.format.TrailFormats;
import spoor.decode.gzip.ContentLimits;
import spoor.event.Original;
import spoor.io.ByteSpan;
import spoor.message.ExplainedException;
import spoor.message.Message;
import spoor.store.EventStore;
import spoor.store.RawRecords;
import spoor.store.Rows;
import spoor.work.LentTask;
import spoor.work.Workers;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;

/// Reads records again from the files they came from.
final class FileRecords implements RawRecords {
    private static final Duration POLL = Duration.ofMillis(20);
    private static final int KEPT_ORIGINALS = 256;

    private final FileTable files;
    private final Workers workers;
    private final ContentLimits limits;
    private final InflatedFiles inflated;
    private final Lru<Integer, TrailFormat.Originals> originals = Lru.ofCount(KEPT_ORIGINALS);

    FileRecords(FileTable files, InflatedCopies copies, Workers workers, ContentLimits limits) {
        this.limits = limits;
        this.files = files;
        this.inflated =
                new InflatedFiles(
                        Math.max(32L << 20, Runtime.getRuntime().maxMemory() / 10), copies);
        this.workers = workers;
    }

    @Override
    public Original read(EventStore store, int row) throws IOException {
        LoadedFile file = files.file(store.file(row));
        if (file == null || file.outcome() == null) {
            throw gone(store, row);
        }
        TrailFormat.Originals makes = originals(file, file.outcome().format());
        byte[] found = inflated.read(file, store.offset(row), store.length(row));
        return makes.of(ByteSpan.of(found))
                .filter(original -> OriginalCheck.isOf(original, store, row))
                .orElseThrow(() -> InflatedFiles.changed(file));
    }

    private TrailFormat.Originals originals(LoadedFile file, TrailFormat format)
            throws IOException {
        synchronized (originals) {
            TrailFormat.Originals known = originals.get(file.number());
            if (known != null) {
                return known;
            }
        }
        TrailFormat.Originals made = format.originals(TrailFormats.head(inflated.head(file)));
        synchronized (originals) {
            originals.put(file.number(), made);
        }
        return made;
    }

    private static IOException gone(EventStore store, int row) {
        return new ExplainedException(Message.of("load.gone", store.path(row)), null);
    }

    @Override
    public Rows visit(EventStore store, Rows rows, Visitor visitor, IntPredicate proceed) {
        FileRuns runs = FileRuns.of(store, rows);
        AtomicInteger next = new AtomicInteger();
        AtomicInteger visited = new AtomicInteger();
        AtomicBoolean stopped = new AtomicBoolean();
        long[] failed = Rows.words(store.size());
        IntPredicate onward =
                more -> {
                    boolean on = proceed.test(visited.addAndGet(more));
                    stopped.compareAndSet(false, !on);
                    return !stopped.get();
                };
        Callable<Boolean> work =
                () -> {
                    try (FileVisit visit = new FileVisit(store, visitor, limits)) {
                        while (!stopped.get()) {
                            int run = next.getAndIncrement();
                            if (run >= runs.size()) {
                                return true;
                            }
                            LoadedFile file = files.file(runs.file(run));
                            if (file == null || !visit.visit(file, runs.rows(run), onward)) {
                                synchronized (failed) {
                                    runs.mark(run, failed);
                                }
                            }
                        }
                    }
                    return false;
                };
        List<LentTask<Boolean>> tasks = new ArrayList<>();
        for (int i = 0; i < workers.count(); i++) {
            tasks.add(LentTask.offer(work, workers.executor()));
        }
        try {
            for (LentTask<Boolean> task : tasks) {
                while (!task.await(POLL)) {
                    stopped.compareAndSet(false, !proceed.test(visited.get()));
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
}
