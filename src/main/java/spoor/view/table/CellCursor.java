package spoor.view.table;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;

import spoor.event.Field;
import spoor.query.SortOrder;
import spoor.viewmodel.Workspace;
import spoor.viewmodel.filter.FacetFilters;
import spoor.viewmodel.table.Column;
import spoor.viewmodel.table.ShownColumn;

import java.util.List;
import java.util.Optional;

/// The column whose cell, in the row of the event that is read, the keys act on.
final class CellCursor {
    private final Workspace workspace;
    private final ObjectProperty<ShownColumn> column = new SimpleObjectProperty<>(Column.EVENT);

    CellCursor(Workspace workspace) {
        this.workspace = workspace;
        workspace
                .columns()
                .shown()
                .addListener((ListChangeListener<ShownColumn>) _ -> stayOnShownColumn());
        stayOnShownColumn();
    }

    private void stayOnShownColumn() {
        List<ShownColumn> shown = workspace.columns().shown();
        if (!shown.contains(column.get()) && !shown.isEmpty()) {
            column.set(shown.contains(Column.EVENT) ? Column.EVENT : shown.getFirst());
        }
    }

    ReadOnlyObjectProperty<ShownColumn> columnProperty() {
        return column;
    }

    void set(ShownColumn wanted) {
        column.set(wanted);
    }

    /// @param by how many columns to the right
    void move(int by) {
        List<ShownColumn> shown = workspace.columns().shown();
        if (!shown.isEmpty()) {
            int place = shown.indexOf(column.get());
            column.set(shown.get(Math.clamp(place + (long) by, 0, shown.size() - 1)));
        }
    }

    /// Shows only events that have the cell's value.
    void only() {
        filter(FacetFilters::only);
    }

    /// Leaves out events that have the cell's value.
    void exclude() {
        filter(FacetFilters::exclude);
    }

    private void filter(ValueAction action) {
        int row = workspace.selection().lead();
        filteredField(column.get())
                .filter(_ -> row >= 0 && row < workspace.store().size())
                .ifPresent(field ->
                        action.filter(
                                workspace.filter().picks(),
                                field,
                                workspace.store().value(field, row)));
    }

    /// Does something with the value of a field.
    private interface ValueAction {
        void filter(FacetFilters picks, Field field, String value);
    }

    /// The field whose values include and exclude events, if the column has one.
    static Optional<Field> filteredField(ShownColumn column) {
        return column instanceof Column known
                ? known.field().filter(Field::isDictionary)
                : Optional.empty();
    }

    /// Sorts by the column, the other way round where it is sorted already.
    void sort() {
        if (column.get() instanceof Column known) {
            SortOrder current = workspace.filter().queryProperty().get().order();
            SortOrder first = known.order(known.isLargestFirst());
            workspace
                    .filter()
                    .order(current.equals(first) ? known.order(!known.isLargestFirst()) : first);
        }
    }
}
