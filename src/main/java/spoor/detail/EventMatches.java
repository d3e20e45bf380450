package spoor.detail;

import spoor.json.JsonPath;
import spoor.json.JsonValue;
import spoor.text.Printable;
import spoor.text.SoughtTexts;
import spoor.text.TextRange;

import java.util.ArrayList;
import java.util.List;

/// The places in an event where something is found that is searched for.
///
/// @param nodes the nodes of the tree that show it in their name or value, or inside whose text
///   another one is encoded
/// @param ranges the ranges of the original, in characters, in its order
public record EventMatches(List<TreeNode> nodes, List<TextRange> ranges) {
    public static final EventMatches NONE = new EventMatches(List.of(), List.of());

    /// What is searched for.
    public interface Sought {
        /// Texts that are hits wherever they are.
        SoughtTexts anywhere();

        /// Whether there are further texts at some paths.
        boolean hasPlaces();

        /// Further texts that are hits in the value at a path.
        SoughtTexts at(JsonPath path, String value);

        default boolean isEmpty() {
            return anywhere().isEmpty() && !hasPlaces();
        }

        /// The same text everywhere.
        static Sought text(String text) {
            SoughtTexts texts = SoughtTexts.of(text);
            return new Sought() {
                @Override
                public SoughtTexts anywhere() {
                    return texts;
                }

                @Override
                public boolean hasPlaces() {
                    return false;
                }

                @Override
                public SoughtTexts at(JsonPath path, String value) {
                    return SoughtTexts.NONE;
                }
            };
        }
    }

    public static EventMatches of(String text, EventBody body) {
        return of(Sought.text(text), body);
    }

    public static EventMatches of(Sought sought, EventBody body) {
        if (sought.isEmpty()) {
            return NONE;
        }
        SoughtTexts anywhere = sought.anywhere();
        boolean places = sought.hasPlaces();
        String original = body.original().text();
        List<TreeNode> nodes = new ArrayList<>();
        List<TextRange> ranges = new ArrayList<>(anywhere.in(original));
        if (body.root() != null) {
            for (TreeNode node : TreeWalk.below(body.root(), _ -> true)) {
                String text = shownText(node);
                SoughtTexts here =
                        !places || node.isContainer()
                                ? SoughtTexts.NONE
                                : sought.at(node.path(), text);
                if (contains(node.name(), anywhere)
                        || contains(text, anywhere)
                        || contains(text, here)) {
                    nodes.add(node);
                }
                if (!here.isEmpty()) {
                    ranges.addAll(inOriginal(node, here, body.original()));
                }
            }
        }
        return new EventMatches(List.copyOf(nodes), SoughtTexts.joined(ranges));
    }

    /// The text of a node; also of a decoded text that the tree shows only decoded once more.
    private static String shownText(TreeNode node) {
        return node.value().isPresent() || node.innermost() == node ? node.text() : node.source();
    }

    private static boolean contains(String text, SoughtTexts texts) {
        return texts.isIn(text) || texts.isIn(Printable.of(text));
    }

    /// The hits in the value of a node; none if it is inside a decoded text.
    private static List<TextRange> inOriginal(
            TreeNode node, SoughtTexts texts, OriginalText original) {
        if (node.isDecoded()
                || !(node.content() instanceof TreeNode.Content.Value(_, _, JsonValue value))) {
            return List.of();
        }
        int start = original.character(value.start());
        int end = Math.min(original.character(value.end()), original.text().length());
        return start >= end
                ? List.of()
                : texts.in(original.text().substring(start, end)).stream()
                        .map(hit -> new TextRange(start + hit.start(), start + hit.end()))
                        .toList();
    }
}
