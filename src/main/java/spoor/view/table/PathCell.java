package spoor.view.table;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;

import org.jspecify.annotations.Nullable;

import spoor.viewmodel.Workspace;
import spoor.viewmodel.shared.Messages;
import spoor.viewmodel.table.PathColumn;

/// A cell with the value at a path of the original record; blank until it is read.
final class PathCell extends TableCell<Integer, Integer> {
    private final PathColumn column;
    private final Workspace workspace;
    private final HitMarks hits = new HitMarks();

    private PathCell(PathColumn column, Workspace workspace) {
        this.column = column;
        this.workspace = workspace;
        getStyleClass().add("secondary");
    }

    /// The column; rows cannot be sorted by it, as its title shows.
    static TableColumn<Integer, Integer> column(PathColumn data, Workspace workspace) {
        TableColumn<Integer, Integer> column = new TableColumn<>();
        Label title = new Label(data.title());
        title.setMnemonicParsing(false);
        title.setTooltip(new Tooltip(Messages.text("column.path.tip", data.longTitle())));
        title.setMaxWidth(Double.MAX_VALUE);
        column.setGraphic(title);
        column.setId("column-" + data.id());
        column.setUserData(data);
        column.setPrefWidth(data.width());
        column.setMinWidth(40);
        column.setSortable(false);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        column.setCellFactory(_ -> new PathCell(data, workspace));
        return column;
    }

    @Override
    protected void updateItem(@Nullable Integer place, boolean empty) {
        super.updateItem(place, empty);
        int row = empty || !(getTableRow() instanceof EventRow r) ? -1 : r.storeRow(place);
        String text = row < 0 ? "" : workspace.pathValues().text(workspace.store(), row, column);
        setText(text);
        hits.show(text, column.hits(workspace.hitSteps().hits(), text));
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        hits.layOut(getChildren());
    }
}
