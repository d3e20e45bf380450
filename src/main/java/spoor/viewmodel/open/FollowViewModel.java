package spoor.viewmodel.open;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;

import java.util.function.IntSupplier;

/// Whether new files are looked for again and again, and how many events came from them. Only the
/// UI thread may call it.
public final class FollowViewModel {
    private final BooleanProperty following = new SimpleBooleanProperty();
    private final ReadOnlyIntegerWrapper newEvents = new ReadOnlyIntegerWrapper();
    private final IntSupplier loadedEvents;
    private final Runnable loadNew;
    private int seenEvents;

    /// @param loadedEvents how many events are loaded now
    /// @param loadNew reads what came since the last load, unless a load runs
    FollowViewModel(IntSupplier loadedEvents, Runnable loadNew) {
        this.loadedEvents = loadedEvents;
        this.loadNew = loadNew;
        following.addListener((_, _, _) -> {
            markSeen();
            lookForNew();
        });
    }

    /// Whether to follow; the window calls [#lookForNew] at intervals.
    public BooleanProperty followingProperty() {
        return following;
    }

    /// How many events came by following since the user last looked at the newest.
    public ReadOnlyIntegerProperty newEventsProperty() {
        return newEvents.getReadOnlyProperty();
    }

    /// Reads what came since the last load, if the user follows and no load runs.
    public void lookForNew() {
        if (following.get()) {
            loadNew.run();
        }
    }

    /// The user has looked at the newest events.
    public void markSeen() {
        seenEvents = loadedEvents.getAsInt();
        newEvents.set(0);
    }

    void stop() {
        following.set(false);
    }

    /// More events are loaded than before.
    void eventsLoaded() {
        if (following.get()) {
            newEvents.set(Math.max(0, loadedEvents.getAsInt() - seenEvents));
        }
    }

    /// A load has ended.
    void loadEnded() {
        if (!following.get()) {
            markSeen();
        }
    }
}
