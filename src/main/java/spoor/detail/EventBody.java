package spoor.detail;

import org.jspecify.annotations.Nullable;

import spoor.event.Original;
import spoor.hidden.HiddenValue;
import spoor.json.JsonPath;
import spoor.json.JsonTree;

import java.util.List;

/// One event as a tree of its JSON, and as the text in its file.
public record EventBody(@Nullable TreeNode root, OriginalText original) {
    public static final EventBody NONE = new EventBody(null, OriginalText.NONE);

    /// Only as many nodes are made beforehand: what a hostile event has more is made when opened.
    private static final int PREPARED = 1_000_000;

    /// Makes both, and all nodes, so that showing them takes no time.
    ///
    /// @param tree of the original's JSON
    /// @param hidden the hidden values in the tree
    public static EventBody of(Original original, JsonTree tree, List<HiddenValue> hidden) {
        TreeNode root = TreeNode.root(tree);
        int made = 0;
        for (TreeNode _ : TreeWalk.below(root, _ -> true)) {
            if (++made == PREPARED) {
                break;
            }
        }
        // Places in the tree are no places in the text of a row.
        List<HiddenValue> inText = original instanceof Original.JsonRecord ? hidden : List.of();
        return new EventBody(root, OriginalText.of(original.text().toByteArray(), inText));
    }

    /// The node of the value that begins at a place of the text, or null.
    public @Nullable TreeNode nodeAt(int start) {
        if (root == null) {
            return null;
        }
        for (TreeNode node : TreeWalk.below(root, TreeNode::isContainer)) {
            if (!node.isDecoded()
                    && node.content() instanceof TreeNode.Content.Value(_, _, var value)
                    && value.start() == start) {
                return node;
            }
        }
        return null;
    }

    /// The node of the member at a path, or of the nearest one around it that is there; null where
    /// there is no tree.
    public @Nullable TreeNode nodeAt(JsonPath path) {
        TreeNode node = root;
        for (Object step : path.steps()) {
            TreeNode child = node == null ? null : child(node, step);
            if (child == null) {
                return node;
            }
            node = child;
        }
        return node;
    }

    private static @Nullable TreeNode child(TreeNode node, Object step) {
        TreeNode last = null;
        for (TreeNode child : node.children()) {
            if (child.content() instanceof TreeNode.Content.Value(Object at, _, _)
                    && step.equals(at)) {
                last = child;
            }
        }
        return last;
    }
}
