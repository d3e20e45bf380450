package spoor.viewmodel.table;

import spoor.event.RecordSchema;

import java.util.Optional;

/// A column of the table: a field that every event has, or the values at a path.
public sealed interface ShownColumn permits Column, PathColumn {
    /// The name by which settings remember it.
    String id();

    String title();

    /// How wide it is at first, in pixels.
    int width();

    /// The column of an id, if it is still known.
    static Optional<ShownColumn> withId(RecordSchema schema, String id) {
        return id.startsWith(PathColumn.PREFIX)
                ? PathColumn.withId(id).map(ShownColumn.class::cast)
                : Column.withId(schema, id).map(ShownColumn.class::cast);
    }
}
