package spoor.view.detail;

import javafx.scene.control.Tooltip;

import org.jspecify.annotations.Nullable;

import spoor.detail.TreeNode;
import spoor.text.Printable;
import spoor.viewmodel.shared.Messages;

import java.util.Optional;

/// The tooltip of rows of the tree: how the record spells a text that is shown decoded, and all of
/// a long value. One for all rows: to make one takes longer than to make a row.
final class TreeTip {
    private static final double WIDTH = 560;

    /// A longer tooltip does not fit on the screen.
    private static final int MOST = 2_000;

    private final Tooltip tooltip = new Tooltip();

    TreeTip() {
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(WIDTH);
    }

    /// Describes the node under the pointer, if there is more to say than the row does.
    void describe(TreeCell cell, @Nullable TreeNode node) {
        String text = node == null ? "" : text(node);
        tooltip.setText(text);
        cell.setTooltip(text.isEmpty() ? null : tooltip);
    }

    static String text(TreeNode node) {
        Optional<TreeNode> encoded = encoded(node);
        if (encoded.isPresent()) {
            return Messages.text("detail.spelled", cut(encoded.get().source()));
        }
        return node.text().length() > TreeWords.SHOWN_CHARACTERS ? cut(node.text()) : "";
    }

    /// The string of the record from which a text was decoded.
    private static Optional<TreeNode> encoded(TreeNode node) {
        TreeNode at = node;
        while (at.isDecoded() && at.parent() != null) {
            at = at.parent();
        }
        return node.isDecoded() ? Optional.of(at) : Optional.empty();
    }

    private static String cut(String text) {
        int end = Math.min(text.length(), MOST);
        return Printable.of(text.substring(0, end)) + (end < text.length() ? "\u2026" : "");
    }
}
