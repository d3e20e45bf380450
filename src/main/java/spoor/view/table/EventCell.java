package spoor.view.table;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import spoor.event.Field;
import spoor.hidden.HiddenValueFinder;
import spoor.view.control.Controls;
import spoor.viewmodel.Workspace;
import spoor.viewmodel.shared.Messages;
import spoor.viewmodel.table.Column;

import java.util.List;
import java.util.Map;

/// A cell of the table: a value of the event at a place.
final class EventCell extends TableCell<Integer, Integer> {
    /// The style classes of special columns.
    private static final Map<Column, String> STYLES =
            Map.of(
                    Column.EVENT, "primary",
                    Column.ERROR, "error",
                    Column.SERVICE, "plain",
                    Column.WHO, "plain",
                    Column.HIDDEN, "plain");

    private static final PseudoClass NAMELESS = PseudoClass.getPseudoClass("nameless");

    private final Column column;
    private final Workspace workspace;
    private final HitMarks hits = new HitMarks();

    /// Marks a change, in the column of events.
    private @Nullable Region change;

    /// Marks a partial row, with the other mark before it.
    private @Nullable HBox marks;

    private EventCell(Column column, Workspace workspace) {
        this.column = column;
        this.workspace = workspace;
        getStyleClass().add(STYLES.getOrDefault(column, "secondary"));
        if (column.equals(Column.EVENT)) {
            Region dot = new Region();
            dot.getStyleClass().add("change-dot");
            dot.setMinSize(6, 6);
            dot.setMaxSize(6, 6);
            change = dot;
            Label partial = Controls.label(Messages.text("table.partial"), "badge", "omitted");
            partial.setTooltip(new Tooltip(Messages.text("table.partial.hint")));
            partial.setMinWidth(USE_PREF_SIZE);
            marks = new HBox(7, partial);
            marks.setAlignment(Pos.CENTER_LEFT);
            marks.setMinWidth(USE_PREF_SIZE);
            marks.setMaxHeight(USE_PREF_SIZE);
            setGraphic(dot);
            setGraphicTextGap(7);
        }
        if (column.equals(Column.HIDDEN)) {
            setAlignment(Pos.CENTER_LEFT);
        }
    }

    static TableColumn<Integer, Integer> column(Column data, Workspace workspace) {
        TableColumn<Integer, Integer> column = new TableColumn<>();
        column.textProperty()
                .bind(
                        workspace
                                .display()
                                .zoneProperty()
                                .map(_ -> data.title(workspace.display().times())));
        column.setId("column-" + data.id());
        column.setUserData(data);
        column.setPrefWidth(data.width());
        column.setMinWidth(40);
        column.setSortType(
                data.isLargestFirst()
                        ? TableColumn.SortType.DESCENDING
                        : TableColumn.SortType.ASCENDING);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        column.setCellFactory(_ -> new EventCell(data, workspace));
        return column;
    }

    @Override
    protected void updateItem(@Nullable Integer place, boolean empty) {
        super.updateItem(place, empty);
        int row = empty || !(getTableRow() instanceof EventRow r) ? -1 : r.storeRow(place);
        String text =
                row < 0 ? "" : column.text(workspace.store(), row, workspace.display().times());
        if (column.equals(Column.HIDDEN)) {
            setText(null);
            Label badge = text.isEmpty() ? null : Controls.label(text, "badge");
            setGraphic(badge);
        } else if (column.equals(Column.WHO) && HiddenValueFinder.isHiddenByAws("userName", text)) {
            setText(null);
            setGraphic(Controls.label(Messages.text("detail.hidden"), "badge"));
        } else {
            boolean nameless = row >= 0 && text.isEmpty() && column.equals(Column.EVENT);
            pseudoClassStateChanged(NAMELESS, nameless);
            // Aggregated events have no name.
            setText(nameless ? workspace.store().value(Field.CATEGORY, row) : text);
            if (column.equals(Column.WHO)) {
                setGraphic(null);
            }
            mark(row >= 0 && workspace.store().isPartial(row));
        }
        hits.show(
                text,
                row < 0
                        ? List.of()
                        : column.hits(workspace.hitSteps().hits(), workspace.store(), row, text));
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        hits.layOut(getChildren());
    }

    private void mark(boolean partial) {
        if (marks == null || change == null || marks.getChildren().contains(change) == partial) {
            return;
        }
        if (partial) {
            setGraphic(marks);
            marks.getChildren().addFirst(change);
        } else {
            marks.getChildren().remove(change);
            setGraphic(change);
        }
    }
}
