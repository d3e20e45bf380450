package spoor.load;

import org.jspecify.annotations.Nullable;

import spoor.cache.ContentHash;
import spoor.cache.SideCache;
import spoor.decode.content.ContentLimits;
import spoor.decode.format.TrailFormats;
import spoor.event.RecordSchema;
import spoor.hidden.HiddenRules;
import spoor.io.KeyedHash;
import spoor.store.RawRecords;
import spoor.store.StoreBuilder;
import spoor.trail.TrailFile;
import spoor.trail.TrailSource;
import spoor.work.Cancellation;
import spoor.work.Workers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/// Sources that are open together, and everything that was loaded from them.
///
/// A load blocks its thread and uses the workers of a pool. One load at a time.
public final class LoadSession {
    private final StoreBuilder store;
    private final FileTable files;
    private final InflatedCopies copies;
    private final List<TrailSource> sources = new ArrayList<>();
    private final Workers workers;
    private final TrailFormats formats;
    private final ContentLimits limits;
    private final LongSupplier nanoTime;
    private final MemoryGauge memory;

    /// Made by the first load, as that takes a moment.
    private @Nullable KeyedHash hash;

    private HiddenRules rules;

    /// Whether the disk refused columns before: then the problem is not logged every minute.
    private volatile boolean columnsRefused;

    /// @param schema the fields that are read
    /// @param workers decodes files and searches records
    /// @param rules by which hidden values are found
    public LoadSession(RecordSchema schema, Workers workers, HiddenRules rules) {
        this(schema, workers, rules, System::nanoTime);
    }

    /// @param nanoTime the clock that decides when to publish a state, like [System#nanoTime]
    public LoadSession(
            RecordSchema schema, Workers workers, HiddenRules rules, LongSupplier nanoTime) {
        this(
                schema,
                workers,
                rules,
                TrailFormats.KNOWN,
                MemoryBudget.ofHeap(workers.count()),
                new InflatedCopies(),
                nanoTime);
    }

    /// @param formats the forms of files that are read
    public LoadSession(
            RecordSchema schema, Workers workers, HiddenRules rules, TrailFormats formats) {
        this(
                schema,
                workers,
                rules,
                formats,
                MemoryBudget.ofHeap(workers.count()),
                new InflatedCopies(),
                System::nanoTime);
    }

    LoadSession(
            RecordSchema schema,
            Workers workers,
            HiddenRules rules,
            TrailFormats formats,
            MemoryBudget budget,
            InflatedCopies copies,
            LongSupplier nanoTime) {
        store = new StoreBuilder(schema);
        files = new FileTable(store, copies);
        this.copies = copies;
        this.formats = formats;
        this.limits = budget.limits();
        this.memory = new MemoryGauge(budget.bytes(), store, files);
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

    /// Adds sources, which the next load reads.
    public synchronized void add(List<TrailSource> more) {
        for (TrailSource source : more) {
            if (sources.stream().noneMatch(s -> s.location().equals(source.location()))) {
                sources.add(source);
            }
        }
    }

    /// Reads the originals of all events that this session has loaded.
    public RawRecords records() {
        return new FileRecords(files, copies, workers, limits);
    }

    /// Reads what is new or changed since the last load, and forgets what is gone; blocks until all
    /// is read or cancelled.
    ///
    /// @param publish receives a state about ten times a second, and the last one; on this thread
    public LoadState load(Cancellation cancellation, Consumer<LoadState> publish) {
        return run(publisher(publish), cancellation, false);
    }

    /// Like [#load], but faster: makes one state, at the end.
    ///
    /// @param progress called about ten times a second; on this thread
    public LoadState loadAtOnce(Cancellation cancellation, Consumer<LoadProgress> progress) {
        return run(
                StatePublisher.ofProgress(files, store, memory, nanoTime, progress),
                cancellation,
                false);
    }

    /// Reads what has come since the last load, and nothing else where the sources can tell.
    public LoadState loadNew(Cancellation cancellation, Consumer<LoadState> publish) {
        return run(publisher(publish), cancellation, true);
    }

    /// Stores the columns of files that come over a network, so that another session need not read
    /// the files. Call it after a load, when nobody waits for it. Blocks.
    ///
    /// @param loaded the state that the last load of this session returned
    public void cacheColumns(LoadState loaded, Cancellation cancellation) {
        Optional<SideCache> derived =
                sources().stream().map(TrailSource::derived).flatMap(Optional::stream).findFirst();
        Optional<ContentHash> version =
                derived.flatMap(_ -> ReaderVersion.of(store.schema(), rules()));
        if (!columnsRefused
                && derived.isPresent()
                && version.isPresent()
                && loaded.progress().phase() == LoadProgress.Phase.DONE) {
            columnsRefused =
                    !new ColumnCacheWriter(files, derived.get(), version.get(), formats)
                            .keep(loaded.store(), cancellation);
        }
    }

    /// The files that are known, whether they were read or not; archives without their entries.
    public List<TrailFile> files() {
        return files.all();
    }

    /// Closes the sources, and removes copies of large files. May take a moment.
    public void close() {
        copies.close();
        sources().forEach(TrailSource::close);
    }

    private LoadState run(StatePublisher publisher, Cancellation cancellation, boolean onlyNew) {
        LoadWorker.Work work =
                new LoadWorker.Work(
                        new LinkedBlockingQueue<>(),
                        new AtomicBoolean(),
                        new AtomicInteger(),
                        files,
                        store,
                        rules(),
                        formats,
                        limits,
                        hash(),
                        new InflationBudget(),
                        memory,
                        publisher.publishesStates() ? Optional.of(copies) : Optional.empty(),
                        copies,
                        cancellation);
        return new LoadRun(work, publisher, nanoTime, onlyNew).load(sources(), workers);
    }

    private synchronized KeyedHash hash() {
        if (hash == null) {
            hash = KeyedHash.random();
        }
        return hash;
    }

    private StatePublisher publisher(Consumer<LoadState> states) {
        return StatePublisher.ofStates(files, store, memory, nanoTime, states);
    }
}
