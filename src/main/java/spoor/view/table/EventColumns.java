package spoor.view.table;

import javafx.collections.ListChangeListener;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;

import spoor.query.EventQuery;
import spoor.query.SortOrder;
import spoor.viewmodel.Workspace;
import spoor.viewmodel.table.Column;
import spoor.viewmodel.table.PathColumn;
import spoor.viewmodel.table.ShownColumn;

import java.util.ArrayList;
import java.util.List;

/// Keeps the table's columns and their sort marks like those of the view model, and the other way
/// round.
final class EventColumns {
    private final Workspace workspace;
    private final TableView<Integer> table;
    private final ColumnWidths widths;

    /// Whether the table is being changed after the view model, and not by the user.
    private boolean updating;

    EventColumns(Workspace workspace, TableView<Integer> table) {
        this.workspace = workspace;
        this.table = table;
        widths = new ColumnWidths(workspace, table);
    }

    void install() {
        table.setSortPolicy(_ -> sortByHeader());
        widths.install();
        table.getColumns()
                .addListener((ListChangeListener<TableColumn<Integer, ?>>) _ -> keepOrder());
        workspace
                .columns()
                .shown()
                .addListener((ListChangeListener<ShownColumn>) _ -> showColumns());
        workspace
                .filter()
                .queryProperty()
                .map(EventQuery::order)
                .addListener((_, _, _) -> markOrder());
        showColumns();
    }

    private void showColumns() {
        if (updating) {
            return;
        }
        updating = true;
        List<TableColumn<Integer, ?>> columns = new ArrayList<>();
        columns.add(TickCell.column(workspace));
        workspace.columns().shown().forEach(column -> columns.add(column(column)));
        columns.forEach(widths::watch);
        table.getColumns().setAll(columns);
        widths.fit();
        updating = false;
        markOrder();
    }

    private TableColumn<Integer, Integer> column(ShownColumn shown) {
        return switch (shown) {
            case Column column -> EventCell.column(column, workspace);
            case PathColumn path -> PathCell.column(path, workspace);
        };
    }

    /// The user may have dragged a column elsewhere.
    private void keepOrder() {
        if (updating) {
            return;
        }
        updating = true;
        List<ShownColumn> now =
                table.getColumns().stream()
                        .map(TableColumn::getUserData)
                        .filter(ShownColumn.class::isInstance)
                        .map(ShownColumn.class::cast)
                        .toList();
        List<ShownColumn> before = workspace.columns().shown();
        if (!now.equals(before) && now.size() == before.size()) {
            workspace.columns().shown().setAll(now);
        }
        updating = false;
    }

    /// Shows in the header how the rows are sorted.
    private void markOrder() {
        SortOrder current = order();
        updating = true;
        List<TableColumn<Integer, ?>> sorted = new ArrayList<>();
        for (TableColumn<Integer, ?> column : table.getColumns()) {
            if (column.getUserData() instanceof Column data
                    && data.order(current.descending()).equals(current)) {
                column.setSortType(current.descending() ? SortType.DESCENDING : SortType.ASCENDING);
                sorted.add(column);
            }
        }
        table.getSortOrder().setAll(sorted);
        updating = false;
    }

    private SortOrder order() {
        return workspace.filter().queryProperty().get().order();
    }

    /// The table also calls this when columns or items change, then without a sorted column.
    private boolean sortByHeader() {
        if (updating) {
            return true;
        }
        SortOrder wanted = wantedOrder();
        if (!wanted.equals(order())) {
            workspace.filter().order(wanted);
        }
        if (table.getSortOrder().isEmpty()) {
            markOrder();
        }
        return true;
    }

    private SortOrder wantedOrder() {
        if (!table.getSortOrder().isEmpty()) {
            TableColumn<Integer, ?> sorted = table.getSortOrder().getFirst();
            if (sorted.getUserData() instanceof Column column) {
                return column.order(sorted.getSortType() == SortType.DESCENDING);
            }
        }
        return SortOrder.NEWEST_FIRST;
    }
}
