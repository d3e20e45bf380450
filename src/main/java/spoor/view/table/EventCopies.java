package spoor.view.table;

import spoor.query.RowOrder;
import spoor.store.EventStore;
import spoor.view.control.ClipboardText;
import spoor.viewmodel.Workspace;
import spoor.viewmodel.shared.Times;
import spoor.viewmodel.table.Column;
import spoor.viewmodel.table.PathColumn;
import spoor.viewmodel.table.RowSelection;
import spoor.viewmodel.table.ShownColumn;

import java.util.List;
import java.util.Map;
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
        Times times = workspace.display().times();
        List<ShownColumn> columns = List.copyOf(workspace.columns().shown());
        String titles = columns.stream().map(ShownColumn::title).collect(Collectors.joining("\t"));
        int[] rows = places(workspace, order).limit(MOST).map(order::rowAt).toArray();
        // Without columns of paths there is nothing to read, and it is done at once.
        workspace
                .pathValues()
                .read(
                        store,
                        rows,
                        read ->
                                ClipboardText.copy(
                                        titles
                                                + "\n"
                                                + IntStream.of(rows)
                                                        .mapToObj(row ->
                                                                line(
                                                                        columns, store, row, times,
                                                                        read))
                                                        .collect(Collectors.joining("\n"))
                                                + "\n"));
    }

    private static String line(
            List<ShownColumn> columns,
            EventStore store,
            int row,
            Times times,
            Map<Integer, Map<PathColumn, String>> read) {
        return columns.stream()
                .map(shown ->
                        switch (shown) {
                            case Column column -> column.text(store, row, times);
                            case PathColumn path ->
                                    read.getOrDefault(row, Map.of()).getOrDefault(path, "");
                        })
                .collect(Collectors.joining("\t"));
    }

    private static IntStream places(Workspace workspace, RowOrder order) {
        RowSelection selection = workspace.selection();
        // To sort the places of all rows takes longer than to look at them one after the other.
        return selection.count() > MOST
                ? IntStream.range(0, order.size())
                        .filter(place -> selection.contains(order.rowAt(place)))
                : selection.rowsProperty().get().stream()
                        .map(order::positionOf)
                        .filter(place -> place >= 0)
                        .sorted();
    }
}
