package spoor.view;

import javafx.collections.ListChangeListener;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;

import spoor.viewmodel.shared.Messages;
import spoor.viewmodel.table.Column;
import spoor.viewmodel.table.PathColumn;
import spoor.viewmodel.table.ShownColumn;
import spoor.viewmodel.table.TableColumns;

/// Chooses the table's columns; at least one is always shown.
final class ColumnsMenu extends Menu {
    private final TableColumns columns;

    ColumnsMenu(TableColumns columns) {
        super(Messages.text("menu.columns"));
        this.columns = columns;
        columns.shown().addListener((ListChangeListener<ShownColumn>) _ -> list());
        list();
    }

    /// All columns of fields, and the columns of paths that are shown.
    private void list() {
        getItems().clear();
        for (Column column : columns.all()) {
            getItems().add(item(column, column.title()));
        }
        for (ShownColumn shown : columns.shown()) {
            if (shown instanceof PathColumn path) {
                getItems().add(item(path, path.longTitle()));
            }
        }
    }

    private CheckMenuItem item(ShownColumn column, String title) {
        CheckMenuItem item = new CheckMenuItem(title);
        item.setMnemonicParsing(false);
        item.setSelected(columns.shown().contains(column));
        item.setOnAction(_ -> {
            show(column, item.isSelected());
            item.setSelected(columns.shown().contains(column));
        });
        return item;
    }

    private void show(ShownColumn column, boolean shown) {
        if (shown && !columns.shown().contains(column)) {
            columns.shown().add(column);
        } else if (!shown && columns.shown().size() > 1) {
            columns.shown().remove(column);
        }
    }
}
