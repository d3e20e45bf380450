package spoor.compare;

import org.jspecify.annotations.Nullable;

import spoor.json.JsonValue;
import spoor.json.JsonValue.JsonArray;
import spoor.json.JsonValue.JsonLiteral;
import spoor.json.JsonValue.JsonNumber;
import spoor.json.JsonValue.JsonObject;
import spoor.json.JsonValue.JsonString;

import java.util.ArrayList;
import java.util.List;

/// Matches the items of several events' arrays: objects by their ARN, key, name or id, other items
/// by value. If no items match that way, they are matched by number, so that changed items are side
/// by side.
final class ArrayAlignment {
    private static final List<String> IDENTIFYING =
            List.of("ARN", "arn", "key", "Key", "name", "Name", "id", "Id", "tagKey", "sid", "Sid");

    private ArrayAlignment() {}

    /// @param values one for each event; values other than arrays have no items
    static List<AlignedRows.Row> rows(List<@Nullable JsonValue> values) {
        List<List<JsonValue>> arrays = new ArrayList<>();
        for (JsonValue value : values) {
            arrays.add(value instanceof JsonArray array ? array.items() : List.of());
        }
        String identifying = identifying(arrays);
        AlignedRows byValue = aligned(arrays, (_, item) -> keyOf(item, identifying));
        return byValue.hasMatches()
                ? byValue.rows()
                : aligned(arrays, (number, _) -> Integer.toString(number)).rows();
    }

    /// The member that all items have and that could tell them apart, or empty.
    private static String identifying(List<List<JsonValue>> arrays) {
        for (String name : IDENTIFYING) {
            boolean everywhere =
                    arrays.stream()
                            .flatMap(List::stream)
                            .allMatch(item ->
                                    item instanceof JsonObject object
                                            && object.get(name) instanceof JsonString);
            if (everywhere) {
                return name;
            }
        }
        return "";
    }

    /// Empty for objects and arrays that nothing tells apart.
    private static String keyOf(JsonValue item, String identifying) {
        return switch (item) {
            case JsonObject object when object.get(identifying) instanceof JsonString key ->
                    "o" + key.text();
            case JsonString string -> "s" + string.text();
            case JsonNumber number -> "n" + number.text();
            case JsonLiteral literal -> "l" + literal.text();
            case JsonObject _, JsonArray _ -> "";
        };
    }

    private interface KeyOf {
        String key(int number, JsonValue item);
    }

    private static AlignedRows aligned(List<List<JsonValue>> arrays, KeyOf keys) {
        AlignedRows aligned = new AlignedRows(arrays.size());
        for (int event = 0; event < arrays.size(); event++) {
            aligned.startEvent(event);
            for (int i = 0; i < arrays.get(event).size(); i++) {
                JsonValue item = arrays.get(event).get(i);
                aligned.add(keys.key(i, item), i, item);
            }
        }
        return aligned;
    }
}
