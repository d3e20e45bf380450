package spoor.load;

import spoor.store.EventStore;
import spoor.store.StoreBuilder;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/// Publishes about ten times a second what one load has read so far. One thread at a time.
final class StatePublisher {
    private static final long INTERVAL_NANOS = 100_000_000;

    /// Snapshots take at most one part in so many of the time: large ones come less often.
    private static final int TIME_DIVISOR = 5;

    private final FileTable files;
    private final StoreBuilder store;
    private final MemoryGauge memory;
    private final LongSupplier nanoTime;
    private final Consumer<LoadState> states;
    private final Optional<Consumer<LoadProgress>> progressOnly;
    private final long start;
    private long next;

    private StatePublisher(
            FileTable files,
            StoreBuilder store,
            MemoryGauge memory,
            LongSupplier nanoTime,
            Consumer<LoadState> states,
            Optional<Consumer<LoadProgress>> progressOnly) {
        this.files = files;
        this.store = store;
        this.memory = memory;
        this.nanoTime = nanoTime;
        this.states = states;
        this.progressOnly = progressOnly;
        this.start = nanoTime.getAsLong();
        this.next = start + INTERVAL_NANOS / 2;
    }

    static StatePublisher ofStates(
            FileTable files,
            StoreBuilder store,
            MemoryGauge memory,
            LongSupplier nanoTime,
            Consumer<LoadState> states) {
        return new StatePublisher(files, store, memory, nanoTime, states, Optional.empty());
    }

    /// Makes no snapshots, which take time, before the last one.
    static StatePublisher ofProgress(
            FileTable files,
            StoreBuilder store,
            MemoryGauge memory,
            LongSupplier nanoTime,
            Consumer<LoadProgress> progress) {
        return new StatePublisher(files, store, memory, nanoTime, _ -> {}, Optional.of(progress));
    }

    boolean publishesStates() {
        return progressOnly.isEmpty();
    }

    /// @param walking whether files are still being looked for
    void publishIfDue(boolean walking) {
        long now = nanoTime.getAsLong();
        if (now < next) {
            return;
        }
        if (progressOnly.isPresent()) {
            progressOnly.get().accept(progress(now, walking, LoadProgress.Phase.LOADING));
            next = now + INTERVAL_NANOS;
        } else {
            publish(snapshot(), now, walking, LoadProgress.Phase.LOADING);
        }
    }

    /// Publishes how far the comparison of records is, about ten times a second. Any thread.
    ///
    /// @param loaded what was read
    synchronized void publishIfDue(EventStore loaded, LoadProgress.Comparison comparison) {
        long now = nanoTime.getAsLong();
        if (now >= next) {
            publish(loaded, comparison, now);
        }
    }

    /// Publishes that the comparison of records begins.
    ///
    /// @param loaded what was read
    synchronized void publishStart(EventStore loaded, LoadProgress.Comparison comparison) {
        publish(loaded, comparison, nanoTime.getAsLong());
    }

    private void publish(EventStore loaded, LoadProgress.Comparison comparison, long now) {
        next = now + INTERVAL_NANOS;
        LoadProgress progress =
                files.progress(
                        false,
                        now - start,
                        LoadProgress.Phase.LOADING,
                        Optional.of(comparison),
                        memory.percent());
        progressOnly.ifPresentOrElse(
                show -> show.accept(progress), () -> states.accept(files.state(loaded, progress)));
    }

    /// What is loaded; where there is little memory, what was loaded before.
    private EventStore snapshot() {
        return memory.allowsSnapshot()
                ? store.snapshot()
                : store.latest().orElseGet(() -> EventStore.empty(store.schema()));
    }

    /// Publishes the state at the end of the load.
    LoadState publishLast(EventStore loaded, LoadProgress.Phase phase) {
        return publish(loaded, nanoTime.getAsLong(), false, phase);
    }

    private LoadState publish(
            EventStore snapshot, long before, boolean walking, LoadProgress.Phase phase) {
        long now = nanoTime.getAsLong();
        LoadState state = files.state(snapshot, progress(now, walking, phase));
        states.accept(state);
        next = now + Math.max(INTERVAL_NANOS, (TIME_DIVISOR - 1) * (now - before));
        return state;
    }

    private LoadProgress progress(long now, boolean walking, LoadProgress.Phase phase) {
        return files.progress(walking, now - start, phase, Optional.empty(), memory.percent());
    }
}
