package spoor.detail;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Predicate;

/// Goes through nodes in the order in which they are read, without recursion: events may be nested
/// deeper than the stack.
public final class TreeWalk implements Iterator<TreeNode> {
    private final Deque<TreeNode> rest = new ArrayDeque<>();
    private final Predicate<TreeNode> into;

    /// @param into whether to go on into a node's children
    private TreeWalk(List<TreeNode> first, Predicate<TreeNode> into) {
        this.into = into;
        push(first);
    }

    /// All that is below a node.
    public static Iterable<TreeNode> below(TreeNode node, Predicate<TreeNode> into) {
        return () -> new TreeWalk(node.children(), into);
    }

    private void push(List<TreeNode> nodes) {
        for (int i = nodes.size() - 1; i >= 0; i--) {
            rest.push(nodes.get(i));
        }
    }

    @Override
    public boolean hasNext() {
        return !rest.isEmpty();
    }

    @Override
    public TreeNode next() {
        if (rest.isEmpty()) {
            throw new NoSuchElementException();
        }
        TreeNode node = rest.pop();
        if (into.test(node)) {
            push(node.children());
        }
        return node;
    }
}
