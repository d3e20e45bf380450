package spoor.view.table;

import spoor.query.RowOrder;
import spoor.store.EventStore;
import spoor.view.control.ClipboardText;
import spoor.viewmodel.Column;
import spoor.viewmodel.RowSelection;
import spoor.viewmodel.Times;
import spoor.viewmodel.Workspace;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Copies events as text for a spreadsheet or a message.
final class EventCopies {
    /// More rows than this belong in an export.
    private static final int MOST = 10_000;

    private EventCopies() {}

    /// The selected rows in the table's order, the columns' titles first, tabs between values.
    static void copyRows(Workspace workspace, RowOrder order) {
        EventStore store = workspace.store();
        Times times = workspace.times();
        String titles =
                workspace.columns().stream().map(Column::title).collect(Collectors.joining("\t"));
        String rows =
                places(workspace, order)
                        .limit(MOST)
                        .mapToObj(order::at)
                        .map(row ->
                                workspace.columns().stream()
                                        .map(column -> column.text(store, row, times))
                                        .collect(Collectors.joining("\t")))
                        .collect(Collectors.joining("\n"));
        ClipboardText.copy(titles + "\n" + rows + "\n");
    }

    private static IntStream places(Workspace workspace, RowOrder order) {
        RowSelection selection = workspace.selection();
        // To sort the places of all rows takes longer than to look at them one after the other.
        return selection.count() > MOST
                ? IntStream.range(0, order.size())
                        .filter(place -> selection.contains(order.at(place)))
                : selection.rowsProperty().get().stream()
                        .map(order::placeOf)
                        .filter(place -> place >= 0)
                        .sorted();
    }
}
