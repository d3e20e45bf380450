package spoor.view;

import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;

/// Filters, table and event side by side. Until the user moves a divider the sides are parts of
/// whatever width there is; then they keep their width, and the table takes the rest.
final class MainSplit extends SplitPane {
    /// Where the filters end and where the event begins, as parts of the width.
    private static final double[] POSITIONS = {0.145, 0.75};

    private boolean moved;
    private double placedFor = -1;

    MainSplit(Node filters, Node table, Node event) {
        super(filters, table, event);
        setDividerPositions(POSITIONS);
        addEventFilter(
                MouseEvent.MOUSE_PRESSED,
                press -> {
                    if (!moved && press.getTarget() instanceof Node target && isDivider(target)) {
                        moved = true;
                        setResizableWithParent(filters, false);
                        setResizableWithParent(event, false);
                    }
                });
    }

    private static boolean isDivider(Node node) {
        return node.getStyleClass().contains("split-pane-divider")
                || (node.getParent() != null
                        && node.getParent().getStyleClass().contains("split-pane-divider"));
    }

    /// A new width is first shared out by the pane itself; positions that are set before do not
    /// outlast that.
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (!moved && placedFor != getWidth()) {
            placedFor = getWidth();
            setDividerPositions(POSITIONS);
        }
    }
}
