package spoor.compare;

import org.jspecify.annotations.Nullable;

import spoor.json.JsonPath;

import java.util.List;

/// A place in the compared events: what each has there, and what is inside it.
///
/// @param label the member's name, or the item's number in brackets
/// @param path the way to it, in the first event that has it
/// @param cells one for each event
/// @param children what is inside, of all events together
/// @param unlike whether the events differ here themselves: one has something else, or nothing
/// @param differences how many places differ here and inside
/// @param shared with how many characters the texts of all events begin
public record CompareNode(
        String label,
        JsonPath path,
        List<CompareCell> cells,
        List<CompareNode> children,
        boolean unlike,
        int differences,
        int shared) {
    /// How much of what is the same is shown before the difference of a long text.
    private static final int BEFORE = 16;

    private static final int SHOWN = 400;

    public boolean differs() {
        return differences > 0;
    }

    public int depth() {
        return path.steps().size() - 1;
    }

    /// The text of a cell as far as it can be shown on a line: a long one from shortly before the
    /// place where it differs.
    public String shown(int event) {
        String text = cells.get(event).text();
        int from = shared > 3 * BEFORE ? shared - BEFORE : 0;
        int start = Math.min(from, text.length());
        int end = Math.min(text.length(), start + SHOWN);
        return (start > 0 ? "\u2026" : "")
                + text.substring(start, end)
                + (end < text.length() ? "\u2026" : "");
    }

    /// No two places are the same, and to compare all that is inside them would take long.
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
