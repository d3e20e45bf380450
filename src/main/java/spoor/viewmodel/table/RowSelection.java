package spoor.viewmodel.table;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import spoor.query.RowOrder;
import spoor.store.EventKey;
import spoor.store.EventStore;
import spoor.store.Rows;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Which events are selected in the table, and which of them is the one that is read.
///
/// It is kept by row, not by place, so that it survives sorting and filtering; and by key when new
/// events come in.
public final class RowSelection {
    /// More keys than this are not carried over to a newer store while loading.
    private static final int CARRIED = 10_000;

    private final ReadOnlyIntegerWrapper lead = new ReadOnlyIntegerWrapper(-1);
    private final ReadOnlyObjectWrapper<Rows> rows = new ReadOnlyObjectWrapper<>(Rows.none(0));
    private int anchor = -1;

    /// The row of the event that is read, or -1.
    public ReadOnlyIntegerProperty leadProperty() {
        return lead.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Rows> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    public int lead() {
        return lead.get();
    }

    public boolean contains(int row) {
        return row < rows.get().universe() && rows.get().contains(row);
    }

    public int count() {
        return rows.get().count();
    }

    /// This row alone.
    public void select(RowOrder order, int place) {
        int row = order.rowAt(place);
        anchor = row;
        rows.set(single(row));
        lead.set(row);
    }

    /// Adds the row, or takes it away.
    public void toggle(RowOrder order, int place) {
        int row = order.rowAt(place);
        Rows one = single(row);
        rows.set(contains(row) ? rows.get().minus(one) : rows.get().or(one));
        anchor = row;
        lead.set(row);
    }

    /// All rows from the one that was selected last to this place.
    public void extend(RowOrder order, int place) {
        int from = anchor < 0 ? place : order.positionOf(anchor);
        int start = from < 0 ? place : Math.min(from, place);
        int end = from < 0 ? place : Math.max(from, place);
        rows.set(order.rowsBetween(start, end));
        lead.set(order.rowAt(place));
    }

    public void selectAll(Rows all) {
        rows.set(all);
    }

    public void clear() {
        rows.set(Rows.none(rows.get().universe()));
        anchor = -1;
        lead.set(-1);
    }

    /// Keeps the same events selected in a newer store.
    public void move(EventStore from, EventStore to) {
        if (from != to) { // snapshots are equal only to themselves
            restore(to, keys(from));
        }
    }

    /// The events that are selected, whatever rows they have.
    ///
    /// @param rows none if more than ten thousand are selected
    /// @param anchor the one from which a selection extends
    public record Keys(List<EventKey> rows, Optional<EventKey> lead, Optional<EventKey> anchor) {
        static final Keys NONE = new Keys(List.of(), Optional.empty(), Optional.empty());

        public Keys {
            rows = List.copyOf(rows);
        }
    }

    /// @param store the one of the rows that are selected
    public Keys keys(EventStore store) {
        List<EventKey> keys = new ArrayList<>();
        if (rows.get().universe() == store.size() && count() <= CARRIED) {
            rows.get().stream().forEach(row -> keys.add(store.key(row)));
        }
        return new Keys(keys, key(lead.get(), store), key(anchor, store));
    }

    /// Selects those events that a store has.
    public void restore(EventStore store, Keys keys) {
        long[] words = Rows.words(store.size());
        for (EventKey key : keys.rows()) {
            int row = store.rowOf(key);
            if (row >= 0) {
                words[row >> 6] |= 1L << row;
            }
        }
        anchor = keys.anchor().map(store::rowOf).orElse(-1);
        rows.set(Rows.of(words, store.size()));
        lead.set(keys.lead().map(store::rowOf).orElse(-1));
    }

    private static Optional<EventKey> key(int row, EventStore store) {
        return row < 0 || row >= store.size() ? Optional.empty() : Optional.of(store.key(row));
    }

    private Rows single(int row) {
        return Rows.range(rows.get().universe(), row, row + 1);
    }
}
