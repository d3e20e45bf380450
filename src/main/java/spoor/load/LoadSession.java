package spoor.load;

import spoor.cache.ContentHash;
import spoor.cache.SideCache;
import spoor.decode.format.TrailFormats;
import spoor.decode.gzip.ContentLimits;
import spoor.event.Problem;
import spoor.event.RecordSchema;
import spoor.hidden.HiddenRules;
import spoor.store.EventStore;
import spoor.store.RawRecords;
import spoor.store.StoreBuilder;
import spoor.trail.TrailFile;
import spoor.trail.TrailSource;
import spoor.work.Cancellation;
import spoor.work.Workers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/// Sources that are open together, all that was loaded from them, and the way back to the files.
///
/// A load takes a thread of its own and the workers of a pool; one load at a time.
public final class LoadSession {
    private static final int BATCH = 512;
    private static final long BATCH_NANOS = 50_000_000;
    private static final long PUBLISH_NANOS = 100_000_000;

    /// A snapshot may take this part of the time at most: large ones come less often.
    private static final int PUBLISH_SHARE = 5;

    private final StoreBuilder store;
    private final FileTable files;
    private final InflatedCopies copies = new InflatedCopies();
    private final List<TrailSource> sources = new ArrayList<>();
    private final Workers workers;
    private final TrailFormats formats;
    private final LongSupplier nanoTime;
    private HiddenRules rules;

    /// Once that has failed, whoever follows a trail is not told again every minute.
    private volatile boolean cannotKeepColumns;

    /// A session that reads CloudTrail's fields.
    public LoadSession(Workers workers, HiddenRules rules) {
        this(RecordSchema.CLOUDTRAIL, workers, rules);
    }

    /// @param schema the fields that are read
    /// @param workers decodes files and searches records
    /// @param rules by which hidden values are found
    public LoadSession(RecordSchema schema, Workers workers, HiddenRules rules) {
        this(schema, workers, rules, TrailFormats.KNOWN, System::nanoTime);
    }

    /// @param nanoTime the clock that decides when to publish a state, like [System#nanoTime]
    public LoadSession(
            RecordSchema schema, Workers workers, HiddenRules rules, LongSupplier nanoTime) {
        this(schema, workers, rules, TrailFormats.KNOWN, nanoTime);
    }

    /// @param formats the forms of files that are read
    public LoadSession(
            RecordSchema schema,
            Workers workers,
            HiddenRules rules,
            TrailFormats formats,
            LongSupplier nanoTime) {
        store = new StoreBuilder(schema);
        files = new FileTable(store, copies);
        this.formats = formats;
        this.workers = workers;
        this.rules = rules;
        this.nanoTime = nanoTime;
    }

    /// Finds hidden values by other rules from now on: the next load reads all files again.
    public synchronized void rules(HiddenRules changed) {
        rules = changed;
        files.readAllAgain();
    }

    private synchronized HiddenRules rules() {
        return rules;
    }

    /// The sources, in the order in which they were added.
    public synchronized List<TrailSource> sources() {
        return List.copyOf(sources);
    }

    /// Takes more sources, which the next load reads.
    public synchronized void add(List<TrailSource> more) {
        for (TrailSource source : more) {
            if (sources.stream().noneMatch(s -> s.location().equals(source.location()))) {
                sources.add(source);
            }
        }
    }

    /// The original records of whatever this session has loaded.
    public RawRecords records() {
        return records(ContentLimits.USUAL);
    }

    RawRecords records(ContentLimits limits) {
        return new FileRecords(files, copies, workers, limits);
    }

    /// Reads what is new or changed since the last load, and forgets what is gone; blocks until all
    /// is read or cancelled.
    ///
    /// @param publish gets a state about ten times a second, and the last one; on this thread
    public LoadState load(Cancellation cancellation, Consumer<LoadState> publish) {
        return new Run(cancellation, publish, false).load();
    }

    /// Like [#load], but makes no states on the way, which take time: only says how far it is.
    ///
    /// @param progress hears about ten times a second; on this thread
    public LoadState loadAtOnce(Cancellation cancellation, Consumer<LoadProgress> progress) {
        return new Run(cancellation, progress).load();
    }

    /// Reads what has come since the last load, and nothing else where the sources can tell.
    public LoadState loadNew(Cancellation cancellation, Consumer<LoadState> publish) {
        return new Run(cancellation, publish, true).load();
    }

    /// Keeps what was read of files that come over a network, so that another session need not read
    /// them; to be called behind a load, when nobody waits for it. Blocks.
    ///
    /// @param loaded what the last load of this session came to
    public void keepColumns(LoadState loaded, Cancellation cancellation) {
        Optional<SideCache> derived =
                sources().stream().map(TrailSource::derived).flatMap(Optional::stream).findFirst();
        Optional<ContentHash> version =
                derived.flatMap(_ -> ReaderVersion.of(store.schema(), rules()));
        if (!cannotKeepColumns
                && derived.isPresent()
                && version.isPresent()
                && loaded.progress().phase() == LoadProgress.Phase.DONE) {
            cannotKeepColumns =
                    !new ColumnCacheWriter(files, derived.get(), version.get(), formats)
                            .keep(loaded.store(), cancellation);
        }
    }

