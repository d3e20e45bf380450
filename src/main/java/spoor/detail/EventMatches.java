package spoor.detail;

import spoor.text.Printable;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The places where a text is found in an event, in any case.
///
/// @param nodes the nodes of the tree that show it in their name or value
/// @param ranges the ranges of the original, in characters
public record EventMatches(String text, List<TreeNode> nodes, List<Range> ranges) {
    public static final EventMatches NONE = new EventMatches("", List.of(), List.of());

    /// A part of the original.
    public record Range(int start, int end) {}

    public static EventMatches of(String text, EventBody body) {
        if (text.isEmpty()) {
            return NONE;
        }
        Pattern pattern =
                Pattern.compile(
                        Pattern.quote(text), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        List<TreeNode> nodes = new ArrayList<>();
        if (body.root() != null) {
            for (TreeNode node : TreeWalk.below(body.root(), _ -> true)) {
                if (contains(pattern, node.name()) || contains(pattern, node.text())) {
                    nodes.add(node);
                }
            }
        }
        List<Range> ranges = new ArrayList<>();
        Matcher matcher = pattern.matcher(body.original().text());
        while (matcher.find()) {
            ranges.add(new Range(matcher.start(), matcher.end()));
        }
        return new EventMatches(text, List.copyOf(nodes), List.copyOf(ranges));
    }

    private static boolean contains(Pattern pattern, String text) {
        return pattern.matcher(Printable.of(text)).find();
    }
}
