package spoor.view.table;

import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;

import org.jspecify.annotations.Nullable;

import spoor.store.EventStore;
import spoor.viewmodel.Workspace;
import spoor.viewmodel.shared.Messages;
import spoor.viewmodel.table.Column;
import spoor.viewmodel.table.ShownColumn;
import spoor.viewmodel.table.TableViewport;

/// A row of the table: how the event at a place looks.
final class EventRow extends TableRow<Integer> {
    private static final PseudoClass PICKED = PseudoClass.getPseudoClass("picked");
    private static final PseudoClass LEAD = PseudoClass.getPseudoClass("lead");
    private static final PseudoClass FAILURE = PseudoClass.getPseudoClass("failure");
    private static final PseudoClass CHANGE = PseudoClass.getPseudoClass("change");
    private static final PseudoClass INSIGHT = PseudoClass.getPseudoClass("insight");
    private static final PseudoClass TICKED = PseudoClass.getPseudoClass("ticked");

    private final Workspace workspace;
    private static final PseudoClass CURSOR = PseudoClass.getPseudoClass("cursor");

    private final TableViewport viewport;
    private final CellCursor cursor;

    EventRow(Workspace workspace, TableViewport viewport, CellCursor cursor) {
        this.workspace = workspace;
        this.viewport = viewport;
        this.cursor = cursor;
    }

    /// The row that a node is part of, or null.
    static @Nullable EventRow around(@Nullable EventTarget target) {
        Node node = target instanceof Node start ? start : null;
        while (node != null && !(node instanceof EventRow)) {
            node = node.getParent();
        }
        return node instanceof EventRow row ? row : null;
    }

    @Override
    protected void updateItem(@Nullable Integer place, boolean empty) {
        super.updateItem(place, empty);
        EventStore store = workspace.store();
        int row = empty ? -1 : storeRow(place);
        boolean there = row >= 0;
        // A blank row does not light up under the pointer.
        setMouseTransparent(!there);
        pseudoClassStateChanged(PICKED, there && workspace.selection().contains(row));
        pseudoClassStateChanged(LEAD, there && workspace.selection().lead() == row);
        pseudoClassStateChanged(FAILURE, there && store.isFailure(row));
        pseudoClassStateChanged(CHANGE, there && store.isChange(row));
        pseudoClassStateChanged(INSIGHT, there && store.isInsight(row));
        pseudoClassStateChanged(TICKED, there && workspace.ticked().isTicked(store, row));
        setAccessibleText(there ? describe(store, row) : null);
        markCursor();
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        markCursor();
    }

    /// Marks the cell that keys act on.
    private void markCursor() {
        boolean lead = !isEmpty() && workspace.selection().lead() == storeRow(getItem());
        ShownColumn column = cursor.columnProperty().get();
        for (Node child : getChildrenUnmodifiable()) {
            if (child instanceof TableCell<?, ?> cell) {
                TableColumn<?, ?> of = cell.getTableColumn();
                child.pseudoClassStateChanged(
                        CURSOR, lead && of != null && column.equals(of.getUserData()));
            }
        }
    }

    private String describe(EventStore store, int row) {
        String text =
                store.isFailure(row)
                        ? "table.row.failed"
                        : store.isInsight(row)
                                ? "table.row.insight"
                                : store.isPartial(row) ? "table.row.partial" : "table.row";
        return Messages.text(
                text,
                Column.EVENT.text(store, row, workspace.display().times()),
                Column.SERVICE.text(store, row, workspace.display().times()),
                Column.WHO.text(store, row, workspace.display().times()),
                Column.TIME.text(store, row, workspace.display().times()));
    }

    /// The row of the store at a place, or -1.
    int storeRow(@Nullable Integer place) {
        return place == null ? -1 : viewport.rowAt(place);
    }

    /// The column that was pressed, or null between columns.
    static @Nullable ShownColumn columnAt(Event event) {
        Node node = event.getTarget() instanceof Node target ? target : null;
        while (node != null && !(node instanceof TableCell)) {
            node = node.getParent();
        }
        return node instanceof TableCell<?, ?> cell
                        && cell.getTableColumn() != null
                        && cell.getTableColumn().getUserData() instanceof ShownColumn column
                ? column
                : null;
    }
}
