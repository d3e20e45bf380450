package spoor.viewmodel.compare;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import spoor.compare.Comparison;
import spoor.hidden.HiddenRules;
import spoor.io.IoReason;
import spoor.json.JsonSyntaxException;
import spoor.query.QueryResult;
import spoor.store.EventStore;
import spoor.store.RawRecords;
import spoor.store.RecordPlace;
import spoor.store.Rows;
import spoor.viewmodel.filter.FilterViewModel;
import spoor.viewmodel.open.LoadViewModel;
import spoor.viewmodel.shared.Messages;
import spoor.viewmodel.shared.Threads;
import spoor.viewmodel.table.RowSelection;
import spoor.viewmodel.table.TickedEvents;
import spoor.work.Latest;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Compares events with each other. Only the UI thread may call it.
public final class CompareViewModel {
    private static final int MIN_EVENTS = 2;
    private static final int MAX_EVENTS = 5;

    private final Threads threads;
    private final LoadViewModel load;
    private final FilterViewModel filter;
    private final RowSelection selection;
    private final Supplier<HiddenRules> rules;
    private final ReadOnlyObjectWrapper<State> state =
            new ReadOnlyObjectWrapper<>(new State.Idle());
    private final Latest comparisons = new Latest();

    public CompareViewModel(
            Threads threads,
            LoadViewModel load,
            FilterViewModel filter,
            RowSelection selection,
            Supplier<HiddenRules> rules) {
        this.threads = threads;
        this.load = load;
        this.filter = filter;
        this.selection = selection;
        this.rules = rules;
    }

    /// How far a comparison is.
    public sealed interface State {
        /// Nothing is compared.
        record Idle() implements State {}

        /// The events are being read.
        record Working(int events) implements State {}

        record Ready(Comparison comparison) implements State {}

        record Failed(String reason) implements State {}
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Whether that many events can be compared.
    public static boolean canCompare(int events) {
        return events >= MIN_EVENTS && events <= MAX_EVENTS;
    }

    /// Why that many events cannot be compared; empty if they can.
    public static String reason(int events) {
        return canCompare(events) ? "" : Messages.text("compare.reason", events);
    }

    /// Compares the selected events in the table's order, if their number allows it; the newest
    /// request wins.
    public void compareSelected() {
        Rows rows = selection.rowsProperty().get();
        if (canCompare(rows.count())) {
            QueryResult shown = filter.result();
            List<Integer> inOrder =
                    rows.stream()
                            .boxed()
                            .sorted(Comparator.comparingInt(shown.order()::positionOf))
                            .toList();
            load.records()
                    .ifPresent(records -> compare(records, shown.selection().store(), inOrder));
        }
    }

    /// Compares the ticked events, if their number allows it.
    public void compare(TickedEvents ticked) {
        EventStore store = filter.result().selection().store();
        Rows rows = ticked.rows(store);
        if (canCompare(rows.count())) {
            load.records()
                    .ifPresent(records -> compare(records, store, rows.stream().boxed().toList()));
        }
    }

    /// Compares an event with those that have the same id; of many, with the first ones.
    public void compareSameId(EventStore store, int row) {
        List<Integer> sameId = store.withSameId(row);
        if (sameId.size() >= MIN_EVENTS) {
            List<Integer> compared =
                    Stream.concat(Stream.of(row), sameId.stream().filter(other -> other != row))
                            .limit(MAX_EVENTS)
                            .sorted()
                            .toList();
            load.records().ifPresent(records -> compare(records, store, compared));
        }
    }

    /// Compares the event at a place with those that have the same id.
    public void compareSameId(RecordPlace place) {
        EventStore store = filter.result().selection().store();
        int row = store.rowAt(place);
        if (row >= 0) {
            compareSameId(store, row);
        }
    }

    private void compare(RawRecords records, EventStore store, List<Integer> rows) {
        HiddenRules current = rules.get();
        state.set(new State.Working(rows.size()));
        comparisons.run(
                threads.background(),
                threads.ui(),
                _ -> compared(records, store, rows, current),
                state::set);
    }

    /// The user has closed the comparison.
    public void dismiss() {
        comparisons.cancel();
        state.set(new State.Idle());
    }

    private static State compared(
            RawRecords records, EventStore store, List<Integer> rows, HiddenRules rules) {
        try {
            return new State.Ready(Comparison.read(records, store, rows, rules));
        } catch (IOException e) {
            return new State.Failed(Messages.text("detail.unreadable", IoReason.of(e)));
        } catch (JsonSyntaxException e) {
            return new State.Failed(Messages.text("detail.notJson", e.explanation()));
        }
    }
}
