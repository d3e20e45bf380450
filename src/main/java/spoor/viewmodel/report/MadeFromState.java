package spoor.viewmodel.report;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import spoor.load.LoadProgress;
import spoor.load.LoadState;
import spoor.viewmodel.open.LoadViewModel;
import spoor.viewmodel.shared.Threads;
import spoor.work.Coalesced;

import java.util.function.Function;

/// A value that is made in the background from the newest state of the load, while it is watched.
/// Only the UI thread may call it.
final class MadeFromState<T> {
    /// During a load it takes at most one part in so many of the time.
    private static final int TIME_DIVISOR = 5;

    private final Threads threads;
    private final LoadViewModel load;
    private final Function<LoadState, T> make;
    private final ReadOnlyObjectWrapper<T> value;
    private final Coalesced<LoadState> states;
    private boolean watched;
    private @Nullable LoadState source;

    /// Only the background thread uses it.
    private long next = System.nanoTime();

    /// @param first the value before one is made
    /// @param make called in the background
    MadeFromState(Threads threads, LoadViewModel load, T first, Function<LoadState, T> make) {
        this.threads = threads;
        this.load = load;
        this.make = make;
        this.value = new ReadOnlyObjectWrapper<>(first);
        this.states = new Coalesced<>(threads.background(), this::make);
        load.stateProperty().addListener((_, _, _) -> update());
    }

    ReadOnlyObjectProperty<T> property() {
        return value.getReadOnlyProperty();
    }

    T get() {
        return value.get();
    }

    /// Whether the value is made from the newest state, and no newer one is coming.
    boolean isFinal() {
        return !load.loadingProperty().get() && load.state().equals(source);
    }

    /// Makes the value now, and whenever the state changes; or no more.
    void watch(boolean newWatched) {
        watched = newWatched;
        update();
    }

    /// Makes the value again, if it is watched.
    void update() {
        if (watched) {
            states.offer(load.state());
        }
    }

    private void make(LoadState state) {
        long begin = System.nanoTime();
        if (state.progress().phase() == LoadProgress.Phase.LOADING && begin < next) {
            return;
        }
        T made = make.apply(state);
        long end = System.nanoTime();
        next = end + (TIME_DIVISOR - 1) * (end - begin);
        threads.ui()
                .execute(() -> {
                    source = state;
                    value.set(made);
                });
    }
}
