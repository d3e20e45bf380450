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
        if (from == to) {
            return;
        }
        List<EventKey> keys = new ArrayList<>();
        if (rows.get().universe() == from.size() && count() <= CARRIED) {
            rows.get().stream().forEach(row -> keys.add(from.key(row)));
        }
        int newLead = moved(lead.get(), from, to);
        anchor = moved(anchor, from, to);
        long[] words = Rows.words(to.size());
        for (EventKey key : keys) {
            int row = to.rowOf(key);
            if (row >= 0) {
                words[row >> 6] |= 1L << row;
            }
        }
        rows.set(Rows.of(words, to.size()));
        lead.set(newLead);
    }

    private static int moved(int row, EventStore from, EventStore to) {
        return row < 0 || row >= from.size() ? -1 : to.rowOf(from.key(row));
    }

    private Rows single(int row) {
        return Rows.range(rows.get().universe(), row, row + 1);
    }
}
