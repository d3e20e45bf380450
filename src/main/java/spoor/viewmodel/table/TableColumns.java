package spoor.viewmodel.table;

import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

import spoor.event.RecordSchema;
import spoor.json.JsonPath;
import spoor.settings.SettingsStore;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// The table's columns in their order, remembered. Only the UI thread may call it.
public final class TableColumns {
    private final RecordSchema schema;
    private final SettingsStore settings;
    private final ObservableList<ShownColumn> shown;

    public TableColumns(RecordSchema schema, SettingsStore settings) {
        this.schema = schema;
        this.settings = settings;
        shown = FXCollections.observableArrayList(Column.shownAtFirst(schema));
        List<ShownColumn> remembered =
                settings.settings().display().columns().stream()
                        .map(id -> ShownColumn.withId(schema, id))
                        .flatMap(Optional::stream)
                        .toList();
        if (!remembered.isEmpty()) {
            shown.setAll(remembered);
        }
        shown.addListener(
                (ListChangeListener<ShownColumn>)
                        _ -> {
                            List<String> ids = shown.stream().map(ShownColumn::id).toList();
                            settings.change(s -> s.withDisplay(d -> d.withColumns(ids)));
                        });
    }

    /// The columns that every event has, shown or not, in the order in which they are offered.
    public List<Column> all() {
        return Column.all(schema);
    }

    public ObservableList<ShownColumn> shown() {
        return shown;
    }

    /// The width that the user gave a column, in pixels.
    public OptionalInt width(ShownColumn column) {
        Integer width = settings.settings().layout().columnWidths().get(column.id());
        return width == null ? OptionalInt.empty() : OptionalInt.of(width);
    }

    /// Remembers the width that the user gave a column.
    public void remember(ShownColumn column, int width) {
        settings.change(s -> s.withLayout(l -> l.withColumnWidth(column.id(), width)));
    }

    /// Adds a column, after the others, with the values at a path.
    public void show(JsonPath path) {
        PathColumn column = new PathColumn(path.withoutPositions());
        if (!column.path().steps().isEmpty() && !shown.contains(column)) {
            shown.add(column);
        }
    }
}
