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
import spoor.json.JsonValue.Member;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// A value of an event, or what a text in it contains. Its children are made when they are asked
/// for; any thread may ask.
public final class TreeNode {
    private final @Nullable TreeNode parent;
    private final Content content;
    private final int depth;
    private final int decoded;
    private @Nullable List<TreeNode> children;

    private TreeNode(@Nullable TreeNode parent, Content content) {
        this.parent = parent;
        this.content = content;
        this.depth = parent == null ? -1 : parent.depth + 1;
        this.decoded =
                (parent == null ? 0 : parent.decoded)
                        + (content instanceof Content.Decoded ? 1 : 0);
    }

    /// The node of a whole text.
    public static TreeNode root(JsonTree tree) {
        return new TreeNode(null, new Content.Value(null, tree, tree.root()));
    }

    /// What a node is of.
    public sealed interface Content {
        /// A value in JSON.
        ///
        /// @param step its name (a `String`) or position (an `Integer`); null for a whole text
        record Value(@Nullable Object step, JsonTree tree, JsonValue value) implements Content {}

        /// What the text above it contains.
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

    /// How many levels it lies below the members of the event, which are on level 0.
    public int depth() {
        return depth;
    }

    /// Whether it is not in the event itself but in a text that was decoded.
    public boolean isDecoded() {
        return decoded > 0;
    }

    public synchronized List<TreeNode> children() {
        List<TreeNode> known = children;
        if (known == null) {
            known = List.copyOf(make());
            children = known;
        }
        return known;
    }

    public boolean isOpenable() {
        return !children().isEmpty();
    }

    private List<TreeNode> make() {
        return switch (content) {
            case Content.Value(_, JsonTree tree, JsonValue value) -> within(tree, value);
            case Content.Decoded(EmbeddedText text) ->
                    text.tree() != null
                            ? within(text.tree(), text.tree().root())
                            : embedded(text.text()).orElseGet(() -> lines(text.text()));
            case Content.Line _ -> List.of();
        };
    }

    private List<TreeNode> within(JsonTree tree, JsonValue value) {
        List<TreeNode> made = new ArrayList<>();
        switch (value) {
            case JsonObject object -> {
                for (Member member : object.members()) {
                    made.add(
                            new TreeNode(
                                    this, new Content.Value(member.name(), tree, member.value())));
                }
            }
            case JsonArray array -> {
                for (JsonValue item : array.items()) {
                    made.add(new TreeNode(this, new Content.Value(made.size(), tree, item)));
                }
            }
            case JsonString string -> embedded(string.text()).ifPresent(made::addAll);
            case JsonNumber _, JsonLiteral _ -> {}
        }
        return made;
    }

    private Optional<List<TreeNode>> embedded(String text) {
        return decoded < EmbeddedText.MAX_LAYERS
                ? EmbeddedText.in(text)
                        .map(inner -> List.of(new TreeNode(this, new Content.Decoded(inner))))
                : Optional.empty();
    }

    private List<TreeNode> lines(String text) {
        List<String> lines = text.lines().toList();
        List<TreeNode> made = new ArrayList<>();
        if (lines.size() > 1) {
            lines.forEach(
                    line -> made.add(new TreeNode(this, new Content.Line(made.size() + 1, line))));
        }
        return made;
    }

    /// Its name, position or line; empty where it has none.
    public String name() {
        return switch (content) {
            case Content.Value(Object step, _, _) -> step == null ? "" : step.toString();
            case Content.Decoded _ -> "";
            case Content.Line(int number, _) -> Integer.toString(number);
        };
    }

    /// The text of a plain value: a string's text, a number in its own spelling, a literal; empty
    /// for what has parts.
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

    /// The value in JSON; nothing for what is no JSON: a decoded text and its lines.
    public Optional<JsonValue> value() {
        return switch (content) {
            case Content.Value(_, _, JsonValue value) -> Optional.of(value);
            case Content.Decoded(EmbeddedText text) ->
                    Optional.ofNullable(text.tree()).map(JsonTree::root);
            case Content.Line _ -> Optional.empty();
        };
    }

    /// The value in the spelling of its text; a decoded text as it is.
    public String source() {
        return switch (content) {
            case Content.Value(_, JsonTree tree, JsonValue value) ->
                    tree.source(value.start(), value.end());
            case Content.Decoded(EmbeddedText text) -> text.text();
            case Content.Line(_, String text) -> text;
        };
    }

    /// The way to it; a decoded node's path starts with that of the text it is in.
    public JsonPath path() {
        Deque<Object> steps = new ArrayDeque<>();
        for (TreeNode node = this; node != null; node = node.parent) {
            if (node.content instanceof Content.Value(Object step, _, _) && step != null) {
                steps.push(step);
            }
        }
        return new JsonPath(List.copyOf(steps));
    }

    /// Whether a query can ask for the value: it is neither an object nor an array.
    public boolean isQueryable() {
        return value().filter(v -> !(v instanceof JsonObject) && !(v instanceof JsonArray))
                .isPresent();
    }

    /// Whether the value is an object or an array, so that it has children of its own.
    public boolean isContainer() {
        return content instanceof Content.Value(_, _, var value)
                && (value instanceof JsonObject || value instanceof JsonArray);
    }
}
