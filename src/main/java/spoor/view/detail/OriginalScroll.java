package spoor.view.detail;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.skin.VirtualFlow;

/// Scrolls a list no more than needed to bring a place into view.
record OriginalScroll(ListView<Integer> list) {
    /// The space that the vertical scroll bar takes.
    private static final double SCROLL_BAR = 30;

    /// The first row in view, or -1.
    int firstRow() {
        return list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow
                        && flow.getFirstVisibleCell() != null
                ? flow.getFirstVisibleCell().getIndex()
                : -1;
    }

    void revealRow(int row) {
        if (list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow
                && flow.getFirstVisibleCell() != null
                && flow.getLastVisibleCell() != null) {
            int first = flow.getFirstVisibleCell().getIndex();
            int last = flow.getLastVisibleCell().getIndex();
            if (row <= first) {
                list.scrollTo(row);
            } else if (row >= last) {
                // The rows at both ends may be cut.
                list.scrollTo(Math.clamp(row - (last - first) + 2, 0, row));
            }
        }
    }

    /// @param gutter the width of the line numbers
    /// @param offset of the place from the end of the line numbers
    void revealX(double gutter, double offset) {
        for (Node node : list.lookupAll(".scroll-bar")) {
            if (node instanceof ScrollBar bar
                    && bar.getOrientation() == Orientation.HORIZONTAL
                    && bar.isVisible()) {
                double x = gutter + offset;
                double width = list.getWidth() - SCROLL_BAR;
                if (x < bar.getValue() + gutter || x > bar.getValue() + width) {
                    bar.setValue(Math.clamp(x - width / 2, 0, bar.getMax()));
                }
            }
        }
    }
}
