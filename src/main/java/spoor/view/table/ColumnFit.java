package spoor.view.table;

import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.TableColumnHeader;
import javafx.scene.layout.Region;

import java.util.Objects;

/// Makes a column as wide as its title and the cells in view need.
final class ColumnFit {
    /// A column does not become wider than this; its cells have tooltips.
    private static final double MAX_WIDTH = 640;

    /// The room of the mark that shows how rows are sorted.
    private static final double SORT_MARK = 16;

    private ColumnFit() {}

    static void fit(TableView<?> table, TableColumnBase<?, ?> column) {
        if (!column.isResizable()) {
            return;
        }
        double width = column.getMinWidth();
        for (Node node : table.lookupAll(".table-cell")) {
            if (node instanceof TableCell<?, ?> cell
                    && Objects.equals(cell.getTableColumn(), column)) {
                width = Math.max(width, cell.prefWidth(Region.USE_COMPUTED_SIZE));
            }
        }
        for (Node node : table.lookupAll(".column-header")) {
            if (node instanceof TableColumnHeader header
                    && Objects.equals(header.getTableColumn(), column)
                    && header.lookup(".label") instanceof Region label) {
                width = Math.max(width, label.prefWidth(Region.USE_COMPUTED_SIZE) + SORT_MARK);
            }
        }
        column.setPrefWidth(Math.ceil(Math.min(width, MAX_WIDTH)));
    }
}
