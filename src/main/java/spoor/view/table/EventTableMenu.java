package spoor.view.table;

import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableColumnBase;

import org.jspecify.annotations.Nullable;

import spoor.event.Field;
import spoor.store.EventStore;
import spoor.text.Printable;
import spoor.view.control.ClipboardText;
import spoor.view.event.EventItems;
import spoor.viewmodel.Workspace;
import spoor.viewmodel.compare.CompareViewModel;
import spoor.viewmodel.filter.AroundEvent;
import spoor.viewmodel.filter.ResourceFilter;
import spoor.viewmodel.shared.Messages;
import spoor.viewmodel.table.Column;
import spoor.viewmodel.table.PathColumn;
import spoor.viewmodel.table.ShownColumn;

import java.util.Optional;

/// What can be done with the cell that was pressed: filter by its value, copy, tick.
final class EventTableMenu {
    private static final int SHOWN_RESOURCES = 4;

    private final Workspace workspace;
    private final ColumnMenu columnMenu;
    private final EventItems eventItems;
    private final ContextMenu menu = new ContextMenu();

    EventTableMenu(Workspace workspace, ColumnMenu columnMenu) {
        this.workspace = workspace;
        this.columnMenu = columnMenu;
        eventItems = new EventItems(workspace);
    }

    void showForHeader(TableColumnBase<?, ?> column, Node node, double screenX, double screenY) {
        menu.getItems().setAll(columnMenu.items(column));
        menu.show(node, screenX, screenY);
    }

    /// @param column the column of the cell, or null between columns
    /// @param target the row of the store
    void showForCell(
            @Nullable ShownColumn column, int target, Node node, double screenX, double screenY) {
        if (target < 0 || target >= workspace.store().size()) {
            return;
        }
        EventStore store = workspace.store();
        menu.getItems().clear();
        Optional<Field> field = column instanceof Column known ? known.field() : Optional.empty();
        Optional.ofNullable(column)
                .flatMap(CellCursor::filteredField)
                .ifPresent(f -> addFilters(f, store.value(f, target)));
        field.ifPresent(f ->
                add(
                        "table.menu.copyCell",
                        () -> ClipboardText.copy(Printable.of(store.value(f, target)))));
        if (column instanceof PathColumn path) {
            add(
                    "table.menu.copyCell",
                    () -> ClipboardText.copy(workspace.pathValues().text(store, target, path)));
        }
        add(
                "table.menu.copyRow",
                () -> EventCopies.copyRows(workspace, workspace.filter().result().order()));
        add("table.menu.copyJson", () -> workspace.copy().selected(ClipboardText::copy));
        add("table.menu.copyMasked", () -> workspace.copy().selectedMasked(ClipboardText::copy));
        menu.getItems().add(new SeparatorMenuItem());
        menu.getItems().addAll(eventItems.contextItems());
        addResources(target);
        addAround(store.time(target));
        menu.getItems().add(new SeparatorMenuItem());
        addCompare();
        if (store.conflicting().contains(target)) {
            add("table.menu.compareSameId", () -> workspace.compare().compareSameId(store, target));
        }
        add("table.menu.tick", () -> workspace.ticked().toggle(store, target));
        if (column != null) {
            columnMenu
                    .menu(column)
                    .ifPresent(of -> {
                        menu.getItems().add(new SeparatorMenuItem());
                        menu.getItems().add(of);
                    });
        }
        menu.show(node, screenX, screenY);
    }

    private void addFilters(Field field, String value) {
        add("table.menu.only", () -> workspace.filter().picks().only(field, value));
        add("table.menu.not", () -> workspace.filter().picks().exclude(field, value));
        menu.getItems().add(new SeparatorMenuItem());
    }

    private void addAround(long time) {
        if (AroundEvent.isPossible(time)) {
            for (AroundEvent around : AroundEvent.values()) {
                MenuItem item = new MenuItem(around.text());
                item.setOnAction(_ -> around.show(workspace.filter(), time));
                menu.getItems().add(item);
            }
        }
    }

    /// One item for each of the first resources: the menu must stay short.
    private void addResources(int target) {
        Field.RESOURCE.split(workspace.store().value(Field.RESOURCE, target)).stream()
                .filter(resource -> !resource.isEmpty())
                .limit(SHOWN_RESOURCES)
                .forEach(resource -> {
                    MenuItem item =
                            new MenuItem(
                                    Messages.text(
                                            "table.menu.sameResource", Printable.of(resource)));
                    item.setMnemonicParsing(false);
                    item.setOnAction(_ -> ResourceFilter.only(workspace.filter(), resource));
                    menu.getItems().add(item);
                });
    }

    private void addCompare() {
        String reason = CompareViewModel.reason(workspace.selection().count());
        MenuItem item = new MenuItem(Messages.text("table.menu.compare"));
        if (!reason.isEmpty()) {
            item.setText(Messages.text("menu.compare.disabled", reason));
            item.setDisable(true);
        }
        item.setOnAction(_ -> workspace.compare().compareSelected());
        menu.getItems().add(item);
    }

    private void add(String key, Runnable action) {
        MenuItem item = new MenuItem(Messages.text(key));
        item.setOnAction(_ -> action.run());
        menu.getItems().add(item);
    }
}
