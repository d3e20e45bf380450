package spoor.json;

import spoor.json.JsonValue.JsonArray;
import spoor.json.JsonValue.JsonLiteral;
import spoor.json.JsonValue.JsonNumber;
import spoor.json.JsonValue.JsonObject;
import spoor.json.JsonValue.JsonString;
import spoor.json.JsonValue.Member;
import spoor.text.CaseFolding;

import java.util.ArrayList;
import java.util.List;
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
        List<Match> matches = new ArrayList<>();
        nodes(tree, path).forEach(node -> add(node, matches));
        return matches;
    }

    /// The values at the path, and all that the event's tree shows as values there: the items of
    /// arrays, and the texts that are encoded in strings.
    public static List<Match> shown(JsonTree tree, JsonPath path) {
        List<Match> matches = new ArrayList<>();
        nodes(tree, path).forEach(node -> ShownValues.add(node, matches));
        return matches;
    }

    /// The scalars anywhere below the path, and the texts that are encoded in strings.
    public static List<Match> below(JsonTree tree, JsonPath path) {
        List<Match> matches = new ArrayList<>();
        List<Node> pending = new ArrayList<>(nodes(tree, path));
        while (!pending.isEmpty()) {
            Node node = pending.removeLast();
            switch (node.value()) {
                case JsonObject object ->
                        object.members().forEach(member -> pending.add(node.with(member.value())));
                case JsonArray array -> array.items().forEach(item -> pending.add(node.with(item)));
                case JsonString(_, _, String text) -> {
                    ShownValues.add(node, matches);
                    embedded(node, text).ifPresent(pending::add);
                }
                case JsonNumber _, JsonLiteral _ -> matches.add(match(node));
            }
        }
        return matches;
    }

    private static List<Node> nodes(JsonTree tree, JsonPath path) {
        List<Node> nodes = List.of(new Node(tree, tree.root(), 0));
        for (Object step : path.steps()) {
            List<Node> next = new ArrayList<>();
            for (Node node : nodes) {
                if (step instanceof Integer position) {
                    item(node, position, next);
                } else {
                    members(node, CaseFolding.fold(step.toString()), next);
                }
            }
            nodes = next;
        }
        return nodes;
    }

    /// A value of the record, or of JSON that is encoded in it.
    ///
    /// @param layers how many decoded texts are around it
    record Node(JsonTree tree, JsonValue value, int layers) {
        Node with(JsonValue other) {
            return new Node(tree, other, layers);
        }

        Match source() {
            return new Match(tree.source(value.start(), value.end()), false);
        }
    }

    private static void item(Node node, int position, List<Node> into) {
        switch (node.value()) {
            case JsonArray array -> {
                if (position < array.items().size()) {
                    into.add(node.with(array.items().get(position)));
                }
            }
            case JsonString(_, _, String text) ->
                    embedded(node, text).ifPresent(inner -> item(inner, position, into));
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
                        if (CaseFolding.fold(member.name()).equals(name)) {
                            into.add(node.with(member.value()));
                        }
                    }
                }
                case JsonArray array ->
                        array.items().reversed().forEach(item -> pending.add(node.with(item)));
                case JsonString(_, _, String text) -> embedded(node, text).ifPresent(pending::add);
                case JsonNumber _, JsonLiteral _ -> {}
            }
        }
    }

    /// The JSON object or array that a string encodes, in however many layers.
    private static Optional<Node> embedded(Node node, String encoded) {
        int layers = node.layers();
        Optional<EmbeddedText> inner = EmbeddedText.in(encoded, layers++);
        while (inner.isPresent() && inner.get().tree() == null) {
            inner = EmbeddedText.in(inner.get().text(), layers++);
        }
        int around = layers;
        return inner.map(EmbeddedText::tree).map(tree -> new Node(tree, tree.root(), around));
    }

    /// Adds an array of scalars value by value.
    private static void add(Node node, List<Match> into) {
        if (node.value() instanceof JsonArray array
                && !array.items().isEmpty()
                && array.items().stream().allMatch(JsonPathValues::isScalar)) {
            array.items().forEach(item -> into.add(match(node.with(item))));
        } else {
            into.add(match(node));
        }
    }

    static Match match(Node node) {
        return switch (node.value()) {
            case JsonString string -> new Match(string.text(), true);
            case JsonNumber number -> new Match(number.text(), true);
            case JsonLiteral literal ->
                    new Match(literal.text().equals("null") ? "" : literal.text(), true);
            case JsonObject _, JsonArray _ -> node.source();
        };
    }

    private static boolean isScalar(JsonValue value) {
        return !(value instanceof JsonObject) && !(value instanceof JsonArray);
    }
}
