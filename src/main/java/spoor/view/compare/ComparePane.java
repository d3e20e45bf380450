package spoor.view.compare;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import spoor.compare.CompareRow;
import spoor.compare.CompareRows;
import spoor.compare.Comparison;
import spoor.view.control.Controls;
import spoor.view.key.Place;
import spoor.view.key.Shortcut;
import spoor.viewmodel.shared.Messages;
import spoor.viewmodel.shared.Times;

/// A comparison as a table: a row for each place in the events, a column for each event.
final class ComparePane extends VBox {
    private static final double ROW_HEIGHT = 24;

    private final Comparison comparison;
    private final CompareRows rows;
    private final TableView<CompareRow> table = new TableView<>();
    private final ObservableList<CompareRow> shown = FXCollections.observableArrayList();
    private final CompareCopies copies;
    private final CheckBox onlyDifferences = new CheckBox(Messages.text("compare.only"));

    ComparePane(Comparison comparison, Times times) {
        this.comparison = comparison;
        this.rows = comparison.rows();
        copies = new CompareCopies(comparison, table);
        getStyleClass().add("compare");
        table.setId("compare-table");
        table.getStyleClass().add("compare-table");
        table.setAccessibleText(Messages.text("compare.name"));
        table.setFixedCellSize(ROW_HEIGHT);
        table.getSelectionModel().setCellSelectionEnabled(true);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        table.setItems(shown);
        table.getColumns().setAll(CompareColumns.of(comparison, times));
        table.setContextMenu(menu());
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        table.setOnMouseClicked(click -> {
            if (click.getButton() == MouseButton.PRIMARY
                    && click.getTarget() instanceof Node node
                    && PlaceCell.isIn(node)) {
                toggle(focusedRow());
            }
        });
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(bar(), table);
        shown.setAll(rows.rows());
    }

    private HBox bar() {
        Label count =
                Controls.label(
                        Messages.text("compare.differences", comparison.differences()), "strong");
        count.setId("compare-count");
        onlyDifferences.setId("compare-only");
        onlyDifferences.setOnAction(_ -> {
            rows.onlyDifferences(onlyDifferences.isSelected());
            refresh(-1);
        });
        HBox bar =
                new HBox(
                        10,
                        count,
                        onlyDifferences,
                        Controls.spacer(),
                        Controls.iconButton(
                                Feather.CHEVRON_UP,
                                Messages.text("compare.previous"),
                                () -> next(-1)),
                        Controls.iconButton(
                                Feather.CHEVRON_DOWN,
                                Messages.text("compare.next"),
                                () -> next(1)));
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("compare-bar");
        return bar;
    }

    /// Goes to the first difference.
    void begin() {
        table.requestFocus();
        next(1);
    }

    private void next(int direction) {
        int place = rows.next(focusedPlace(), direction);
        if (place >= 0) {
            select(place);
            table.scrollTo(Math.max(0, place - 4));
            table.requestFocus();
        }
    }

    private int focusedPlace() {
        TablePosition<?, ?> cell = table.getFocusModel().getFocusedCell();
        return cell == null || table.getSelectionModel().isEmpty() ? -1 : cell.getRow();
    }

    private int focusedRow() {
        TablePosition<?, ?> cell = table.getFocusModel().getFocusedCell();
        return cell == null ? -1 : cell.getRow();
    }

    private void select(int place) {
        TablePosition<?, ?> cell = table.getFocusModel().getFocusedCell();
        int column = cell == null ? 0 : Math.max(0, cell.getColumn());
        TableColumn<CompareRow, ?> wanted = table.getColumns().get(column);
        table.getSelectionModel().clearAndSelect(place, wanted);
        table.getFocusModel().focus(place, wanted);
    }

    private void pressed(KeyEvent key) {
        Shortcut.of(Place.COMPARISON, key).filter(this::act).ifPresent(_ -> key.consume());
    }

    private boolean act(Shortcut shortcut) {
        switch (shortcut) {
            case DIFFERENCE_NEXT -> next(1);
            case DIFFERENCE_PREVIOUS -> next(-1);
            case DIFFERENCE_TOGGLE -> toggle(focusedRow());
            case DIFFERENCE_COPY -> copies.copyValue();
            default -> {
                // The window's.
                return false;
            }
        }
        return true;
    }

    private void toggle(int place) {
        if (place >= 0 && place < shown.size() && shown.get(place).canOpen()) {
            rows.toggle(shown.get(place));
            refresh(place);
        }
    }

    private void refresh(int place) {
        shown.setAll(rows.rows());
        if (place >= 0) {
            select(Math.min(place, shown.size() - 1));
        } else {
            table.getSelectionModel().clearSelection();
        }
    }

    private ContextMenu menu() {
        return new ContextMenu(
                item("compare.copyValue", copies::copyValue),
                item("compare.copyPath", copies::copyPath),
                item("compare.copyRow", copies::copyRow));
    }

    private static MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(Messages.text(key));
        item.setOnAction(_ -> action.run());
        return item;
    }
}
