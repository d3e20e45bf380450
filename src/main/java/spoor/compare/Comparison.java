package spoor.compare;

import spoor.event.Field;
import spoor.hidden.HiddenRules;
import spoor.json.JsonSyntaxException;
import spoor.json.JsonTree;
import spoor.store.EventStore;
import spoor.store.RawRecords;
import spoor.store.RecordPlace;
import spoor.text.Printable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// A comparison of several events, and the rows that show it.
public final class Comparison {
    private final List<Heading> headings;
    private final CompareNode root;
    private final CompareRows rows;

    public Comparison(List<Heading> heads, List<JsonTree> trees, HiddenRules rules) {
        this.headings = heads;
        root = new CompareMerge(trees, rules).merge();
        rows = new CompareRows(root);
    }

    /// Reads the events of these rows and compares them.
    ///
    /// @throws IOException if a file cannot be read or has changed
    /// @throws JsonSyntaxException if a record is not JSON
    public static Comparison read(
            RawRecords records, EventStore store, List<Integer> rows, HiddenRules rules)
            throws IOException, JsonSyntaxException {
        List<Heading> heads = new ArrayList<>();
        List<JsonTree> trees = new ArrayList<>();
        for (int row : rows) {
            trees.add(JsonTree.parse(records.read(store, row).json()));
            heads.add(
                    new Heading(
                            Printable.of(store.value(Field.EVENT, row)),
                            store.time(row),
                            Printable.of(store.value(Field.IDENTITY, row)),
                            store.place(row)));
        }
        return new Comparison(heads, trees, rules);
    }

    /// The heading of an event's column.
    ///
    /// @param millis since 1970, or `EventTime.NONE`
    /// @param place where its record is
    public record Heading(String event, long millis, String identity, RecordPlace place) {}

    public List<Heading> headings() {
        return headings;
    }

    /// How many places differ.
    public int differences() {
        return root.differences();
    }

    public CompareRows rows() {
        return rows;
    }

    /// The value that an event has at a place, as it is written there; empty if it has none.
    public String original(CompareNode node, int event) {
        return node.cells().get(event).original();
    }
}
