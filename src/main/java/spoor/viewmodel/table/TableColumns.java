package spoor.viewmodel.table;

import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

import spoor.json.JsonPath;
import spoor.settings.SettingsStore;

import java.util.List;
import java.util.Optional;

/// The table's columns in their order, remembered. Only the UI thread may call it.
public final class TableColumns {
    private final ObservableList<ShownColumn> shown =
            FXCollections.observableArrayList(Column.DEFAULT);

    public TableColumns(SettingsStore settings) {
        List<ShownColumn> remembered =
                settings.settings().columnNames().stream()
                        .map(ShownColumn::withId)
                        .flatMap(Optional::stream)
                        .toList();
        if (!remembered.isEmpty()) {
            shown.setAll(remembered);
        }
        shown.addListener(
                (ListChangeListener<ShownColumn>)
                        _ -> {
                            List<String> ids = shown.stream().map(ShownColumn::id).toList();
                            settings.change(s -> s.withColumns(ids));
                        });
    }

    public ObservableList<ShownColumn> shown() {
        return shown;
    }

    /// Adds a column, after the others, with the values at a path.
    public void show(JsonPath path) {
        PathColumn column = new PathColumn(path.withoutPositions());
        if (!column.path().steps().isEmpty() && !shown.contains(column)) {
            shown.add(column);
        }
    }
}
