package spoor.viewmodel.table;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import spoor.cache.Lru;
import spoor.json.JsonPathValues;
import spoor.json.JsonSyntaxException;
import spoor.json.JsonTree;
import spoor.store.EventKey;
import spoor.store.EventStore;
import spoor.store.RawRecords;
import spoor.text.Printable;
import spoor.viewmodel.open.LoadViewModel;
import spoor.viewmodel.shared.Messages;
import spoor.viewmodel.shared.Threads;
import spoor.work.Cancellation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The values of path columns: read in the background from the original records of rows in view,
/// and kept. Only the UI thread may call it.
public final class PathValues {
    private static final int KEPT = 5_000;

    /// After so many other requests, a row is no longer in view.
    private static final int WAITING = 200;

    /// Few, so that an event that the user opens meanwhile does not wait long.
    private static final int AT_ONCE = 2;

    private static final int LONGEST = 300;

    private final Threads threads;
    private final LoadViewModel load;
    private final ObservableList<ShownColumn> columns;
    private final ReadOnlyIntegerWrapper version = new ReadOnlyIntegerWrapper();
    private final Lru<EventKey, Map<PathColumn, String>> known = Lru.ofCount(KEPT);
    private final SequencedSet<Integer> waiting = new LinkedHashSet<>();
    private @Nullable EventStore store;
    private boolean reading;
    private Cancellation cancellation = new Cancellation();

    public PathValues(Threads threads, LoadViewModel load, ObservableList<ShownColumn> columns) {
        this.threads = threads;
        this.load = load;
        this.columns = columns;
        load.loadingProperty()
                .addListener((_, _, loading) -> {
                    // Files may be read that have changed.
                    if (loading && !load.follow().followingProperty().get()) {
                        known.clear();
                        cancellation.cancel();
                        cancellation = new Cancellation();
                    }
                });
    }

    /// Changes when values have come.
    public ReadOnlyIntegerProperty versionProperty() {
        return version.getReadOnlyProperty();
    }

    /// What a cell shows; blank until it is read.
    public String text(EventStore of, int row, PathColumn column) {
        Map<PathColumn, String> values = known.get(of.key(row));
        String value = values == null ? null : values.get(column);
        if (value == null) {
            request(of, row);
        }
        return value == null ? "" : value;
    }

    private void request(EventStore of, int row) {
        if (store != of) { // snapshots are equal only to themselves
            waiting.clear();
            store = of;
        }
        waiting.add(row);
        if (waiting.size() > WAITING) {
            waiting.removeFirst();
        }
        readSome();
    }

    private void readSome() {
        EventStore of = store;
        if (reading || waiting.isEmpty() || of == null || load.records().isEmpty()) {
            return;
        }
        reading = true;
        List<Integer> rows = new ArrayList<>();
        while (rows.size() < AT_ONCE && !waiting.isEmpty()) {
            rows.add(waiting.removeFirst());
        }
        RawRecords records = load.records().get();
        List<PathColumn> wanted = wanted();
        Cancellation reads = cancellation;
        threads.background()
                .execute(() -> {
                    Map<EventKey, Map<PathColumn, String>> found = read(records, of, rows, wanted);
                    threads.ui()
                            .execute(() -> {
                                reading = false;
                                if (!reads.isCancelled()) {
                                    keep(found);
                                }
                                readSome();
                            });
                });
    }

    private List<PathColumn> wanted() {
        return columns.stream()
                .filter(PathColumn.class::isInstance)
                .map(PathColumn.class::cast)
                .toList();
    }

    private void keep(Map<EventKey, Map<PathColumn, String>> found) {
        found.forEach(known::put);
        version.set(version.get() + 1);
    }

    /// Reads the values of rows, for copying.
    ///
    /// @param then gets for each row the values by column, on the UI thread
    public void read(
            EventStore of,
            int[] rows,
            java.util.function.Consumer<Map<Integer, Map<PathColumn, String>>> then) {
        List<PathColumn> wanted = wanted();
        if (wanted.isEmpty() || load.records().isEmpty()) {
            then.accept(Map.of());
            return;
        }
        RawRecords records = load.records().get();
        threads.background()
                .execute(() -> {
                    Map<Integer, Map<PathColumn, String>> found = new HashMap<>();
                    IntStream.of(rows)
                            .forEach(row -> found.put(row, read(records, of, row, wanted)));
                    threads.ui().execute(() -> then.accept(found));
                });
    }

    private static Map<EventKey, Map<PathColumn, String>> read(
            RawRecords records, EventStore of, List<Integer> rows, List<PathColumn> wanted) {
        Map<EventKey, Map<PathColumn, String>> found = new HashMap<>();
        rows.forEach(row -> found.put(of.key(row), read(records, of, row, wanted)));
        return found;
    }

    private static Map<PathColumn, String> read(
            RawRecords records, EventStore of, int row, List<PathColumn> wanted) {
        try {
            JsonTree tree = JsonTree.parse(records.read(of, row).json());
            return wanted.stream()
                    .collect(Collectors.toMap(column -> column, column -> text(tree, column)));
        } catch (IOException | JsonSyntaxException e) {
            // The cell shows that it failed; the event pane shows why.
            String unreadable = Messages.text("column.unreadable");
            return wanted.stream().collect(Collectors.toMap(column -> column, _ -> unreadable));
        }
    }

    private static String text(JsonTree tree, PathColumn column) {
        String text =
                JsonPathValues.in(tree, column.path()).stream()
                        .map(JsonPathValues.Match::text)
                        .filter(value -> !value.isEmpty())
                        .collect(Collectors.joining(", "));
        return Printable.of(text.length() > LONGEST ? text.substring(0, LONGEST) + "\u2026" : text);
    }
}
