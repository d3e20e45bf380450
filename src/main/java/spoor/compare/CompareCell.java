package spoor.compare;

import org.jspecify.annotations.Nullable;

import spoor.detail.TreeNode;
import spoor.hidden.HiddenKind;

/// The value of one event at a place of a comparison.
///
/// @param text in the spelling of the original, objects and arrays as `{ 3 }` and `[ 2 ]`; empty if
///   the event has no value there
/// @param node null if the event has no value there, which is not the same as `null`
/// @param hidden why the value cannot be read; null if it can
public record CompareCell(String text, @Nullable TreeNode node, @Nullable HiddenKind hidden) {
    static final CompareCell MISSING = new CompareCell("", null, null);

    public boolean isMissing() {
        return node == null;
    }

    /// The value in the original's spelling, encoded strings unchanged; empty if it is missing.
    public String original() {
        return node == null ? "" : node.source();
    }
}
