package spoor.viewmodel.detail;

import spoor.detail.TreeNode;
import spoor.detail.TreeWalk;

import java.util.HashMap;
import java.util.Map;

/// What the user folded and opened, by path: other events are shown likewise. One thread at a time.
public final class TreeFolds {
    /// Events with more parts show only their first level.
    private static final int SMALL = 400;

    /// Deeper parts are folded at first, and not remembered.
    private static final int DEEPEST = 8;

    private final Map<String, Boolean> openByPath = new HashMap<>();

    /// Remembers what was done with a node.
    public void remember(TreeNode node, boolean open) {
        if (node.depth() < DEEPEST && !node.isDecoded()) {
            openByPath.put(key(node), open);
        }
    }

    /// Whether an event has few enough parts to be shown open.
    boolean isSmall(TreeNode root) {
        int count = 0;
        for (TreeNode _ :
                TreeWalk.below(root, node -> node.isContainer() && node.depth() < DEEPEST)) {
            if (++count > SMALL) {
                return false;
            }
        }
        return true;
    }

    boolean isOpenAtFirst(TreeNode node, boolean small) {
        if (node.depth() >= DEEPEST) {
            return false;
        }
        return openByPath.getOrDefault(key(node), small || node.depth() == 0);
    }

    private static String key(TreeNode node) {
        return node.path().withoutPositions().toString();
    }
}
