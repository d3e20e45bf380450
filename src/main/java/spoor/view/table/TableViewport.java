package spoor.view.table;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;

import spoor.query.RowOrder;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// The part of all rows that is in view, and the scroll bar that moves it.
///
/// A row's place is its number in the table's order.
final class TableViewport {
    private final ScrollBar scrollBar = new ScrollBar();
    private final ObservableList<Integer> places = FXCollections.observableArrayList();
    private RowOrder order;
    private int first;
    private int height = 1;

    TableViewport(RowOrder order) {
        this.order = order;
        scrollBar.setOrientation(Orientation.VERTICAL);
        scrollBar.setFocusTraversable(false);
        scrollBar
                .valueProperty()
                .addListener((_, _, value) -> scrollTo((int) Math.round(value.doubleValue())));
    }

    ScrollBar scrollBar() {
        return scrollBar;
    }

    /// The places in view, from top to bottom.
    ObservableList<Integer> places() {
        return places;
    }

    RowOrder order() {
        return order;
    }

    /// The place at the top.
    int first() {
        return first;
    }

    /// How many rows there is room for.
    int height() {
        return height;
    }

    /// The row of the store at a place, or -1.
    int rowAt(int place) {
        return place < order.size() ? order.rowAt(place) : -1;
    }

    /// Shows the rows from that place on, as far down as the last page allows.
    void scrollTo(int place) {
        int start = Math.clamp(place, 0, lastFirst());
        if (start != first || places.isEmpty() != (order.size() == 0)) {
            first = start;
            scrollBar.setValue(start);
            fill();
        }
    }

    /// Scrolls no more than needed to bring a place into view.
    void reveal(int place) {
        if (place < first) {
            scrollTo(place);
        } else if (!isInView(place)) {
            scrollTo(place - height + 1);
        }
    }

    /// Shows rows in another order.
    ///
    /// @param lead the row that the user reads, or -1: it stays in view while events come in above
    ///   it
    void show(RowOrder newOrder, int lead) {
        int place = lead < 0 ? -1 : newOrder.positionOf(lead);
        boolean atTop = first == 0;
        order = newOrder;
        first = Math.clamp(first, 0, lastFirst());
        if (!atTop && place >= 0 && !isInView(place)) {
            first = Math.clamp(place - height / 2L, 0, lastFirst());
        }
        updateScrollBar();
        fill();
    }

    void resize(int rows, int lead) {
        height = rows;
        show(order, lead);
        if (order.size() == 0) {
            makeBlankRows();
        }
    }

    /// Makes the rows and their cells while there are no events yet: that takes half a second when
    /// nothing is compiled yet, and twice as long while a load keeps all cores busy.
    private void makeBlankRows() {
        places.setAll(IntStream.range(0, height).boxed().toList());
    }

    /// Continues at the top with the next order.
    void toTop() {
        first = 0;
    }

    private boolean isInView(int place) {
        return place >= first && place < first + height;
    }

    private int lastFirst() {
        return Math.max(0, order.size() - height);
    }

    private void updateScrollBar() {
        scrollBar.setMax(lastFirst());
        scrollBar.setVisibleAmount(Math.min(order.size(), height));
        scrollBar.setUnitIncrement(1);
        scrollBar.setBlockIncrement(Math.max(1, height - 1));
        scrollBar.setVisible(order.size() > height);
        scrollBar.setValue(first);
    }

    private void fill() {
        List<Integer> shown = new ArrayList<>(height);
        for (int place = first; place < Math.min(order.size(), first + height); place++) {
            shown.add(place);
        }
        places.setAll(shown);
    }
}
