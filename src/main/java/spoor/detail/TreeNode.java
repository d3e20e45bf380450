package spoor.detail;

import org.jspecify.annotations.Nullable;

import spoor.json.EmbeddedText;
import spoor.json.JsonPath;
import spoor.json.JsonTree;
import spoor.json.JsonValue;
import spoor.json.JsonValue.JsonArray;
import spoor.json.JsonValue.JsonLiteral;
import spoor.json.JsonValue.JsonNumber;
import spoor.json.JsonValue.JsonObject;
import spoor.json.JsonValue.JsonString;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// A value of an event, a text decoded from a string, or a line of such a text. Its children are
/// made at the first call of [#children]; all threads may call it.
public final class TreeNode {
    private final @Nullable TreeNode parent;
    private final Content content;
    private final int depth;
    private final int layers;
    private @Nullable List<TreeNode> children;

    TreeNode(@Nullable TreeNode parent, Content content) {
        this.parent = parent;
        this.content = content;
        this.depth = parent == null ? -1 : parent.depth + 1;
        this.layers =
                (parent == null ? 0 : parent.layers) + (content instanceof Content.Decoded ? 1 : 0);
    }

    /// The node of an event's root value.
    public static TreeNode root(JsonTree tree) {
        return new TreeNode(null, new Content.Value(null, tree, tree.root()));
    }

    /// What a node shows.
    public sealed interface Content {
        /// A value in JSON.
        ///
        /// @param step its name (a `String`) or position (an `Integer`); null for the root
        record Value(@Nullable Object step, JsonTree tree, JsonValue value) implements Content {}

        /// The text decoded from its parent.
        record Decoded(EmbeddedText text) implements Content {}

        /// A line of a decoded text.
        ///
        /// @param number from 1
        record Line(int number, String text) implements Content {}
    }

    public Content content() {
        return content;
    }

    public @Nullable TreeNode parent() {
        return parent;
    }

    /// The number of levels below the root's children, whose depth is 0.
    public int depth() {
        return depth;
    }

    /// How many decoded texts contain it.
    int layers() {
        return layers;
    }

    /// Whether it is in a decoded text and not in the event itself.
    public boolean isDecoded() {
        return layers > 0;
    }

    public synchronized List<TreeNode> children() {
        List<TreeNode> known = children;
        if (known == null) {
            known = List.copyOf(new TreeChildren(this).make());
            children = known;
        }
        return known;
    }

    public boolean isOpenable() {
        return !children().isEmpty();
    }

    /// The innermost text that a string contains, in however many layers it is encoded; this node
    /// if it contains none.
    public TreeNode innermost() {
        TreeNode node = this;
        while (node.children().size() == 1
                && node.children().getFirst().content instanceof Content.Decoded) {
            node = node.children().getFirst();
        }
        return node;
    }

    /// The member's name, the item's position or the line's number; empty for other nodes.
    public String name() {
        return switch (content) {
            case Content.Value(Object step, _, _) -> step == null ? "" : step.toString();
            case Content.Decoded _ -> "";
            case Content.Line(int number, _) -> Integer.toString(number);
        };
    }

    /// A string's text without escapes, a number in its own spelling, a literal or a line; empty
    /// for nodes with parts.
    public String text() {
        return switch (content) {
            case Content.Value(_, _, JsonValue value) ->
                    switch (value) {
                        case JsonString string -> string.text();
                        case JsonNumber number -> number.text();
                        case JsonLiteral literal -> literal.text();
                        case JsonObject _, JsonArray _ -> "";
                    };
            case Content.Decoded(EmbeddedText text) -> isOpenable() ? "" : text.text();
            case Content.Line(_, String text) -> text;
        };
    }

    /// The JSON value; empty for decoded texts that are not JSON, and for lines.
    public Optional<JsonValue> value() {
        return switch (content) {
            case Content.Value(_, _, JsonValue value) -> Optional.of(value);
            case Content.Decoded(EmbeddedText text) ->
                    Optional.ofNullable(text.tree()).map(JsonTree::root);
            case Content.Line _ -> Optional.empty();
        };
    }

    /// The value in its original spelling; a decoded text is returned unchanged.
    public String source() {
        return switch (content) {
            case Content.Value(_, JsonTree tree, JsonValue value) ->
                    tree.source(value.start(), value.end());
            case Content.Decoded(EmbeddedText text) -> text.text();
            case Content.Line(_, String text) -> text;
        };
    }

    /// The path from the root; the path of a value in a decoded text continues that of its string.
    public JsonPath path() {
        Deque<Object> steps = new ArrayDeque<>();
        for (TreeNode node = this; node != null; node = node.parent) {
            if (node.content instanceof Content.Value(Object step, _, _) && step != null) {
                steps.push(step);
            }
        }
        return new JsonPath(List.copyOf(steps));
    }

    /// Whether a query can filter by the value or text: it is neither an object nor an array.
    public boolean isQueryable() {
        return switch (value().orElse(null)) {
            case JsonObject _, JsonArray _ -> false;
            case JsonString _, JsonNumber _, JsonLiteral _ -> true;
            case null -> !text().isEmpty();
        };
    }

    /// Whether the value itself is an object or an array.
    public boolean isContainer() {
        return content instanceof Content.Value(_, _, var value)
                && (value instanceof JsonObject || value instanceof JsonArray);
    }
}
