package spoor.viewmodel;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import spoor.event.Cancellation;
import spoor.load.LoadProgress;
import spoor.load.LoadSession;
import spoor.load.LoadState;
import spoor.source.TrailSource;
import spoor.store.EventStore;
import spoor.store.RawRecords;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

/// What is open, and how far it is loaded. Only the UI thread may call it.
public final class LoadViewModel {
    private static final LoadState NOTHING =
            new LoadState(EventStore.empty(), LoadProgress.NOTHING, List.of(), List.of());

    private final Threads threads;
    private final ReadOnlyObjectWrapper<LoadState> state = new ReadOnlyObjectWrapper<>(NOTHING);
    private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<List<TrailSource>> sources =
            new ReadOnlyObjectWrapper<>(List.of());
    private Cancellation current = new Cancellation();
    private @Nullable LoadSession session;

    LoadViewModel(Threads threads) {
        this.threads = threads;
    }

    /// What is loaded now; changes about ten times a second while loading.
    public ReadOnlyObjectProperty<LoadState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty loadingProperty() {
        return loading.getReadOnlyProperty();
    }

    /// What is open; empty at first.
    public ReadOnlyObjectProperty<List<TrailSource>> sourcesProperty() {
        return sources.getReadOnlyProperty();
    }

    public LoadState state() {
        return state.get();
    }

    public boolean isOpen() {
        return !sources.get().isEmpty();
    }

    /// The names of what is open, for the title.
    public String name() {
        return sources.get().stream().map(TrailSource::name).collect(Collectors.joining(", "));
    }

    /// The way back to the original records of what is open.
    public Optional<RawRecords> records() {
        return Optional.ofNullable(session).map(LoadSession::records);
    }

    /// Opens these sources in place of what was open.
    void open(List<TrailSource> newSources) {
        current.cancel();
        LoadSession fresh = new LoadSession(threads.workers(), threads.workerCount());
        session = fresh;
        state.set(NOTHING);
        add(newSources);
    }

    /// Opens these sources beside what is open.
    void add(List<TrailSource> more) {
        LoadSession open = session;
        if (open == null) {
            open(more);
            return;
        }
        open.add(more);
        sources.set(open.sources());
        start(open);
    }

    /// Reads again what has changed.
    public void reload() {
        LoadSession open = session;
        if (open != null) {
            start(open);
        }
    }

    /// Stops loading; what is loaded stays.
    public void cancel() {
        current.cancel();
    }

    private void start(LoadSession open) {
        current.cancel();
        Cancellation cancellation = new Cancellation();
        current = cancellation;
        loading.set(true);
        AtomicReference<@Nullable LoadState> newest = new AtomicReference<>();
        threads.load()
                .execute(() -> {
                    try {
                        open.load(cancellation, loaded -> publish(loaded, newest, cancellation));
                    } finally {
                        threads.ui().execute(() -> end(cancellation));
                    }
                });
    }

    /// Many states, one update: only the newest is shown.
    private void publish(
            LoadState loaded,
            AtomicReference<@Nullable LoadState> newest,
            Cancellation cancellation) {
        if (newest.getAndSet(loaded) == null) {
            threads.ui()
                    .execute(() -> {
                        LoadState latest = newest.getAndSet(null);
                        if (latest != null && current == cancellation) {
                            state.set(latest);
                        }
                    });
        }
    }

    private void end(Cancellation cancellation) {
        if (current == cancellation) {
            loading.set(false);
        }
    }
}
