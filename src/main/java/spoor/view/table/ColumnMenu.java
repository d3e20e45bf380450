package spoor.view.table;

import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;

import spoor.query.group.GroupKey;
import spoor.viewmodel.Workspace;
import spoor.viewmodel.shared.Messages;
import spoor.viewmodel.table.Column;
import spoor.viewmodel.table.PathColumn;
import spoor.viewmodel.table.ShownColumn;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// What can be done with a column: sort, fit, hide, and filter by its values.
final class ColumnMenu {
    private final Workspace workspace;
    private final TableView<Integer> table;
    private final Consumer<String> typeCondition;

    /// @param typeCondition begins a condition in the find box, to be completed by the user
    ColumnMenu(Workspace workspace, TableView<Integer> table, Consumer<String> typeCondition) {
        this.workspace = workspace;
        this.table = table;
        this.typeCondition = typeCondition;
    }

    /// The items for the header of a column.
    List<MenuItem> items(TableColumnBase<?, ?> column) {
        List<MenuItem> items = new ArrayList<>();
        if (column.getUserData() instanceof Column known) {
            items.add(sort("table.column.ascending", known, false));
            items.add(sort("table.column.descending", known, true));
            items.add(new SeparatorMenuItem());
        }
        items.add(item("table.column.fit", () -> ColumnFit.fit(table, column)));
        items.add(
                item(
                        "table.column.fitAll",
                        () -> table.getColumns().forEach(each -> ColumnFit.fit(table, each))));
        if (column.getUserData() instanceof ShownColumn shown) {
            items.add(new SeparatorMenuItem());
            condition(shown)
                    .ifPresent(text ->
                            items.add(
                                    item("table.column.filter", () -> typeCondition.accept(text))));
            groupKey(shown)
                    .ifPresent(key ->
                            items.add(
                                    item("table.column.group", () -> workspace.groups().by(key))));
            MenuItem hide =
                    item("table.column.hide", () -> workspace.columns().shown().remove(shown));
            hide.setDisable(workspace.columns().shown().size() < 2);
            items.add(hide);
        }
        return items;
    }

    /// The items as a menu in the menu of a cell, for the keyboard.
    Optional<Menu> menu(ShownColumn shown) {
        return table.getColumns().stream()
                .filter(column -> shown.equals(column.getUserData()))
                .findFirst()
                .map(column -> {
                    Menu menu = new Menu(Messages.text("table.column", shown.title()));
                    menu.setMnemonicParsing(false);
                    menu.getItems().setAll(items(column));
                    return menu;
                });
    }

    /// The beginning of a condition on a column's values, if a query can have one.
    static Optional<String> condition(ShownColumn shown) {
        return switch (shown) {
            case Column known ->
                    known.field()
                            .map(field ->
                                    known.equals(Column.TIME)
                                            ? field.shortName() + " >= "
                                            : field.shortName() + ":");
            case PathColumn path -> Optional.of(path.path() + ":");
        };
    }

    private static Optional<GroupKey> groupKey(ShownColumn shown) {
        return switch (shown) {
            case Column known -> known.field().map(GroupKey.OfField::new);
            case PathColumn path -> Optional.of(new GroupKey.AtPath(path.path()));
        };
    }

    private MenuItem sort(String key, Column column, boolean descending) {
        MenuItem item = item(key, () -> workspace.filter().order(column.order(descending)));
        item.setDisable(
                workspace.filter().queryProperty().get().order().equals(column.order(descending)));
        return item;
    }

    private static MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(Messages.text(key));
        item.setId(key);
        item.setOnAction(_ -> action.run());
        return item;
    }
}
