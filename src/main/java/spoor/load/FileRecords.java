package spoor.load;

import org.jspecify.annotations.Nullable;

import spoor.source.Bytes;
import spoor.store.EventStore;
import spoor.store.RawRecords;
import spoor.store.Rows;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
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
    private final InflatedFiles inflated =
            new InflatedFiles(Math.max(32L << 20, Runtime.getRuntime().maxMemory() / 10));

    FileRecords(FileTable files, ExecutorService workers, int workerCount) {
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
        byte[] content = inflated.content(file);
        int start = store.offset(row);
        int end = start + store.length(row);
        if (end > content.length) {
            throw new IOException(
                    store.path(row) + " is shorter than when it was loaded; reload (F5)");
        }
        return Arrays.copyOfRange(content, start, end);
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
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < workerCount; i++) {
            running.add(
                    workers.submit(() -> {
                        Bytes stored = new Bytes(1 << 16);
                        Bytes buffer = new Bytes(1 << 20);
                        while (!stopped.get()) {
                            int run = next.getAndIncrement();
                            if (run >= runs.size()) {
                                return;
                            }
                            if (!visit(store, runs, run, visitor, stored, buffer)) {
                                synchronized (failed) {
                                    runs.mark(run, failed);
                                }
                            }
                            int done = visited.addAndGet(runs.count(run));
                            if (!goOn.test(done)) {
                                stopped.set(true);
                            }
                        }
                    }));
        }
        for (Future<?> worker : running) {
            while (!isDone(worker)) {
                if (!goOn.test(visited.get())) {
                    stopped.set(true);
                    // A load may keep all threads busy: who has not begun need not.
                    running.forEach(one -> one.cancel(false));
                }
            }
        }
        synchronized (failed) {
            return Rows.of(failed.clone(), store.size());
        }
    }

    private boolean visit(
            EventStore store, FileRuns runs, int run, Visitor visitor, Bytes stored, Bytes buffer) {
        LoadedFile file = files.file(runs.file(run));
        Bytes content = file == null ? null : contentOf(file, stored, buffer);
        if (content == null) {
            return false;
        }
        boolean whole = true;
        for (int i = runs.start(run); i < runs.start(run) + runs.count(run); i++) {
            int row = runs.row(i);
            int start = store.offset(row);
            if (start + store.length(row) <= content.length()) {
                visitor.record(row, content.array(), start, store.length(row));
            } else {
                whole = false;
            }
        }
        return whole;
    }

    private static @Nullable Bytes contentOf(LoadedFile file, Bytes stored, Bytes buffer) {
        try {
            return InflatedFiles.load(file, stored, buffer);
        } catch (IOException e) {
            // The caller reports the rows of this file as not readable.
            return null;
        }
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
