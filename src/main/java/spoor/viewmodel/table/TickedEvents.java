package spoor.viewmodel.table;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

import spoor.store.EventKey;
import spoor.store.EventStore;
import spoor.store.Rows;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/// The events that the user ticked, for instance as evidence: they stay ticked whatever is
/// filtered.
public final class TickedEvents {
    private final Set<EventKey> keys = new LinkedHashSet<>();
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();
    private Runnable onUserChange = () -> {};

    /// How many there are; changes with every tick.
    public ReadOnlyIntegerProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /// @param action called after the user has ticked or unticked events
    void onUserChange(Runnable action) {
        onUserChange = action;
    }

    /// The events in the order in which they were ticked.
    public Set<EventKey> keys() {
        return Collections.unmodifiableSet(keys);
    }

    public boolean isTicked(EventStore store, int row) {
        return !keys.isEmpty() && keys.contains(store.key(row));
    }

    public void toggle(EventStore store, int row) {
        EventKey key = store.key(row);
        if (!keys.remove(key)) {
            keys.add(key);
        }
        changed();
    }

    /// Ticks all rows, or unticks them where all are ticked.
    public void toggleAll(EventStore store, Rows rows) {
        boolean all = rows.stream().allMatch(row -> isTicked(store, row));
        rows.stream()
                .forEach(row -> {
                    if (all) {
                        keys.remove(store.key(row));
                    } else {
                        keys.add(store.key(row));
                    }
                });
        changed();
    }

    /// The user unticks all.
    public void untickAll() {
        keys.clear();
        changed();
    }

    private void changed() {
        count.set(keys.size());
        onUserChange.run();
    }

    /// Ticks events that were ticked before.
    void restore(Collection<EventKey> ticked) {
        keys.addAll(ticked);
        count.set(keys.size());
    }

    /// Forgets all, as another trail is opened or events get other keys.
    public void clear() {
        keys.clear();
        count.set(0);
    }

    /// The rows of the ticked events.
    public Rows rows(EventStore store) {
        long[] words = Rows.words(store.size());
        for (EventKey key : keys) {
            int row = store.rowOf(key);
            if (row >= 0) {
                words[row >> 6] |= 1L << row;
            }
        }
        return Rows.of(words, store.size());
    }
}
