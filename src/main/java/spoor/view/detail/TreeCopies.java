package spoor.view.detail;

import spoor.detail.TreeNode;
import spoor.text.Printable;
import spoor.view.control.ClipboardText;

/// Copies parts of an event. Whatever is copied, it has no invisible characters: they are written
/// as escapes, so that a text from a log does no harm where it is pasted. Only the original is
/// copied as it is.
final class TreeCopies {
    private TreeCopies() {}

    /// A plain value's text; the JSON of what has parts.
    static void value(TreeNode node) {
        if (node.text().isEmpty() && node.isOpenable()) {
            json(node);
        } else {
            ClipboardText.copy(Printable.of(node.text()));
        }
    }

    static void path(TreeNode node) {
        ClipboardText.copy(Printable.of(node.path().toString()));
    }

    /// In the spelling of the original; an invisible character in a string becomes its escape in
    /// JSON, which means the same.
    static void json(TreeNode node) {
        ClipboardText.copy(Printable.ofLines(node.source()));
    }
}
