package spoor.compare;

import spoor.detail.TreeNode;
import spoor.json.JsonValue.JsonArray;
import spoor.json.JsonValue.JsonLiteral;
import spoor.json.JsonValue.JsonNumber;
import spoor.json.JsonValue.JsonObject;
import spoor.json.JsonValue.JsonString;

/// A value as it is compared: a string is decoded, in however many layers it is encoded.
///
/// @param isString whether the event has a string
/// @param type of the decoded value
/// @param node of the decoded value
record DecodedValue(boolean isString, Type type, TreeNode node) {
    enum Type {
        OBJECT,
        ARRAY,
        TEXT,
        NUMBER,
        LITERAL
    }

    static DecodedValue of(TreeNode node) {
        TreeNode inner = node.innermost();
        Type type =
                switch (inner.value().orElse(null)) {
                    case JsonObject _ -> Type.OBJECT;
                    case JsonArray _ -> Type.ARRAY;
                    case JsonNumber _ -> Type.NUMBER;
                    case JsonLiteral _ -> Type.LITERAL;
                    case JsonString _ -> Type.TEXT;
                    case null -> Type.TEXT;
                };
        return new DecodedValue(node.value().orElse(null) instanceof JsonString, type, inner);
    }

    /// @param ignoresParts whether all objects are equal, and all arrays; else their text counts
    boolean isEqual(DecodedValue other, boolean ignoresParts) {
        return isString == other.isString
                && type == other.type
                && ((ignoresParts && hasParts()) || text().equals(other.text()));
    }

    boolean hasParts() {
        return type == Type.OBJECT || type == Type.ARRAY;
    }

    /// A string's text without escapes; other values in their own spelling.
    String text() {
        return node.value().orElse(null) instanceof JsonString string
                ? string.text()
                : node.source();
    }
}
