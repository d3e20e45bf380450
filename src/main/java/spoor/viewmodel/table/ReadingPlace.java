package spoor.viewmodel.table;

import spoor.store.EventKey;
import spoor.store.EventStore;

import java.util.Optional;

/// Where the user reads in the table: what is at the top, and what is selected.
///
/// @param top the event at the top of the table; nothing for the first one
public record ReadingPlace(Optional<EventKey> top, RowSelection.Keys selected) {
    public static final ReadingPlace TOP =
            new ReadingPlace(Optional.empty(), RowSelection.Keys.NONE);

    /// @param store whose rows are shown and selected
    public static ReadingPlace of(
            EventStore store, TableViewport viewport, RowSelection selection) {
        int row = viewport.first() == 0 ? -1 : viewport.rowAt(viewport.first());
        return new ReadingPlace(
                row < 0 || row >= store.size() ? Optional.empty() : Optional.of(store.key(row)),
                selection.keys(store));
    }
}
