package spoor.viewmodel.open;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import spoor.event.RecordSchema;
import spoor.hidden.HiddenRules;
import spoor.load.LoadSession;
import spoor.load.LoadState;
import spoor.store.RawRecords;
import spoor.trail.TrailFile;
import spoor.trail.TrailSource;
import spoor.trail.sample.SampleTrail;
import spoor.viewmodel.shared.Messages;
import spoor.viewmodel.shared.Threads;
import spoor.work.Cancellation;
import spoor.work.Coalesced;
import spoor.work.Latest;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/// The open trail, and how much of it is loaded. Only the UI thread may call it.
public final class LoadViewModel {
    private final RecordSchema schema;
    private final Threads threads;
    private final LoadState nothing;
    private final ReadOnlyObjectWrapper<LoadState> state;
    private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<List<TrailSource>> sources =
            new ReadOnlyObjectWrapper<>(List.of());
    private final DownloadViewModel download;
    private final FollowViewModel follow;
    private final LongSupplier nanoTime;
    private HiddenRules rules;
    private final Latest loads = new Latest();
    private @Nullable LoadSession session;

    /// @param schema the fields of events
    public LoadViewModel(RecordSchema schema, Threads threads, HiddenRules rules) {
        this(schema, threads, rules, System::nanoTime);
    }

    /// @param nanoTime the clock that decides when a load publishes a state
    LoadViewModel(RecordSchema schema, Threads threads, HiddenRules rules, LongSupplier nanoTime) {
        this.schema = schema;
        this.threads = threads;
        this.nanoTime = nanoTime;
        nothing = LoadState.nothing(schema);
        state = new ReadOnlyObjectWrapper<>(nothing);
        this.rules = rules;
        download = new DownloadViewModel(threads, sources::get);
        follow = new FollowViewModel(() -> state.get().store().size(), this::loadNew);
    }

    /// The fields of events.
    public RecordSchema schema() {
        return schema;
    }

    /// The loaded events; changes about ten times a second while loading.
    public ReadOnlyObjectProperty<LoadState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty loadingProperty() {
        return loading.getReadOnlyProperty();
    }

    /// The open sources; empty at first.
    public ReadOnlyObjectProperty<List<TrailSource>> sourcesProperty() {
        return sources.getReadOnlyProperty();
    }

    public DownloadViewModel download() {
        return download;
    }

    public FollowViewModel follow() {
        return follow;
    }

    /// Whether new files can arrive: never in the sample, or in pasted text.
    public boolean canFollow() {
        return sources.get().stream()
                .anyMatch(source ->
                        source.isLasting() && !source.location().equals(SampleTrail.LOCATION));
    }

    public LoadState state() {
        return state.get();
    }

    public boolean isOpen() {
        return !sources.get().isEmpty();
    }

    /// The names of the open sources, for the title.
    public String name() {
        return sources.get().stream()
                .map(source -> Messages.text(source.name()))
                .collect(Collectors.joining(", "));
    }

    /// Reads the original records of the open trail.
    public Optional<RawRecords> records() {
        return Optional.ofNullable(session).map(LoadSession::records);
    }

    /// The files that were found in the open sources.
    List<TrailFile> files() {
        return session == null ? List.of() : session.files();
    }

    /// Opens these sources in place of the open ones.
    public void open(List<TrailSource> newSources) {
        loads.cancel();
        LoadSession before = session;
        if (before != null) {
            // After the load that may still run, which uses the connections.
            threads.load().execute(before::close);
        }
        session = new LoadSession(schema, threads.workers(), rules, nanoTime);
        follow.stop();
        state.set(nothing);
        add(newSources);
    }

    /// Opens these sources beside the open ones.
    public void add(List<TrailSource> more) {
        LoadSession open = session;
        if (open == null) {
            open(more);
            return;
        }
        open.add(more);
        sources.set(open.sources());
        start(open, LoadSession::load);
    }

    /// Reads changed files again.
    public void reload() {
        if (session != null) {
            start(session, LoadSession::load);
        }
    }

    /// Finds hidden values by other rules from now on, and reads all files again.
    public void rules(HiddenRules changed) {
        rules = changed;
        if (session != null) {
            start(
                    session,
                    (open, cancellation, publish) -> {
                        // After the load that may still run, so that all its files are read again.
                        open.rules(changed);
                        return open.load(cancellation, publish);
                    });
        }
    }

    private void loadNew() {
        if (session != null && !loading.get()) {
            start(session, LoadSession::loadNew);
        }
    }

    /// Stops loading; the events that are loaded stay.
    public void cancel() {
        loads.cancel();
    }

    private interface Load {
        LoadState load(LoadSession session, Cancellation cancellation, Consumer<LoadState> publish);
    }

    private void start(LoadSession open, Load load) {
        Cancellation cancellation = loads.next();
        loading.set(true);
        Coalesced<LoadState> states =
                new Coalesced<>(threads.ui(), loaded -> show(loaded, cancellation));
        threads.load()
                .execute(() -> {
                    LoadState loaded;
                    try {
                        loaded = load.load(open, cancellation, states::offer);
                    } finally {
                        threads.ui().execute(() -> end(cancellation));
                    }
                    open.cacheColumns(loaded, cancellation);
                });
    }

    private void show(LoadState loaded, Cancellation cancellation) {
        if (loads.isNewest(cancellation)) {
            state.set(loaded);
            download.update();
            follow.eventsLoaded();
        }
    }

    private void end(Cancellation cancellation) {
        if (loads.isNewest(cancellation)) {
            loading.set(false);
            download.update();
            follow.loadEnded();
        }
    }
}
