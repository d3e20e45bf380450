package spoor.viewmodel.table;

import spoor.store.EventKey;
import spoor.store.EventStore;
import spoor.store.Rows;
import spoor.viewmodel.filter.FilterViewModel;
import spoor.viewmodel.filter.ListedEvents;
import spoor.viewmodel.filter.ListedEvents.Reason;
import spoor.work.Latest;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// Shows only the events that are ticked, have notes, have copies, or share their id with different
/// ones. Only the UI thread may call it.
public final class ListedFilter {
    private final FilterViewModel filter;
    private final TickedEvents ticked;
    private final EventNotes notes;
    private final Latest requests = new Latest();

    public ListedFilter(FilterViewModel filter, TickedEvents ticked, EventNotes notes) {
        this.filter = filter;
        this.ticked = ticked;
        this.notes = notes;
        ticked.countProperty().addListener((_, _, _) -> refresh(Reason.TICKED));
        notes.versionProperty().addListener((_, _, _) -> refresh(Reason.NOTED));
    }

    /// Shows only these events, or all again if only these are shown.
    public void toggle(Reason reason) {
        if (isOn(reason)) {
            filter.listedProperty().set(Optional.empty());
        } else {
            show(reason);
        }
    }

    private boolean isOn(Reason reason) {
        return filter.listedProperty().get().filter(on -> on.reason() == reason).isPresent();
    }

    private void refresh(Reason reason) {
        if (isOn(reason)) {
            show(reason);
        }
    }

    private void show(Reason reason) {
        switch (reason) {
            case TICKED -> show(reason, ticked.keys());
            case NOTED -> show(reason, notes.all().keySet());
            case COPIED, CONFLICTING -> {
                EventStore store = filter.result().selection().store();
                filter.compute(requests, (_, _) -> keys(reason, store), keys -> show(reason, keys));
            }
        }
    }

    private static Set<EventKey> keys(Reason reason, EventStore store) {
        Set<EventKey> keys = new HashSet<>();
        if (reason == Reason.COPIED) {
            store.copies(Rows.all(store.size())).keySet().forEach(row -> keys.add(store.key(row)));
        } else {
            store.conflicting().stream().forEach(row -> keys.add(store.key(row)));
        }
        return keys;
    }

    private void show(Reason reason, Set<EventKey> events) {
        filter.listedProperty()
                .set(
                        events.isEmpty()
                                ? Optional.empty()
                                : Optional.of(new ListedEvents(reason, events)));
    }
}
