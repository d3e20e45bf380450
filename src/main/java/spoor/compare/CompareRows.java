package spoor.compare;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The rows of a comparison that are shown. At first, places with differences are open, and equal
/// places are folded.
public final class CompareRows {
    private final CompareNode root;
    private final Set<CompareRow> toggled = new HashSet<>();
    private boolean onlyDifferences;
    private List<CompareRow> rows;

    CompareRows(CompareNode root) {
        this.root = root;
        rows = visibleRows();
    }

    public List<CompareRow> rows() {
        return rows;
    }

    public boolean onlyDifferences() {
        return onlyDifferences;
    }

    /// Shows or leaves out equal places.
    public void onlyDifferences(boolean only) {
        onlyDifferences = only;
        rows = visibleRows();
    }

    /// Opens or closes a row.
    public void toggle(CompareRow row) {
        CompareRow closed = row.asClosed();
        if (!toggled.remove(closed)) {
            toggled.add(closed);
        }
        rows = visibleRows();
    }

    /// The next row with a difference; after the last row, the search continues with the first. -1
    /// if there is none.
    ///
    /// @param from the row to start from, or -1
    /// @param direction 1 for forwards, -1 for backwards
    public int next(int from, int direction) {
        int size = rows.size();
        int start = from < 0 && direction < 0 ? 0 : from;
        for (int step = 1; step <= size; step++) {
            int at = Math.floorMod(start + step * direction, size);
            if (rows.get(at).isDifference()) {
                return at;
            }
        }
        return -1;
    }

    private List<CompareRow> visibleRows() {
        List<CompareRow> visible = new ArrayList<>();
        addChildren(root, visible);
        return visible;
    }

    private void addChildren(CompareNode parent, List<CompareRow> into) {
        List<CompareNode> equal = new ArrayList<>();
        for (CompareNode child : parent.children()) {
            if (child.differs()) {
                addFold(equal, into);
                addPlace(child, into);
            } else if (!onlyDifferences) {
                equal.add(child);
            }
        }
        addFold(equal, into);
    }

    private void addPlace(CompareNode node, List<CompareRow> into) {
        CompareRow row = new CompareRow(List.of(node), false, false);
        boolean hasChildren = !node.children().isEmpty();
        // If the value itself differs, its parts need not be shown.
        boolean openAtFirst = node.differs() && !node.valueDiffers();
        boolean open = hasChildren && openAtFirst != toggled.contains(row);
        into.add(open ? new CompareRow(List.of(node), false, true) : row);
        if (open) {
            addChildren(node, into);
        }
    }

    /// Adds a row for equal places; a single place gets its own row, which is no longer than a
    /// fold.
    private void addFold(List<CompareNode> equal, List<CompareRow> into) {
        if (equal.size() == 1) {
            addPlace(equal.getFirst(), into);
        } else if (!equal.isEmpty()) {
            CompareRow row = new CompareRow(List.copyOf(equal), true, false);
            boolean open = toggled.contains(row);
            into.add(open ? new CompareRow(row.nodes(), true, true) : row);
            if (open) {
                equal.forEach(node -> addPlace(node, into));
            }
        }
        equal.clear();
    }
}
