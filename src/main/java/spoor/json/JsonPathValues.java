package spoor.json;

import spoor.json.JsonValue.JsonArray;
import spoor.json.JsonValue.JsonLiteral;
import spoor.json.JsonValue.JsonNumber;
import spoor.json.JsonValue.JsonObject;
import spoor.json.JsonValue.JsonString;
import spoor.json.JsonValue.Member;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Finds the values at a path.
///
/// Names match in any case. A name leads through all items of an array, so that `tags.key` is the
/// key of every tag; a position, `tags[0].key`, leads to one. A path continues into JSON that is
/// encoded in a string, as [EmbeddedText] decodes it.
public final class JsonPathValues {
    private JsonPathValues() {}

    /// A value at the path.
    ///
    /// @param text a string's text, a number's spelling, `true`, `false`, or an object's or array's
    ///   source; empty for null, as in columns
    /// @param scalar whether it is neither an object nor an array
    public record Match(String text, boolean scalar) {}

    /// The values at the path, in the order of the text. If several members have the same name, all
    /// of them match.
    public static List<Match> in(JsonTree tree, JsonPath path) {
        List<Node> nodes = List.of(new Node(tree, tree.root()));
        for (Object step : path.steps()) {
            List<Node> next = new ArrayList<>();
            for (Node node : nodes) {
                if (step instanceof Integer position) {
                    item(node, position, next);
                } else {
                    members(node, step.toString().toLowerCase(Locale.ROOT), next);
                }
            }
            nodes = next;
        }
        List<Match> matches = new ArrayList<>();
        nodes.forEach(node -> add(node, matches));
        return matches;
    }

    private record Node(JsonTree tree, JsonValue value) {
        Node with(JsonValue other) {
            return new Node(tree, other);
        }
    }

    private static void item(Node node, int position, List<Node> into) {
        switch (node.value()) {
            case JsonArray array -> {
                if (position < array.items().size()) {
                    into.add(node.with(array.items().get(position)));
                }
            }
            case JsonString string ->
                    embedded(string).ifPresent(inner -> item(inner, position, into));
            case JsonObject _, JsonNumber _, JsonLiteral _ -> {}
        }
    }

    // No recursion: arrays may be nested deeper than the stack.
    private static void members(Node start, String name, List<Node> into) {
        List<Node> pending = new ArrayList<>(List.of(start));
        while (!pending.isEmpty()) {
            Node node = pending.removeLast();
            switch (node.value()) {
                case JsonObject object -> {
                    for (Member member : object.members()) {
                        if (member.name().toLowerCase(Locale.ROOT).equals(name)) {
                            into.add(node.with(member.value()));
                        }
                    }
                }
                case JsonArray array ->
                        array.items().reversed().forEach(item -> pending.add(node.with(item)));
                case JsonString string -> embedded(string).ifPresent(pending::add);
                case JsonNumber _, JsonLiteral _ -> {}
            }
        }
    }

    private static Optional<Node> embedded(JsonString string) {
        return EmbeddedText.treeIn(string.text()).map(tree -> new Node(tree, tree.root()));
    }

    /// Adds an array of scalars value by value.
    private static void add(Node node, List<Match> into) {
        switch (node.value()) {
            case JsonString string -> into.add(new Match(string.text(), true));
            case JsonNumber number -> into.add(new Match(number.text(), true));
            case JsonLiteral literal ->
                    into.add(new Match(literal.text().equals("null") ? "" : literal.text(), true));
            case JsonObject object -> into.add(source(node, object));
            case JsonArray array -> {
                if (array.items().isEmpty()
                        || !array.items().stream().allMatch(JsonPathValues::isScalar)) {
                    into.add(source(node, array));
                } else {
                    array.items().forEach(item -> add(node.with(item), into));
                }
            }
        }
    }

    private static Match source(Node node, JsonValue value) {
        return new Match(node.tree().source(value.start(), value.end()), false);
    }

    private static boolean isScalar(JsonValue value) {
        return !(value instanceof JsonObject) && !(value instanceof JsonArray);
    }
}
