package spoor.viewmodel.compare;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import spoor.compare.Comparison;
import spoor.event.Field;
import spoor.hidden.HiddenRules;
import spoor.io.IoReason;
import spoor.json.JsonSyntaxException;
import spoor.json.JsonTree;
import spoor.store.EventStore;
import spoor.store.RawRecords;
import spoor.text.Printable;
import spoor.viewmodel.shared.Messages;
import spoor.viewmodel.shared.Threads;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Compares events with each other. Only the UI thread may call it.
public final class CompareViewModel {
    private static final int FEWEST = 2;
    private static final int MOST = 5;

    private final Threads threads;
    private final ReadOnlyObjectWrapper<State> state =
            new ReadOnlyObjectWrapper<>(new State.Idle());
    private HiddenRules rules = HiddenRules.BUILT_IN;
    private int wanted;

    public CompareViewModel(Threads threads) {
        this.threads = threads;
    }

    /// Finds hidden values by other rules from the next comparison on.
    public void rules(HiddenRules changed) {
        rules = changed;
    }

    /// How far a comparison is.
    public sealed interface State {
        /// Nothing is compared.
        record Idle() implements State {}

        /// The events are read.
        record Working(int events) implements State {}

        record Ready(Comparison comparison) implements State {}

        record Failed(String reason) implements State {}
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Whether so many events can be compared.
    public static boolean canCompare(int events) {
        return events >= FEWEST && events <= MOST;
    }

    /// Why so many events cannot be compared; empty where they can.
    public static String reason(int events) {
        return canCompare(events) ? "" : Messages.text("compare.reason", events);
    }

    /// Compares the events of these rows; the newest wish wins.
    public void compare(RawRecords records, EventStore store, List<Integer> rows) {
        int turn = ++wanted;
        HiddenRules mine = rules;
        state.set(new State.Working(rows.size()));
        threads.background()
                .execute(() -> {
                    State end = compared(records, store, rows, mine);
                    threads.ui()
                            .execute(() -> {
                                if (turn == wanted) {
                                    state.set(end);
                                }
                            });
                });
    }

    /// The comparison is no longer looked at.
    public void dismiss() {
        wanted++;
        state.set(new State.Idle());
    }

    private static State compared(
            RawRecords records, EventStore store, List<Integer> rows, HiddenRules rules) {
        List<Comparison.Head> heads = new ArrayList<>();
        List<JsonTree> trees = new ArrayList<>();
        try {
            for (int row : rows) {
                trees.add(JsonTree.parse(records.read(store, row)));
                heads.add(
                        new Comparison.Head(
                                Printable.of(store.value(Field.EVENT, row)),
                                store.time(row),
                                Printable.of(store.value(Field.IDENTITY, row))));
            }
        } catch (IOException e) {
            return new State.Failed(Messages.text("detail.unreadable", IoReason.of(e)));
        } catch (JsonSyntaxException e) {
            return new State.Failed(
                    Messages.text("detail.notJson", String.valueOf(e.getMessage())));
        }
        return new State.Ready(new Comparison(heads, trees, rules));
    }
}
