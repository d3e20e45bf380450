package spoor.viewmodel.table;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import spoor.store.EventStore;
import spoor.viewmodel.filter.FilterViewModel;
import spoor.viewmodel.open.LoadViewModel;
import spoor.viewmodel.shared.DisplayOptions;
import spoor.viewmodel.shared.Threads;
import spoor.viewmodel.shared.Times;
import spoor.work.Latest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The widest texts of the table's columns: looked for in the background with the first events of a
/// trail, when there are many more, when columns are added, and when a load has ended. Only the UI
/// thread may call it.
public final class ColumnTexts {
    /// The texts are looked for again when there are so many times as many events: columns must not
    /// move often while a trail is read.
    private static final int MANY_MORE = 16;

    private final Threads threads;
    private final FilterViewModel filter;
    private final TableColumns columns;
    private final DisplayOptions display;
    private final Latest looks = new Latest();
    private final ReadOnlyObjectWrapper<Map<Column, WideTexts>> widest =
            new ReadOnlyObjectWrapper<>(Map.of());

    /// How many events there are when the texts are looked for next.
    private long lookAgain = 1;

    public ColumnTexts(
            Threads threads,
            LoadViewModel load,
            FilterViewModel filter,
            TableColumns columns,
            DisplayOptions display) {
        this.threads = threads;
        this.filter = filter;
        this.columns = columns;
        this.display = display;
        filter.answerProperty()
                .addListener((_, _, now) -> {
                    int size = now.result().selection().store().size();
                    if (size == 0) {
                        lookAgain = 1;
                    } else if (size >= lookAgain) {
                        look();
                    }
                });
        load.loadingProperty()
                .addListener((_, _, loading) -> {
                    if (!loading) {
                        look();
                    }
                });
        columns.shown().subscribe(this::look);
    }

    /// The widest texts of the columns that are shown; without events of no column.
    public ReadOnlyObjectProperty<Map<Column, WideTexts>> widestProperty() {
        return widest.getReadOnlyProperty();
    }

    private void look() {
        EventStore store = filter.result().selection().store();
        if (store.size() == 0) {
            return;
        }
        lookAgain = (long) MANY_MORE * store.size();
        Times times = display.times();
        List<Column> shown =
                columns.shown().stream()
                        .filter(Column.class::isInstance)
                        .map(Column.class::cast)
                        .toList();
        looks.run(
                threads.background(),
                threads.ui(),
                cancellation -> {
                    Map<Column, WideTexts> found = new HashMap<>();
                    for (Column column : shown) {
                        cancellation.check();
                        found.put(column, WidestTexts.of(column, store, times));
                    }
                    return Map.copyOf(found);
                },
                widest::set);
    }
}
