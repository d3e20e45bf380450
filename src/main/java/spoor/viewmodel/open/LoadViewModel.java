package spoor.viewmodel.open;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

import org.jspecify.annotations.Nullable;

import spoor.event.Cancellation;
import spoor.hidden.HiddenRules;
import spoor.load.LoadProgress;
import spoor.load.LoadSession;
import spoor.load.LoadState;
import spoor.store.EventStore;
import spoor.store.RawRecords;
import spoor.trail.Download;
import spoor.trail.TrailFile;
import spoor.trail.TrailSource;
import spoor.trail.sample.SampleTrail;
import spoor.viewmodel.shared.Threads;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// What is open, and how far it is loaded. Only the UI thread may call it.
public final class LoadViewModel {
    private static final LoadState NOTHING =
            new LoadState(EventStore.empty(), LoadProgress.NOTHING, List.of(), List.of());

    private final Threads threads;
    private HiddenRules rules = HiddenRules.BUILT_IN;
    private final ReadOnlyObjectWrapper<LoadState> state = new ReadOnlyObjectWrapper<>(NOTHING);
    private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<List<TrailSource>> sources =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<DownloadSummary>> download =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final BooleanProperty following = new SimpleBooleanProperty();
    private final ReadOnlyIntegerWrapper newEvents = new ReadOnlyIntegerWrapper();
    private Cancellation current = new Cancellation();
    private @Nullable LoadSession session;
    private int seenEvents;

    public LoadViewModel(Threads threads) {
        this.threads = threads;
        following.addListener((_, _, on) -> {
            seeNew();
            if (on) {
                lookForNew();
            }
        });
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

    /// How far the download is, where what is open comes over a network.
    public ReadOnlyObjectProperty<Optional<DownloadSummary>> downloadProperty() {
        return download.getReadOnlyProperty();
    }

    /// Whether to look for new files again and again; whoever shows the window calls [#lookForNew]
    /// once in a while.
    public BooleanProperty followingProperty() {
        return following;
    }

    /// Whether there can ever be something new: not in the sample.
    public boolean canFollow() {
        return sources.get().stream()
                .anyMatch(source -> !source.location().equals(SampleTrail.LOCATION));
    }

    /// How many events have come by following since the user last looked at the newest.
    public ReadOnlyIntegerProperty newEventsProperty() {
        return newEvents.getReadOnlyProperty();
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

    /// The files that are known of what is open.
    List<TrailFile> files() {
        return session == null ? List.of() : session.files();
    }

    /// Opens these sources in place of what was open.
    public void open(List<TrailSource> newSources) {
        current.cancel();
        LoadSession before = session;
        if (before != null) {
            // Behind the load that may still run, which uses the connections.
            threads.load().execute(before::close);
        }
        LoadSession fresh = new LoadSession(threads.workers(), threads.workerCount(), rules);
        session = fresh;
        following.set(false);
        state.set(NOTHING);
        add(newSources);
    }

    /// Opens these sources beside what is open.
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

    /// Reads again what has changed.
    public void reload() {
        LoadSession open = session;
        if (open != null) {
            start(open, LoadSession::load);
        }
    }

    /// Finds hidden values by other rules from now on: all that is open is read again.
    public void rules(HiddenRules changed) {
        rules = changed;
        LoadSession open = session;
        if (open != null) {
            start(
                    open,
                    (session, cancellation, publish) -> {
                        // Behind the load that may still run, so that none of its files is left as
                        // it is.
                        session.rules(changed);
                        return session.load(cancellation, publish);
                    });
        }
    }

    /// Reads what has come since the last load, if the user wants to follow and nothing is loading.
    public void lookForNew() {
        LoadSession open = session;
        if (open != null && following.get() && !loading.get()) {
            start(open, LoadSession::loadNew);
        }
    }

    /// The user has looked at the newest events.
    public void seeNew() {
        seenEvents = state.get().store().size();
        newEvents.set(0);
    }

    /// Fetches nothing new until [#resumeDownload].
    public void pauseDownload() {
        downloads().forEach(Download::pause);
        showDownload();
    }

    /// Goes on with the download, with credentials that are read anew.
    public void resumeDownload() {
        threads.servers()
                .execute(() -> {
                    downloads().forEach(Download::resume);
                    threads.ui().execute(this::showDownload);
                });
    }

    private List<Download> downloads() {
        return sources.get().stream().map(TrailSource::download).flatMap(Optional::stream).toList();
    }

    private void showDownload() {
        download.set(DownloadSummary.of(sources.get()));
    }

    /// Stops loading; what is loaded stays.
    public void cancel() {
        current.cancel();
    }

    /// A load or a look for what is new.
    private interface Load {
        LoadState load(LoadSession session, Cancellation cancellation, Consumer<LoadState> publish);
    }

    private void start(LoadSession open, Load load) {
        current.cancel();
        Cancellation cancellation = new Cancellation();
        current = cancellation;
        loading.set(true);
        AtomicReference<@Nullable LoadState> newest = new AtomicReference<>();
        threads.load()
                .execute(() -> {
                    LoadState loaded;
                    try {
                        loaded =
                                load.load(
                                        open,
                                        cancellation,
                                        now -> publish(now, newest, cancellation));
                    } finally {
                        threads.ui().execute(() -> end(cancellation));
                    }
                    open.keepColumns(loaded, cancellation);
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
                            showDownload();
                            countNew();
                        }
                    });
        }
    }

    private void end(Cancellation cancellation) {
        if (current == cancellation) {
            loading.set(false);
            showDownload();
            if (!following.get()) {
                seeNew();
            }
        }
    }

    private void countNew() {
        if (following.get()) {
            newEvents.set(Math.max(0, state.get().store().size() - seenEvents));
        }
    }
}
