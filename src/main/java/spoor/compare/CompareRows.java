package spoor.compare;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The rows of a comparison that are shown: what differs is open, what is equal is folded, until
/// the user says otherwise.
public final class CompareRows {
    private final CompareNode root;
    private final Set<CompareRow> turned = new HashSet<>();
    private boolean onlyDifferences;
    private List<CompareRow> rows;

    CompareRows(CompareNode root) {
        this.root = root;
        rows = flat();
    }

    public List<CompareRow> rows() {
        return rows;
    }

    public boolean onlyDifferences() {
        return onlyDifferences;
    }

    /// Leaves out what is equal, or shows it.
    public void onlyDifferences(boolean only) {
        onlyDifferences = only;
        rows = flat();
    }

    /// Opens a row, or folds it.
    public void turn(CompareRow row) {
        CompareRow closed = row.asClosed();
        if (!turned.remove(closed)) {
            turned.add(closed);
        }
        rows = flat();
    }

    /// The next row that differs itself, and from the last to the first; -1 if none does.
    ///
    /// @param from the row to start from, or -1
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

    private List<CompareRow> flat() {
        List<CompareRow> flat = new ArrayList<>();
        children(root, flat);
        return flat;
    }

    private void children(CompareNode parent, List<CompareRow> into) {
        List<CompareNode> equal = new ArrayList<>();
        for (CompareNode child : parent.children()) {
            if (child.differs()) {
                fold(equal, into);
                part(child, into);
            } else if (!onlyDifferences) {
                equal.add(child);
            }
        }
        fold(equal, into);
    }

    private void part(CompareNode node, List<CompareRow> into) {
        CompareRow row = new CompareRow(List.of(node), false, false);
        boolean inside = !node.children().isEmpty();
        // What one event lacks or has otherwise is a difference as a whole.
        boolean openAtFirst = node.differs() && !node.unlike();
        boolean open = inside && openAtFirst != turned.contains(row);
        into.add(open ? new CompareRow(List.of(node), false, true) : row);
        if (open) {
            children(node, into);
        }
    }

    /// A single value is no longer than the line that would say that it is folded.
    private void fold(List<CompareNode> equal, List<CompareRow> into) {
        if (equal.size() == 1) {
            part(equal.getFirst(), into);
        } else if (!equal.isEmpty()) {
            CompareRow row = new CompareRow(List.copyOf(equal), true, false);
            boolean open = turned.contains(row);
            into.add(open ? new CompareRow(row.nodes(), true, true) : row);
            if (open) {
                equal.forEach(node -> part(node, into));
            }
        }
        equal.clear();
    }
}
