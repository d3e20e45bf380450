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
/// The case of names does not count. A name leads through all items of an array, so that `tags.key`
/// is the key of every tag; a position, `tags[0].key`, leads to one. A path continues into JSON
/// that is encoded in a string, as [EmbeddedText] decodes it.
public final class JsonPathValues {
    private JsonPathValues() {}

    /// A value at the path.
    ///
    /// @param text a string's text, a number's spelling, `true`, `false`, or an object's or array's
    ///   source; empty for null, as in columns
    /// @param scalar whether it is neither an object nor an array
    public record Found(String text, boolean scalar) {}

    /// The values at the path, in the order of the text; all of those with equal names.
    public static List<Found> in(JsonTree tree, JsonPath path) {
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
        List<Found> found = new ArrayList<>();
        nodes.forEach(node -> add(node, found));
        return found;
    }

    private record Node(JsonTree tree, JsonValue value) {
        Node at(JsonValue other) {
            return new Node(tree, other);
        }
    }

    private static void item(Node node, int position, List<Node> into) {
        switch (node.value()) {
            case JsonArray array -> {
                if (position < array.items().size()) {
                    into.add(node.at(array.items().get(position)));
                }
            }
            case JsonString string ->
                    embedded(string).ifPresent(inner -> item(inner, position, into));
            case JsonObject _, JsonNumber _, JsonLiteral _ -> {}
        }
    }

    // A list instead of recursion: arrays may be nested deeper than the stack.
    private static void members(Node start, String name, List<Node> into) {
        List<Node> rest = new ArrayList<>(List.of(start));
        while (!rest.isEmpty()) {
            Node node = rest.removeLast();
            switch (node.value()) {
                case JsonObject object -> {
                    for (Member member : object.members()) {
                        if (member.name().toLowerCase(Locale.ROOT).equals(name)) {
                            into.add(node.at(member.value()));
                        }
                    }
                }
                case JsonArray array ->
                        array.items().reversed().forEach(item -> rest.add(node.at(item)));
                case JsonString string -> embedded(string).ifPresent(rest::add);
                case JsonNumber _, JsonLiteral _ -> {}
            }
        }
    }

    private static Optional<Node> embedded(JsonString string) {
        return EmbeddedText.treeIn(string.text()).map(tree -> new Node(tree, tree.root()));
    }

    /// Adds an array of scalars value by value.
    private static void add(Node node, List<Found> found) {
        switch (node.value()) {
            case JsonString string -> found.add(new Found(string.text(), true));
            case JsonNumber number -> found.add(new Found(number.text(), true));
            case JsonLiteral literal ->
                    found.add(new Found(literal.text().equals("null") ? "" : literal.text(), true));
            case JsonObject object -> found.add(source(node, object));
            case JsonArray array -> {
                if (array.items().isEmpty()
                        || !array.items().stream().allMatch(JsonPathValues::isScalar)) {
                    found.add(source(node, array));
                } else {
                    array.items().forEach(item -> add(node.at(item), found));
                }
            }
        }
    }

    private static Found source(Node node, JsonValue value) {
        return new Found(node.tree().source(value.start(), value.end()), false);
    }

    private static boolean isScalar(JsonValue value) {
        return !(value instanceof JsonObject) && !(value instanceof JsonArray);
    }
}
