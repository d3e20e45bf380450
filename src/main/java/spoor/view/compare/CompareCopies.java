package spoor.view.compare;

import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;

import spoor.compare.CompareNode;
import spoor.compare.CompareRow;
import spoor.compare.Comparison;
import spoor.view.control.ClipboardText;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Copies from the focused cell of a comparison.
record CompareCopies(Comparison comparison, TableView<CompareRow> table) {
    /// The value of the event in the focused column; the path in other columns.
    void copyValue() {
        int event = cell().getColumn() - 1;
        Optional<CompareRow> row = row();
        if (event < 0 || row.filter(CompareRow::fold).isPresent()) {
            copyPath();
        } else {
            row.ifPresent(r -> ClipboardText.copy(comparison.original(r.node(), event)));
        }
    }

    void copyPath() {
        copyLines(node -> node.path().toString());
    }

    /// The path, and the value of each event.
    void copyRow() {
        copyLines(node ->
                node.path()
                        + IntStream.range(0, comparison.headings().size())
                                .mapToObj(event -> "\t" + comparison.original(node, event))
                                .collect(Collectors.joining()));
    }

    private void copyLines(Function<CompareNode, String> line) {
        row().map(row -> row.nodes().stream().map(line).collect(Collectors.joining("\n")))
                .ifPresent(ClipboardText::copy);
    }

    private TablePosition<?, ?> cell() {
        return table.getFocusModel().getFocusedCell();
    }

    private Optional<CompareRow> row() {
        int place = cell().getRow();
        return place >= 0 && place < table.getItems().size()
                ? Optional.of(table.getItems().get(place))
                : Optional.empty();
    }
}
