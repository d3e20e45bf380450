package spoor.view.table;

import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

import spoor.viewmodel.table.Column;
import spoor.viewmodel.table.ShownColumn;

import java.util.HashMap;
import java.util.Map;

/// Gives the columns that gain most from it the width that is left, until the user sizes one.
final class ColumnWidths {
    /// How many parts of the free width a column takes.
    private static final Map<Column, Integer> SHARES =
            Map.of(
                    Column.WHO, 5,
                    Column.EVENT, 3,
                    Column.SERVICE, 1,
                    Column.ERROR, 3,
                    Column.SOURCE_IP, 2,
                    Column.ARN, 5,
                    Column.USER_AGENT, 4);

    /// A column does not grow beyond this many times its first width.
    private static final double MAX_GROWTH = 3;

    private final TableView<Integer> table;
    private final Map<TableColumn<Integer, ?>, Double> lastWidths = new HashMap<>();
    private boolean sizedByUser;

    ColumnWidths(TableView<Integer> table) {
        this.table = table;
    }

    /// Fits the columns to the table's width; does nothing once the user has sized one.
    void fit() {
        sizedByUser |=
                lastWidths.entrySet().stream()
                        .anyMatch(entry ->
                                table.getColumns().contains(entry.getKey())
                                        && Math.abs(entry.getKey().getWidth() - entry.getValue())
                                                > 1);
        if (sizedByUser || table.getWidth() <= 0) {
            return;
        }
        double used = 0;
        int shares = 0;
        for (TableColumn<Integer, ?> column : table.getColumns()) {
            used += firstWidth(column);
            shares += share(column);
        }
        double free = Math.max(0, table.getWidth() - used - 2);
        lastWidths.clear();
        for (TableColumn<Integer, ?> column : table.getColumns()) {
            if (share(column) > 0) {
                double first = firstWidth(column);
                double width =
                        Math.floor(
                                Math.min(
                                        MAX_GROWTH * first, first + free * share(column) / shares));
                column.setPrefWidth(width);
                lastWidths.put(column, width);
            }
        }
    }

    private static double firstWidth(TableColumn<Integer, ?> column) {
        return column.getUserData() instanceof ShownColumn data
                ? data.width()
                : column.getMinWidth();
    }

    private static int share(TableColumn<Integer, ?> column) {
        return column.getUserData() instanceof Column data ? SHARES.getOrDefault(data, 0) : 0;
    }
}
