package spoor.view.table;

import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.MouseEvent;

import spoor.viewmodel.Workspace;
import spoor.viewmodel.table.ColumnFit;
import spoor.viewmodel.table.ColumnNeed;
import spoor.viewmodel.table.ShownColumn;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Gives each column the width that its texts need, or the one that the user gave it, which is
/// remembered.
final class ColumnWidths {
    private final Workspace workspace;
    private final TableView<Integer> table;
    private final ColumnNeeds needs;
    private final Set<TableColumn<Integer, ?>> sizedByUser = new LinkedHashSet<>();

    /// Whether the columns are being fitted; else the user sizes them.
    private boolean fitting;

    ColumnWidths(Workspace workspace, TableView<Integer> table) {
        this.workspace = workspace;
        this.table = table;
        needs = new ColumnNeeds(workspace, table);
    }

    void install() {
        table.widthProperty().addListener((_, _, _) -> fit());
        workspace.columnTexts().widestProperty().addListener((_, _, _) -> fit());
        table.addEventFilter(MouseEvent.MOUSE_RELEASED, _ -> remember());
    }

    /// Notices when the user sizes a column.
    void watch(TableColumn<Integer, ?> column) {
        column.widthProperty()
                .addListener((_, _, _) -> {
                    if (!fitting) {
                        sizedByUser.add(column);
                    }
                });
    }

    /// Fits the columns to their texts and to the table's width.
    void fit() {
        if (table.getWidth() <= 0) {
            return;
        }
        List<ColumnNeed> all = table.getColumns().stream().map(needs::of).toList();
        List<Double> widths = ColumnFit.widths(all, available());
        fitting = true;
        for (int i = 0; i < widths.size(); i++) {
            table.getColumns().get(i).setPrefWidth(widths.get(i));
        }
        fitting = false;
    }

    private double available() {
        return table.getWidth() - table.snappedLeftInset() - table.snappedRightInset() - 2;
    }

    private void remember() {
        for (TableColumn<Integer, ?> column : sizedByUser) {
            if (column.getUserData() instanceof ShownColumn shown) {
                workspace.columns().remember(shown, (int) column.getWidth());
            }
        }
        sizedByUser.clear();
    }
}
