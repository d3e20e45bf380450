package spoor.compare;

import java.util.List;
import java.util.stream.Collectors;

/// A row of a comparison.
///
/// @param nodes the place that it shows; for a fold, several places that do not differ
/// @param fold whether the row shows several places at once
/// @param open whether the places inside it are shown below it
public record CompareRow(List<CompareNode> nodes, boolean fold, boolean open) {
    /// The place, or the first place of a fold.
    public CompareNode node() {
        return nodes.getFirst();
    }

    public boolean canOpen() {
        return fold || !node().children().isEmpty();
    }

    /// Whether the value of this row differs, not only a part of it.
    public boolean isDifference() {
        return !fold && node().valueDiffers();
    }

    /// The names of the places.
    public String names() {
        return nodes.stream().map(CompareNode::label).collect(Collectors.joining(", "));
    }

    CompareRow asClosed() {
        return open ? new CompareRow(nodes, fold, false) : this;
    }
}
