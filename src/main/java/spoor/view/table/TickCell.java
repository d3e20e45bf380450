package spoor.view.table;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import spoor.view.control.Controls;
import spoor.viewmodel.Workspace;
import spoor.viewmodel.shared.Messages;

/// The box at the beginning of a row that ticks its event.
final class TickCell extends TableCell<Integer, Integer> {
    private static final double SIZE = 14;
    private static final double DOT = 6;

    private final Workspace workspace;
    private final StackPane box = new StackPane();
    private final Region dot = new Region();

    private TickCell(Workspace workspace, Tooltip tooltip) {
        this.workspace = workspace;
        getStyleClass().add("tick-cell");
        box.getStyleClass().add("tick");
        box.setMinSize(SIZE, SIZE);
        box.setMaxSize(SIZE, SIZE);
        dot.getStyleClass().add("note-dot");
        dot.setMinSize(DOT, DOT);
        dot.setMaxSize(DOT, DOT);
        StackPane.setAlignment(dot, Pos.TOP_RIGHT);
        dot.setTranslateX(DOT);
        dot.setTranslateY(-DOT / 2);
        setTooltip(tooltip);
    }

    static TableColumn<Integer, Integer> column(Workspace workspace) {
        TableColumn<Integer, Integer> column = new TableColumn<>();
        column.setId("column-tick");
        column.setPrefWidth(30);
        column.setMinWidth(30);
        column.setMaxWidth(30);
        column.setResizable(false);
        column.setReorderable(false);
        column.setSortable(false);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        // One for all cells: to make a tooltip takes longer than to make a cell.
        Tooltip tooltip = new Tooltip(Messages.text("table.tick"));
        column.setCellFactory(_ -> new TickCell(workspace, tooltip));
        return column;
    }

    static boolean isTick(MouseEvent event) {
        Node node = event.getTarget() instanceof Node target ? target : null;
        while (node != null && !(node instanceof TickCell)) {
            node = node.getParent();
        }
        return node != null;
    }

    @Override
    protected void updateItem(@Nullable Integer place, boolean empty) {
        super.updateItem(place, empty);
        int row = empty || !(getTableRow() instanceof EventRow r) ? -1 : r.storeRow(place);
        boolean ticked = row >= 0 && workspace.ticked().isTicked(workspace.store(), row);
        box.getChildren().clear();
        if (ticked) {
            box.getChildren().add(Controls.icon(Feather.CHECK));
        }
        if (row >= 0 && !workspace.notes().at(workspace.store(), row).isEmpty()) {
            box.getChildren().add(dot);
        }
        setGraphic(row < 0 ? null : box);
    }
}
