package spoor.viewmodel.table;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import spoor.query.QueryResult;
import spoor.query.RowOrder;
import spoor.store.EventStore;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// The part of all rows that is in view. Only the UI thread may call it.
///
/// A row's place is its number in the table's order.
public final class TableViewport {
    private final ObservableList<Integer> places = FXCollections.observableArrayList();
    private final ReadOnlyIntegerWrapper first = new ReadOnlyIntegerWrapper();
    private RowOrder order;
    private int height = 1;

    public TableViewport(RowOrder order) {
        this.order = order;
    }

    /// The places in view, from top to bottom; set again whenever their rows may be others.
    public ObservableList<Integer> places() {
        return places;
    }

    public RowOrder order() {
        return order;
    }

    /// The place at the top.
    public ReadOnlyIntegerProperty firstProperty() {
        return first.getReadOnlyProperty();
    }

    public int first() {
        return first.get();
    }

    /// How many rows there is room for.
    public int height() {
        return height;
    }

    /// The greatest place that can be at the top.
    public int lastFirst() {
        return Math.max(0, order.size() - height);
    }

    /// The row of the store at a place, or -1.
    public int rowAt(int place) {
        return place < order.size() ? order.rowAt(place) : -1;
    }

    /// Shows the rows from that place on, as far down as the last page allows.
    public void scrollTo(int place) {
        int start = Math.clamp(place, 0, lastFirst());
        if (start != first() || places.isEmpty() != (order.size() == 0)) {
            first.set(start);
            fill();
        }
    }

    /// Scrolls no more than needed to bring a place into view.
    public void reveal(int place) {
        if (place < first()) {
            scrollTo(place);
        } else if (!isInView(place)) {
            scrollTo(place - height + 1);
        }
    }

    /// Shows how many rows there is room for.
    ///
    /// @param lead the row that the user reads, or -1: it stays in view if it was
    public void resize(int rows, int lead) {
        int place = order.positionOf(lead);
        boolean seen = isInView(place);
        height = rows;
        int start = seen && !isInView(place) ? place - height + 1 : first();
        first.set(Math.clamp(start, 0, lastFirst()));
        fill();
        if (order.size() == 0) {
            makeBlankRows();
        }
    }

    /// Makes the rows and their cells while there are no events yet: that takes half a second when
    /// nothing is compiled yet, and twice as long while a load keeps all cores busy.
    private void makeBlankRows() {
        places.setAll(IntStream.range(0, height).boxed().toList());
    }

    /// Shows an answer to another question from its beginning.
    public void showTop(RowOrder newOrder) {
        showFrom(newOrder, 0);
    }

    /// Shows an answer to another question: from its beginning, or from where the row that the user
    /// reads is in view, if it still matches.
    ///
    /// @param lead the row that the user reads, or -1
    public void showFirstHits(RowOrder newOrder, int lead) {
        int place = newOrder.positionOf(lead);
        showFrom(newOrder, place < height ? 0 : place - height / 2);
    }

    /// Shows an answer to another question from the row that was at the top before.
    ///
    /// @param top a row; rows that no longer match give the beginning
    public void showAgain(RowOrder newOrder, int top) {
        showFrom(newOrder, newOrder.positionOf(top));
    }

    private void showFrom(RowOrder newOrder, int place) {
        order = newOrder;
        first.set(Math.clamp(place, 0, lastFirst()));
        fill();
    }

    /// Shows a newer answer to the same question.
    ///
    /// @param lead the row that the user reads, or -1: it stays in view while events come in above
    ///   it
    /// @param stay whether the rows that are in view stay there, whatever comes in above them
    public void update(QueryResult before, QueryResult now, int lead, boolean stay) {
        EventStore storeBefore = before.selection().store();
        EventStore store = now.selection().store();
        int top = rowAt(first());
        int row = stay && storeBefore != store && top >= 0 ? store.rowOf(storeBefore.key(top)) : -1;
        show(now.order(), lead);
        int place = now.order().positionOf(row);
        if (place >= 0) {
            scrollTo(place);
        }
    }

    private void show(RowOrder newOrder, int lead) {
        int place = newOrder.positionOf(lead);
        boolean atTop = first() == 0;
        order = newOrder;
        int start = Math.clamp(first(), 0, lastFirst());
        if (!atTop && place >= 0 && (place < start || place >= start + height)) {
            start = Math.clamp(place - height / 2L, 0, lastFirst());
        }
        first.set(start);
        fill();
    }

    private boolean isInView(int place) {
        return place >= first() && place < first() + height;
    }

    private void fill() {
        int end = Math.min(order.size(), first() + height);
        List<Integer> shown = new ArrayList<>(height);
        for (int place = first(); place < end; place++) {
            shown.add(place);
        }
        places.setAll(shown);
    }
}
