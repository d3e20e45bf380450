package spoor.viewmodel.table;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

import spoor.store.EventKey;
import spoor.store.EventStore;
import spoor.store.Rows;

import java.util.LinkedHashSet;
import java.util.Set;

/// The events that the user ticked, for instance as evidence: they stay ticked whatever is
/// filtered.
public final class TickedEvents {
    private final Set<EventKey> keys = new LinkedHashSet<>();
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();

    /// How many there are; changes with every tick.
    public ReadOnlyIntegerProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    public boolean isTicked(EventStore store, int row) {
        return !keys.isEmpty() && keys.contains(store.key(row));
    }

    public void toggle(EventStore store, int row) {
        EventKey key = store.key(row);
        if (!keys.remove(key)) {
            keys.add(key);
        }
        count.set(keys.size());
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
        count.set(keys.size());
    }

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
