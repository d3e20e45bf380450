package spoor.view.table;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.TableColumnHeader;
import javafx.scene.input.ContextMenuEvent;

import org.jspecify.annotations.Nullable;

import spoor.viewmodel.Workspace;

/// Opens the menu of what is under the pointer, a header or a cell; by key, that of the cell which
/// keys act on. Empty space has none.
final class EventTableContext {
    private final Workspace workspace;
    private final TableView<Integer> table;
    private final CellCursor cursor;
    private final EventTableMenu menu;

    EventTableContext(
            Workspace workspace, TableView<Integer> table, CellCursor cursor, EventTableMenu menu) {
        this.workspace = workspace;
        this.table = table;
        this.cursor = cursor;
        this.menu = menu;
    }

    void install() {
        table.setOnContextMenuRequested(this::requested);
    }

    private void requested(ContextMenuEvent event) {
        if (event.isKeyboardTrigger()) {
            Point2D point = belowCursor();
            menu.showForCell(
                    cursor.columnProperty().get(),
                    workspace.selection().lead(),
                    table,
                    point.getX(),
                    point.getY());
        } else {
            byPointer(event);
        }
        event.consume();
    }

    private void byPointer(ContextMenuEvent event) {
        TableColumnHeader header = headerAround(event);
        EventRow row = EventRow.around(event.getTarget());
        if (header != null) {
            if (header.getTableColumn() != null) {
                menu.showForHeader(
                        header.getTableColumn(), table, event.getScreenX(), event.getScreenY());
            }
        } else if (row != null && !row.isEmpty()) {
            menu.showForCell(
                    EventRow.columnAt(event),
                    row.storeRow(row.getItem()),
                    table,
                    event.getScreenX(),
                    event.getScreenY());
        }
    }

    private static @Nullable TableColumnHeader headerAround(ContextMenuEvent event) {
        Node node = event.getTarget() instanceof Node target ? target : null;
        while (node != null && !(node instanceof TableColumnHeader)) {
            node = node.getParent();
        }
        return node instanceof TableColumnHeader header ? header : null;
    }

    /// Where the menu is shown by key: below the cell, if it is in view.
    private Point2D belowCursor() {
        for (Node node : table.lookupAll(".table-cell:cursor")) {
            if (node instanceof TableCell<?, ?> && node.isVisible()) {
                Bounds cell = node.localToScreen(node.getLayoutBounds());
                return new Point2D(cell.getMinX() + 8, cell.getMaxY());
            }
        }
        Bounds all = table.localToScreen(table.getLayoutBounds());
        return new Point2D(all.getMinX() + 40, all.getMinY() + 40);
    }
}
