package spoor.detail;

import org.jspecify.annotations.Nullable;

import spoor.event.Original;
import spoor.hidden.HiddenValue;
import spoor.json.JsonPath;
import spoor.json.JsonTree;

import java.util.List;

/// One event as a tree of its JSON, and as the text in its file.
///
/// @param isSource whether the tree's offsets are those of the text
public record EventBody(@Nullable TreeNode root, OriginalText original, boolean isSource) {
    public static final EventBody NONE = new EventBody(null, OriginalText.NONE, false);

    /// The most nodes that are made in advance; further nodes of a hostile event are made when they
    /// are opened.
    private static final int MAX_PREPARED = 1_000_000;

    /// Makes the tree with all its nodes, and the text, so that they can be shown quickly.
    ///
    /// @param tree of the original's JSON
    /// @param hidden the hidden values in the tree
    public static EventBody of(Original original, JsonTree tree, List<HiddenValue> hidden) {
        TreeNode root = TreeNode.root(tree);
        int made = 0;
        for (TreeNode _ : TreeWalk.below(root, _ -> true)) {
            if (++made == MAX_PREPARED) {
                break;
            }
        }
        // Offsets in the JSON of a partial row are not offsets in its text.
        boolean isSource = original instanceof Original.JsonRecord;
        List<HiddenValue> inText = isSource ? hidden : List.of();
        return new EventBody(
                root, OriginalText.of(original.text().toByteArray(), inText), isSource);
    }

    /// The node of the value that begins at a byte of the text, or null.
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

    /// The node of the value that has a character of the text, or whose name has it; null for none,
    /// and where offsets in the JSON are not offsets in the text.
    public @Nullable TreeNode valueAt(int character) {
        if (root == null || !isSource) {
            return null;
        }
        int place = original.byteOffset(character);
        TreeNode found = root;
        TreeNode inner = root;
        while (inner != null) {
            found = inner;
            inner = childAt(found, place);
        }
        return found;
    }

    /// The last child that begins before a place or at it, unless it ends before; of a member's
    /// name the member's value, which begins after it.
    private static @Nullable TreeNode childAt(TreeNode node, int place) {
        for (TreeNode child : node.children()) {
            if (child.content() instanceof TreeNode.Content.Value(_, _, var value)
                    && !child.isDecoded()
                    && place <= value.end()) {
                return child;
            }
        }
        return null;
    }

    /// The node of the value at a path, or of the last value on the path that exists; null if there
    /// is no tree.
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
