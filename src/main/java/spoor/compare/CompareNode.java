package spoor.compare;

import org.jspecify.annotations.Nullable;

import spoor.json.JsonPath;

import java.util.List;

/// A place in the compared events: the value that each event has there, and the places inside it.
///
/// @param label the member's name, the item's position in brackets, or the line's number
/// @param path in the first event that has the place; see [spoor.detail.TreeNode#path]
/// @param depth how many places it is inside, without the root, whose depth is -1
/// @param cells one for each event
/// @param children the places inside it, of all events together
/// @param valueDiffers whether the value itself differs or is missing in an event; else only parts
///   of it may differ
/// @param differences the number of places that differ: 1 if the value differs, else those inside
/// @param commonPrefix the number of characters with which all texts begin; 0 if the value does not
///   differ
public record CompareNode(
        String label,
        JsonPath path,
        int depth,
        List<CompareCell> cells,
        List<CompareNode> children,
        boolean valueDiffers,
        int differences,
        int commonPrefix) {
    /// The number of equal characters that are shown before the difference in a long text.
    private static final int EQUAL_CHARACTERS = 16;

    private static final int MAX_SHOWN = 400;

    public boolean differs() {
        return differences > 0;
    }

    /// The part of a cell's text that is shown on a line; of a long text, the part around the first
    /// difference.
    public String shown(int event) {
        String text = cells.get(event).text();
        int from = commonPrefix > 3 * EQUAL_CHARACTERS ? commonPrefix - EQUAL_CHARACTERS : 0;
        int start = Math.min(from, text.length());
        int end = Math.min(text.length(), start + MAX_SHOWN);
        return (start > 0 ? "\u2026" : "")
                + text.substring(start, end)
                + (end < text.length() ? "\u2026" : "");
    }

    /// By identity: to compare all places inside would take long.
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
