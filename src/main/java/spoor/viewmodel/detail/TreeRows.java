package spoor.viewmodel.detail;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import spoor.detail.TreeNode;
import spoor.detail.TreeWalk;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/// The rows of a tree that are in sight: all nodes whose parents are open. One thread at a time.
public final class TreeRows {
    /// The parts of a record that tell what was asked, and what was answered.
    private static final List<String> REQUEST = List.of("requestParameters", "responseElements");

    private final TreeNode root;
    private final boolean requestFirst;
    private final Set<TreeNode> open = Collections.newSetFromMap(new IdentityHashMap<>());
    private final ObservableList<TreeNode> rows = FXCollections.observableArrayList();

    /// @param folds what the user folded or opened in other events
    /// @param requestFirst whether request and response come before the other parts; else all are
    ///   in the order of the record
    public TreeRows(TreeNode root, TreeFolds folds, boolean requestFirst) {
        this.root = root;
        this.requestFirst = requestFirst;
        open.add(root);
        boolean small = folds.isSmall(root);
        for (TreeNode node :
                TreeWalk.below(
                        root, node -> node.isContainer() && folds.isOpenAtFirst(node, small))) {
            if (node.isContainer() && folds.isOpenAtFirst(node, small)) {
                open.add(node);
            }
        }
        rows.setAll(inSight(root));
        if (rows.isEmpty()) {
            rows.add(root);
        }
    }

    public ObservableList<TreeNode> rows() {
        return rows;
    }

    public boolean isOpen(TreeNode node) {
        return open.contains(node);
    }

    /// The row of a node, or -1 where a parent is folded.
    public int indexOf(TreeNode node) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i) == node) { // nodes are equal only to themselves
                return i;
            }
        }
        return -1;
    }

    /// Opens a node; if its only child is a decoded text, opens that, too.
    public void open(TreeNode node) {
        int row = indexOf(node);
        if (row < 0 || isOpen(node) || !node.isOpenable()) {
            return;
        }
        open.add(node);
        TreeNode only = node.children().getFirst();
        if (only.content() instanceof TreeNode.Content.Decoded && only.isOpenable()) {
            open.add(only);
        }
        rows.addAll(row + 1, inSight(node));
    }

    public void fold(TreeNode node) {
        if (open.remove(node)) {
            int row = indexOf(node);
            if (row >= 0) {
                rows.remove(row + 1, endOf(row));
            }
        }
    }

    /// Opens a node and all below it.
    public void openAll(TreeNode node) {
        fold(node);
        if (!node.isOpenable()) {
            return;
        }
        open.add(node);
        for (TreeNode below : TreeWalk.below(node, _ -> true)) {
            if (below.isOpenable()) {
                open.add(below);
            }
        }
        int row = indexOf(node);
        if (row >= 0) {
            rows.addAll(row + 1, inSight(node));
        }
    }

    /// Folds a node and all below it.
    public void foldAll(TreeNode node) {
        fold(node);
        open.removeIf(other -> isBelow(other, node));
    }

    public void openEverything() {
        for (TreeNode node : TreeWalk.below(root, _ -> true)) {
            if (node.isOpenable()) {
                open.add(node);
            }
        }
        rows.setAll(inSight(root));
    }

    public void foldEverything() {
        open.clear();
        open.add(root);
        rows.setAll(inSight(root));
    }

    /// Opens all parents of a node.
    ///
    /// @return the node's row
    public int reveal(TreeNode node) {
        Deque<TreeNode> parents = new ArrayDeque<>();
        for (TreeNode at = node.parent(); at != null; at = at.parent()) {
            parents.push(at);
        }
        parents.forEach(this::open);
        return indexOf(node);
    }

    /// The row of a node's parent; the row itself if the node has none.
    public int parentOf(int row) {
        TreeNode parent = rows.get(row).parent();
        int found = parent == null ? -1 : indexOf(parent);
        return found < 0 ? row : found;
    }

    /// The row of the next or previous node in the same part, or the row itself.
    public int siblingOf(int row, int direction) {
        TreeNode parent = rows.get(row).parent();
        for (int i = row + direction; i >= 0 && i < rows.size(); i += direction) {
            if (rows.get(i).parent() == parent) { // nodes are equal only to themselves
                return i;
            }
            if (rows.get(i).depth() < rows.get(row).depth()) {
                return row;
            }
        }
        return row;
    }

    private int endOf(int row) {
        int end = row + 1;
        while (end < rows.size() && rows.get(end).depth() > rows.get(row).depth()) {
            end++;
        }
        return end;
    }

    private static boolean isBelow(TreeNode node, TreeNode above) {
        for (TreeNode at = node; at != null && at.depth() >= above.depth(); at = at.parent()) {
            if (at == above) { // nodes are equal only to themselves
                return true;
            }
        }
        return false;
    }

    private List<TreeNode> inSight(TreeNode node) {
        List<TreeNode> found = new ArrayList<>();
        TreeWalk.below(node, this::isOpen).forEach(found::add);
        return node == root && requestFirst ? withRequestFirst(found) : found;
    }

    private static List<TreeNode> withRequestFirst(List<TreeNode> rows) {
        List<TreeNode> first = new ArrayList<>();
        List<TreeNode> others = new ArrayList<>();
        List<TreeNode> part = others;
        for (TreeNode row : rows) {
            if (row.depth() == 0) {
                part = REQUEST.contains(row.name()) ? first : others;
            }
            part.add(row);
        }
        first.addAll(others);
        return first;
    }
}
