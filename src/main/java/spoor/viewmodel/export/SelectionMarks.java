package spoor.viewmodel.export;

import spoor.event.Field;
import spoor.export.ExportedMarks;
import spoor.store.EventStore;
import spoor.store.Selection;
import spoor.viewmodel.table.EventNotes;
import spoor.viewmodel.table.TickedEvents;

import java.util.List;
import java.util.stream.IntStream;

/// Finds what the user marked among events. Only the UI thread may call it.
record SelectionMarks(TickedEvents ticked, EventNotes notes) {
    /// More ticked events are not listed one by one.
    private static final int MAX_LISTED = 1_000;

    ExportedMarks of(Selection selection) {
        EventStore store = selection.store();
        List<String> ids =
                ticked.rows(store).and(selection.rows()).stream()
                        .limit(MAX_LISTED)
                        .mapToObj(row -> name(store, row))
                        .toList();
        return new ExportedMarks(
                ids,
                notedRows(selection)
                        .mapToObj(row ->
                                new ExportedMarks.Note(name(store, row), notes.at(store, row)))
                        .toList());
    }

    private IntStream notedRows(Selection selection) {
        return notes.all().keySet().stream()
                .mapToInt(selection.store()::rowOf)
                .filter(row -> row >= 0 && selection.rows().contains(row))
                .sorted();
    }

    private static String name(EventStore store, int row) {
        String id = store.value(Field.ID, row);
        return id.isEmpty() ? store.path(row) + " " + store.offset(row) : id;
    }
}
