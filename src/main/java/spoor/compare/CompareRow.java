package spoor.compare;

import java.util.List;
import java.util.stream.Collectors;

/// A row of a comparison.
///
/// @param nodes the place that it shows; or several, that are equal and folded into one row
/// @param fold whether it represents several places
/// @param open whether what is inside is shown below it
public record CompareRow(List<CompareNode> nodes, boolean fold, boolean open) {
    /// The place, or the first of those that are folded.
    public CompareNode node() {
        return nodes.getFirst();
    }

    public boolean canOpen() {
        return fold || !node().children().isEmpty();
    }

    /// Whether the events differ in this row itself.
    public boolean isDifference() {
        return !fold && node().unlike();
    }

    /// The names of the places.
    public String names() {
        return nodes.stream().map(CompareNode::label).collect(Collectors.joining(", "));
    }

    CompareRow asClosed() {
        return open ? new CompareRow(nodes, fold, false) : this;
    }
}