    /// The files that are known, whether they were read or not.
    public List<TrailFile> files() {
        return files.all();
    }

    /// Releases what the sources hold, such as connections, and removes copies of large files; may
    /// take a moment.
    public void close() {
        sources().forEach(TrailSource::close);
        copies.close();
    }

    /// One load, from the first file to the last.
    private final class Run implements TrailSource.Visitor {
        private final long start = nanoTime.getAsLong();
        private final Cancellation cancellation;
        private final Consumer<LoadState> publish;
        private final Optional<Consumer<LoadProgress>> onlyProgress;
        private final LoadWorker.Work work;
        private final List<LoadedFile> batch = new ArrayList<>();
        private long batchStart = start;
        private long nextPublish = start + PUBLISH_NANOS / 2;
        private final boolean onlyNew;
        private final HiddenRules readBy = rules();
        private ColumnCache kept = ColumnCache.NONE;
        private int listing;

        Run(Cancellation cancellation, Consumer<LoadState> publish, boolean onlyNew) {
            this(cancellation, publish, Optional.empty(), onlyNew);
        }

        Run(Cancellation cancellation, Consumer<LoadProgress> progress) {
            this(cancellation, _ -> {}, Optional.of(progress), false);
        }

        private Run(
                Cancellation cancellation,
                Consumer<LoadState> publish,
                Optional<Consumer<LoadProgress>> onlyProgress,
                boolean onlyNew) {
            this.onlyNew = onlyNew;
            this.onlyProgress = onlyProgress;
            this.cancellation = cancellation;
            this.publish = publish;
            this.work =
                    new LoadWorker.Work(
                            new LinkedBlockingQueue<>(),
                            new AtomicBoolean(),
                            files,
                            store,
                            readBy,
                            formats,
                            onlyProgress.isPresent() ? Optional.empty() : Optional.of(copies),
                            cancellation);
        }

        LoadState load() {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < workers.count(); i++) {
                FutureTask<Boolean> task = new FutureTask<>(new LoadWorker(work), true);
                workers.executor().execute(task);
                running.add(task);
            }
            try {
                walk();
            } finally {
                work.noMore().set(true);
            }
            running.forEach(this::await);
            LoadProgress.Phase end =
                    cancellation.isCancelled()
                            ? LoadProgress.Phase.CANCELLED
                            : LoadProgress.Phase.DONE;
            return publish(end);
        }

        private void walk() {
            files.beginWalk(onlyNew);
            List<TrailSource> all = sources();
            listing = all.size();
            try {
                for (TrailSource source : all) {
                    cancellation.check();
                    kept = ColumnCache.of(source.derived(), store.schema(), readBy);
                    if (onlyNew) {
                        source.walkNew(this);
                    } else {
                        source.walk(this);
                    }
                    work.queue().addAll(kept.handOver(true));
                    listing = Math.min(listing, all.size() - all.indexOf(source) - 1);
                }
            } catch (CancellationException e) {
                // Thrown through the source, so that a walk ends that may still be long.
                if (!cancellation.isCancelled()) {
                    throw e;
                }
            }
            flush();
            files.endWalk(!cancellation.isCancelled() && !onlyNew);
            listing = 0;
        }

        @Override
        public boolean found(TrailFile file) {
            cancellation.check();
            if (!files.found(file)) {
                return false;
            }
            if (!kept.take(files.loaded(file))) {
                return true;
            }
            work.queue().addAll(kept.handOver(false));
            return false;
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
            listing--;
            work.queue().addAll(kept.handOver(true));
        }

        @Override
        public void unlisted(String pathPrefix) {
            cancellation.check();
            files.unlisted(pathPrefix);
        }

        @Override
        public void waiting() {
            cancellation.check();
            if (batch.size() >= BATCH || nanoTime.getAsLong() - batchStart > BATCH_NANOS) {
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
            batch.sort(
                    Comparator.comparingLong((LoadedFile f) -> f.file().stamp().size()).reversed());
            work.queue().addAll(batch);
            batch.clear();
            batchStart = nanoTime.getAsLong();
        }

        private void await(Future<?> worker) {
            while (true) {
                try {
                    worker.get(20, TimeUnit.MILLISECONDS);
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
            long now = nanoTime.getAsLong();
            if (now < nextPublish || cancellation.isCancelled()) {
                return;
            }
            if (onlyProgress.isPresent()) {
                onlyProgress.get().accept(progress(now, LoadProgress.Phase.LOADING));
                nextPublish = now + PUBLISH_NANOS;
            } else {
                publish(LoadProgress.Phase.LOADING);
            }
        }

        private LoadState publish(LoadProgress.Phase phase) {
            long before = nanoTime.getAsLong();
            EventStore snapshot =
                    phase == LoadProgress.Phase.LOADING
                            ? store.snapshot()
                            : store.compactSnapshot();
            long now = nanoTime.getAsLong();
            LoadState state = files.state(snapshot, progress(now, phase));
            publish.accept(state);
            nextPublish = now + Math.max(PUBLISH_NANOS, (PUBLISH_SHARE - 1) * (now - before));
            return state;
        }

        private LoadProgress progress(long now, LoadProgress.Phase phase) {
            return files.progress(listing > 0, now - start, phase);
        }
    }
}
