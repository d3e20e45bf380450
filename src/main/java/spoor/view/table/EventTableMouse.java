package spoor.view.table;

import javafx.scene.control.TableView;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

import spoor.viewmodel.Workspace;
import spoor.viewmodel.table.RowSelection;
import spoor.viewmodel.table.ShownColumn;
import spoor.viewmodel.table.TableViewport;

/// Selects, ticks and scrolls by mouse.
final class EventTableMouse {
    private static final double PIXELS_PER_LINE = 13;

    private final Workspace workspace;
    private final TableViewport viewport;
    private final CellCursor cursor;

    EventTableMouse(Workspace workspace, TableViewport viewport, CellCursor cursor) {
        this.workspace = workspace;
        this.viewport = viewport;
        this.cursor = cursor;
    }

    void install(TableView<Integer> table) {
        table.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> pressed(event, table));
        table.addEventFilter(ScrollEvent.SCROLL, this::scrolled);
    }

    /// A press on a row selects it; the table handles presses on headers and scroll bars.
    private void pressed(MouseEvent event, TableView<Integer> table) {
        EventRow row = EventRow.around(event.getTarget());
        if (row == null || row.isEmpty() || viewport.rowAt(row.getItem()) < 0) {
            return;
        }
        table.requestFocus();
        ShownColumn column = EventRow.columnAt(event);
        if (column != null) {
            cursor.set(column);
        }
        int place = row.getItem();
        if (event.getButton() == MouseButton.PRIMARY) {
            primaryPressed(event, place);
            event.consume();
        } else if (event.getButton() == MouseButton.SECONDARY) {
            secondaryPressed(place);
            event.consume();
        }
    }

    private void primaryPressed(MouseEvent event, int place) {
        RowSelection selection = workspace.selection();
        if (TickCell.isTick(event)) {
            workspace.ticked().toggle(workspace.store(), viewport.rowAt(place));
        } else if (event.isShiftDown()) {
            selection.extend(viewport.order(), place);
        } else if (event.isShortcutDown()) {
            selection.toggle(viewport.order(), place);
        } else {
            selection.select(viewport.order(), place);
        }
    }

    private void secondaryPressed(int place) {
        int row = viewport.rowAt(place);
        if (!workspace.selection().contains(row)) {
            workspace.selection().select(viewport.order(), place);
        }
    }

    private void scrolled(ScrollEvent event) {
        double delta = event.getDeltaY();
        if (delta != 0 && !event.isShiftDown()) {
            int lines = Math.max(1, (int) (Math.abs(delta) / PIXELS_PER_LINE));
            viewport.scrollTo(viewport.first() - (int) Math.signum(delta) * lines);
            event.consume();
        }
    }
}
