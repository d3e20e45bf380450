package spoor.compare;

import org.jspecify.annotations.Nullable;

import spoor.json.JsonTree;
import spoor.json.JsonValue;
import spoor.json.JsonValue.JsonArray;
import spoor.json.JsonValue.JsonLiteral;
import spoor.json.JsonValue.JsonNumber;
import spoor.json.JsonValue.JsonObject;
import spoor.json.JsonValue.JsonString;

import java.util.List;

/// Tells whether the values that several events have at one place differ.
record ValueEquality(List<JsonTree> trees) {
    /// Whether one value differs from the first, or only some events have one.
    ///
    /// @param values one for each event, null where it has none
    /// @param ignoresContent whether objects and arrays differ only from values of other types;
    ///   else they are compared as text
    boolean differ(List<@Nullable JsonValue> values, boolean ignoresContent) {
        JsonValue first = values.getFirst();
        for (int event = 1; event < values.size(); event++) {
            JsonValue other = values.get(event);
            if (first == null || other == null) {
                if ((first == null) != (other == null)) {
                    return true;
                }
            } else if (!equal(event, first, other, ignoresContent)) {
                return true;
            }
        }
        return false;
    }

    private boolean equal(int event, JsonValue first, JsonValue other, boolean ignoresContent) {
        return switch (first) {
            case JsonString string ->
                    other instanceof JsonString o && o.text().equals(string.text());
            case JsonNumber number ->
                    other instanceof JsonNumber o && o.text().equals(number.text());
            case JsonLiteral literal ->
                    other instanceof JsonLiteral o && o.text().equals(literal.text());
            case JsonObject _ ->
                    other instanceof JsonObject
                            && (ignoresContent || hasSameText(event, first, other));
            case JsonArray _ ->
                    other instanceof JsonArray
                            && (ignoresContent || hasSameText(event, first, other));
        };
    }

    private boolean hasSameText(int event, JsonValue first, JsonValue other) {
        return trees.getFirst()
                .source(first.start(), first.end())
                .equals(trees.get(event).source(other.start(), other.end()));
    }
}
