package spoor.detail;

import spoor.text.CaseFolding;
import spoor.text.Printable;

import java.util.ArrayList;
import java.util.List;

/// The places where a text is found in an event, compared by [CaseFolding].
///
/// @param nodes the nodes of the tree that show it in their name or value, or inside whose text
///   another one is encoded
/// @param ranges the ranges of the original, in characters
public record EventMatches(String text, List<TreeNode> nodes, List<Range> ranges) {
    public static final EventMatches NONE = new EventMatches("", List.of(), List.of());

    /// A part of the original.
    public record Range(int start, int end) {}

    public static EventMatches of(String text, EventBody body) {
        if (text.isEmpty()) {
            return NONE;
        }
        String folded = CaseFolding.fold(text);
        List<TreeNode> nodes = new ArrayList<>();
        if (body.root() != null) {
            for (TreeNode node : TreeWalk.below(body.root(), _ -> true)) {
                if (contains(node.name(), folded) || contains(shownText(node), folded)) {
                    nodes.add(node);
                }
            }
        }
        return new EventMatches(
                text, List.copyOf(nodes), ranges(CaseFolding.fold(body.original().text()), folded));
    }

    /// The text of a node; also of a decoded text that the tree shows only decoded once more.
    private static String shownText(TreeNode node) {
        return node.value().isPresent() || node.innermost() == node ? node.text() : node.source();
    }

    private static boolean contains(String text, String folded) {
        return CaseFolding.fold(text).contains(folded)
                || CaseFolding.fold(Printable.of(text)).contains(folded);
    }

    private static List<Range> ranges(String text, String searched) {
        List<Range> ranges = new ArrayList<>();
        int at = text.indexOf(searched);
        while (at >= 0) {
            int end = at + searched.length();
            ranges.add(new Range(at, end));
            at = text.indexOf(searched, end);
        }
        return ranges;
    }
}
