package spoor.view.group;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;

import spoor.query.group.Group;
import spoor.query.group.GroupKey;
import spoor.query.group.Groups;
import spoor.text.Printable;
import spoor.view.control.ClipboardText;
import spoor.view.control.EllipsisCell;
import spoor.view.key.Shortcut;
import spoor.viewmodel.Workspace;
import spoor.viewmodel.group.GroupColumn;
import spoor.viewmodel.group.GroupViewModel;
import spoor.viewmodel.shared.Messages;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// The groups. The view model sorts them, not the table: there may be half a million.
final class GroupTable extends TableView<Group> {
    private static final double ROW_HEIGHT = 25;
    private static final double KEY_WIDTH = 260;
    private static final double NUMBER_WIDTH = 90;
    private static final double LEAST_NUMBER_WIDTH = 64;

    /// A whole time.
    private static final double TIME_WIDTH = 138;

    private final Workspace workspace;
    private final GroupViewModel model;
    private final Consumer<Group> open;
    private final Label nothing = new Label();

    /// @param open shows the events of a group
    GroupTable(Workspace workspace, Consumer<Group> open) {
        this.workspace = workspace;
        this.model = workspace.groups();
        this.open = open;
        setId("group-table");
        getStyleClass().add("report-table");
        setAccessibleText(Messages.text("group.title"));
        setFixedCellSize(ROW_HEIGHT);
        setPlaceholder(nothing);
        getColumns().setAll(Arrays.stream(GroupColumn.values()).map(this::column).toList());
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        TableColumn<Group, ?> events = getColumns().get(GroupColumn.EVENTS.ordinal());
        events.setSortType(TableColumn.SortType.DESCENDING);
        getSortOrder().setAll(List.of(events));
        setSortPolicy(_ -> sortGroups());
        setRowFactory(_ -> row());
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        model.rowsProperty().subscribe(this::show);
        model.groupsProperty().subscribe(this::nameKeys);
        model.runningProperty().subscribe(this::explainNothing);
        workspace.display().zoneProperty().addListener((_, _, _) -> refresh());
    }

    private TableColumn<Group, Group> column(GroupColumn of) {
        TableColumn<Group, Group> column = new TableColumn<>();
        column.setId("group-" + of.word());
        column.setUserData(of);
        column.setPrefWidth(width(of));
        column.setMinWidth(minWidth(of));
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        column.setCellFactory(_ -> {
            var cell =
                    new EllipsisCell<Group>(
                            OverrunStyle.ELLIPSIS,
                            group -> text(of, group),
                            group -> text(of, group));
            cell.setAlignment(of.isNumber() ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
            return cell;
        });
        switch (of) {
            case FIRST_KEY, SECOND_KEY -> {}
            case EVENTS, FAILURES, CHANGES, ACTORS, FIRST, LAST ->
                    column.setText(Messages.text("group.column." + of.word()));
        }
        return column;
    }

    private static double minWidth(GroupColumn of) {
        return switch (of) {
            case FIRST_KEY, SECOND_KEY -> NUMBER_WIDTH;
            case EVENTS, FAILURES, CHANGES, ACTORS -> LEAST_NUMBER_WIDTH;
            case FIRST, LAST -> TIME_WIDTH;
        };
    }

    private static double width(GroupColumn of) {
        return switch (of) {
            case FIRST_KEY, SECOND_KEY -> KEY_WIDTH;
            case EVENTS, FAILURES, CHANGES, ACTORS -> NUMBER_WIDTH;
            case FIRST, LAST -> TIME_WIDTH;
        };
    }

    private String text(GroupColumn of, Group group) {
        return switch (of) {
            case FIRST_KEY -> value(group.values().getFirst());
            case SECOND_KEY -> value(group.values().getLast());
            case EVENTS -> Messages.number(group.events());
            case FAILURES -> number(group.failures());
            case CHANGES -> number(group.changes());
            case ACTORS -> Messages.number(group.actors());
            case FIRST -> workspace.display().times().print(group.first());
            case LAST -> workspace.display().times().print(group.last());
        };
    }

    private static String number(int count) {
        return count == 0 ? "" : Messages.number(count);
    }

    private static String value(String value) {
        return value.isEmpty() ? Messages.text("facet.none") : Printable.of(value);
    }

    /// Names the columns of the keys; there is one for each.
    private void nameKeys(Optional<Groups> counted) {
        if (counted.isEmpty()) {
            return;
        }
        List<GroupKey> keys = counted.get().keys();
        getColumns().getFirst().setText(keys.getFirst().name());
        TableColumn<Group, ?> second = getColumns().get(GroupColumn.SECOND_KEY.ordinal());
        second.setText(keys.getLast().name());
        second.setVisible(keys.size() > 1);
    }

    /// Has the view model sort; without a column, by the number of events.
    private boolean sortGroups() {
        if (getSortOrder().isEmpty()) {
            model.sort(GroupColumn.EVENTS, true);
        } else {
            TableColumn<Group, ?> column = getSortOrder().getFirst();
            model.sort(
                    (GroupColumn) column.getUserData(),
                    column.getSortType() == TableColumn.SortType.DESCENDING);
        }
        return true;
    }

    private void show(List<Group> groups) {
        // Another list of items would clear the order that the user chose.
        getItems().setAll(groups);
        if (!groups.isEmpty()) {
            getSelectionModel().select(0);
            scrollTo(0);
        }
        explainNothing(model.runningProperty().get());
    }

    private void explainNothing(boolean running) {
        nothing.setText(
                Messages.text(
                        model.keys().isEmpty()
                                ? "group.wrongKey"
                                : running ? "group.counting" : "group.none"));
    }

    private void pressed(KeyEvent event) {
        Group group = getSelectionModel().getSelectedItem();
        if (group == null) {
            return;
        }
        if (Shortcut.GROUP_COPY.matches(event)) {
            copy(group);
            event.consume();
        } else if (Shortcut.GROUP_EVENTS.matches(event)) {
            open.accept(group);
            event.consume();
        }
    }

    private static void copy(Group group) {
        ClipboardText.copy(group.values().stream().collect(Collectors.joining("\t")));
    }

    private TableRow<Group> row() {
        TableRow<Group> row = new TableRow<>();
        row.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2
                    && event.getButton() == MouseButton.PRIMARY
                    && !row.isEmpty()) {
                open.accept(row.getItem());
            }
        });
        row.itemProperty()
                .addListener(
                        (_, _, group) -> row.setContextMenu(group == null ? null : menu(group)));
        return row;
    }

    private ContextMenu menu(Group group) {
        return new ContextMenu(
                item("group.menu.events", () -> open.accept(group)),
                item("group.menu.copy", () -> copy(group)));
    }

    private static MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(Messages.text(key));
        item.setOnAction(_ -> action.run());
        return item;
    }
}
