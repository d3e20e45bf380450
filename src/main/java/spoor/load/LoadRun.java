package spoor.load;

import spoor.event.Problem;
import spoor.hidden.HiddenRules;
import spoor.message.Message;
import spoor.store.EventStore;
import spoor.trail.TrailFile;
import spoor.trail.TrailSource;
import spoor.work.Cancellation;
import spoor.work.Workers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;

/// One load: walks the sources, and queues the files that they find for the workers.
final class LoadRun implements TrailSource.Visitor {
    private static final int BATCH_FILES = 512;
    private static final long BATCH_NANOS = 50_000_000;
    private static final int POLL_MILLIS = 20;

    /// How long files are counted that there is no memory to read. A hostile server lists for ever.
    private static final long COUNTING_NANOS = 60_000_000_000L;

    private final FileTable files;
    private final LoadWorker.Work work;
    private final StatePublisher publisher;
    private final MemoryGauge memory;
    private final Cancellation cancellation;
    private final LongSupplier nanoTime;
    private final boolean onlyNew;
    private final List<LoadedFile> batch = new ArrayList<>();
    private long batchStart;
    private ColumnCache cachedColumns = ColumnCache.NONE;
    private int sourcesToList;

    /// When a file was found for the first time that is only counted.
    private OptionalLong countingSince = OptionalLong.empty();

    private boolean stoppedCounting;

    /// @param onlyNew whether sources are asked for new files only
    LoadRun(
            LoadWorker.Work work,
            StatePublisher publisher,
            LongSupplier nanoTime,
            boolean onlyNew) {
        this.work = work;
        this.files = work.files();
        this.memory = work.memory();
        this.publisher = publisher;
        this.cancellation = work.cancellation();
        this.nanoTime = nanoTime;
        this.onlyNew = onlyNew;
        this.batchStart = nanoTime.getAsLong();
    }

    /// Loads all; blocks until all is read or cancelled.
    LoadState load(List<TrailSource> sources, Workers workers) {
        memory.begin();
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < workers.count(); i++) {
            FutureTask<Boolean> task = new FutureTask<>(new LoadWorker(work), true);
            workers.executor().execute(task);
            running.add(task);
        }
        try {
            walk(sources);
        } finally {
            work.noMore().set(true);
        }
        running.forEach(this::await);
        EventStore loaded = merged(workers);
        LoadProgress.Phase phase = phase();
        if (phase == LoadProgress.Phase.MEMORY_FULL) {
            files.memoryProblem(memoryProblem(loaded, sources));
        }
        return publisher.publishLast(loaded, phase);
    }

    /// All events, or those of the latest snapshot where there is no memory to merge all.
    private EventStore merged(Workers workers) {
        try {
            EventStore loaded = work.store().compactSnapshot();
            if (loaded.undecided().isEmpty() || cancellation.isCancelled()) {
                return loaded;
            }
            new RecordComparison(work, publisher).run(loaded, workers);
            return work.store().compactSnapshot();
        } catch (OutOfMemoryError e) {
            memory.exhausted();
            return work.store().latest().orElseGet(() -> EventStore.empty(work.store().schema()));
        }
    }

    private LoadProgress.Phase phase() {
        if (cancellation.isCancelled()) {
            return LoadProgress.Phase.CANCELLED;
        }
        return memory.isFull() ? LoadProgress.Phase.MEMORY_FULL : LoadProgress.Phase.DONE;
    }

    private Problem memoryProblem(EventStore loaded, List<TrailSource> sources) {
        LoadProgress progress =
                files.progress(
                        false,
                        0,
                        LoadProgress.Phase.MEMORY_FULL,
                        Optional.empty(),
                        memory.percent());
        return Problem.unopened(
                sources.isEmpty() ? "" : sources.getFirst().location(),
                Message.of(
                        stoppedCounting ? "load.memory.more" : "load.memory",
                        loaded.size(),
                        progress.read() + progress.skipped(),
                        progress.found()));
    }

    private void walk(List<TrailSource> sources) {
        files.beginWalk(onlyNew);
        sourcesToList = sources.size();
        HiddenRules rules = work.rules();
        try {
            for (TrailSource source : sources) {
                cancellation.check();
                cachedColumns = ColumnCache.of(source.derived(), work.store().schema(), rules);
                if (onlyNew) {
                    source.walkNew(this);
                } else {
                    source.walk(this);
                }
                work.queue().addAll(cachedColumns.handOver(true));
                int sourcesLeft = sources.size() - sources.indexOf(source) - 1;
                sourcesToList = Math.min(sourcesToList, sourcesLeft);
            }
        } catch (CancellationException e) {
            // Visitor methods throw it through the source, to end a long walk.
            if (!cancellation.isCancelled() && !stoppedCounting) {
                throw e;
            }
        }
        flush();
        files.endWalk(!cancellation.isCancelled() && !stoppedCounting && !onlyNew);
        sourcesToList = 0;
    }

    @Override
    public boolean found(TrailFile file) {
        cancellation.check();
        if (memory.isFull()) {
            count(file);
            return false;
        }
        if (!files.found(file)) {
            return false;
        }
        if (!cachedColumns.take(files.loaded(file))) {
            return true;
        }
        work.queue().addAll(cachedColumns.handOver(false));
        return false;
    }

    private void count(TrailFile file) {
        files.foundOnly(file);
        long now = nanoTime.getAsLong();
        if (countingSince.isEmpty()) {
            countingSince = OptionalLong.of(now);
        } else if (now - countingSince.getAsLong() > COUNTING_NANOS) {
            stoppedCounting = true;
            throw new CancellationException();
        }
    }

    @Override
    public void ready(TrailFile file) {
        cancellation.check();
        batch.add(files.loaded(file));
        waiting();
    }

    @Override
    public void foundAll() {
        cancellation.check();
        sourcesToList--;
        work.queue().addAll(cachedColumns.handOver(true));
    }

    @Override
    public void unlisted(String pathPrefix) {
        cancellation.check();
        files.unlisted(pathPrefix);
    }

    @Override
    public void waiting() {
        cancellation.check();
        if (batch.size() >= BATCH_FILES || nanoTime.getAsLong() - batchStart > BATCH_NANOS) {
            flush();
        }
        publishIfDue();
    }

    @Override
    public void problem(Problem problem) {
        files.walkProblem(problem);
    }

    /// Largest first, so that no worker is left alone with a large file at the end.
    private void flush() {
        batch.sort(Comparator.comparingLong((LoadedFile f) -> f.file().stamp().size()).reversed());
        work.queue().addAll(batch);
        batch.clear();
        batchStart = nanoTime.getAsLong();
    }

    private void await(Future<?> worker) {
        while (true) {
            try {
                worker.get(POLL_MILLIS, TimeUnit.MILLISECONDS);
                return;
            } catch (TimeoutException e) {
                publishIfDue();
            } catch (ExecutionException e) {
                cancellation.cancel();
                throw new IllegalStateException("a worker failed", e.getCause());
            } catch (InterruptedException e) {
                cancellation.cancel();
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void publishIfDue() {
        if (!cancellation.isCancelled()) {
            memory.measure();
            publisher.publishIfDue(sourcesToList > 0);
        }
    }
}
