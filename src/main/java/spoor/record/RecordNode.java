package spoor.record;

import org.jspecify.annotations.Nullable;

import spoor.json.JsonPath;
import spoor.json.JsonValue;
import spoor.json.JsonValue.JsonArray;
import spoor.json.JsonValue.JsonLiteral;
import spoor.json.JsonValue.JsonNumber;
import spoor.json.JsonValue.JsonObject;
import spoor.json.JsonValue.JsonString;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A value of the record, or null for a missing value, with its path.
public record RecordNode(@Nullable JsonValue value, JsonPath path) {
    private static final int MAX_ITEMS = 1_000;

    /// The root of a record, with its objects opened where they are text.
    public static RecordNode root(JsonValue record) {
        return new RecordNode(OpenedRecord.of(record), JsonPath.ROOT);
    }

    /// The node at the end of a path of names.
    public RecordNode at(String... names) {
        RecordNode node = this;
        for (String name : names) {
            node =
                    new RecordNode(
                            node.value instanceof JsonObject object ? object.get(name) : null,
                            node.path.then(name));
        }
        return node;
    }

    /// The text at the end of a path of names: of a string that is not blank, a number or a truth
    /// value.
    public Optional<SourcedText> text(String... names) {
        RecordNode node = at(names);
        return switch (node.value) {
            case JsonString string when !string.text().isBlank() ->
                    Optional.of(new SourcedText(string.text(), node.path));
            case JsonNumber number -> Optional.of(new SourcedText(number.text(), node.path));
            case JsonLiteral literal when !literal.text().equals("null") ->
                    Optional.of(new SourcedText(literal.text(), node.path));
            case null, default -> Optional.empty();
        };
    }

    public boolean isText(String text) {
        return text().filter(found -> found.text().equals(text)).isPresent();
    }

    public boolean isObject() {
        return value instanceof JsonObject;
    }

    /// The members of an object, each with its name as the last step of its path.
    public List<RecordNode> members() {
        return value instanceof JsonObject object
                ? object.members().stream()
                        .map(member -> new RecordNode(member.value(), path.then(member.name())))
                        .toList()
                : List.of();
    }

    /// The items of an array.
    public List<RecordNode> items() {
        if (!(value instanceof JsonArray array)) {
            return List.of();
        }
        List<RecordNode> items = new ArrayList<>();
        for (int i = 0; i < Math.min(array.items().size(), MAX_ITEMS); i++) {
            items.add(new RecordNode(array.items().get(i), path.then(i)));
        }
        return items;
    }

    /// The texts at the end of a path of names, which leads through all items of arrays, but not of
    /// arrays in arrays.
    public List<SourcedText> texts(List<String> names) {
        if (value instanceof JsonArray) {
            return items().stream()
                    .filter(item -> !(item.value instanceof JsonArray))
                    .flatMap(item -> item.texts(names).stream())
                    .toList();
        }
        if (names.isEmpty()) {
            // EC2 wraps texts of some requests: {"tag":1,"content":"nat-0a1b"}.
            return text().or(() -> text("content")).stream().toList();
        }
        return at(names.getFirst()).texts(names.subList(1, names.size()));
    }

    /// The member's name; for an item, the array's name.
    public String name() {
        return path.steps().reversed().stream()
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .findFirst()
                .orElse("");
    }
}
