package spoor.detail;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Predicate;

/// Iterates over nodes from top to bottom. It does not recurse: events may be nested deeper than
/// the stack.
public final class TreeWalk implements Iterator<TreeNode> {
    private final Deque<TreeNode> pending = new ArrayDeque<>();
    private final Predicate<TreeNode> entersChildren;

    /// @param entersChildren whether to visit the children of a node
    private TreeWalk(List<TreeNode> first, Predicate<TreeNode> entersChildren) {
        this.entersChildren = entersChildren;
        push(first);
    }

    /// The descendants of a node.
    public static Iterable<TreeNode> below(TreeNode node, Predicate<TreeNode> entersChildren) {
        return () -> new TreeWalk(node.children(), entersChildren);
    }

    private void push(List<TreeNode> nodes) {
        for (int i = nodes.size() - 1; i >= 0; i--) {
            pending.push(nodes.get(i));
        }
    }

    @Override
    public boolean hasNext() {
        return !pending.isEmpty();
    }

    @Override
    public TreeNode next() {
        if (pending.isEmpty()) {
            throw new NoSuchElementException();
        }
        TreeNode node = pending.pop();
        if (entersChildren.test(node)) {
            push(node.children());
        }
        return node;
    }
}
