package spoor.decode.csv;

import spoor.json.JsonSyntaxException;
import spoor.json.JsonTree;
import spoor.json.JsonValue;
import spoor.json.JsonValue.JsonLiteral;
import spoor.json.JsonValue.JsonNumber;
import spoor.json.JsonValue.JsonObject;
import spoor.json.JsonValue.JsonString;
import spoor.json.JsonValue.Member;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.BiConsumer;

/// Reads the members of a JSON object as cells, with names in CloudTrail's spelling.
record JsonStruct(JsonTree tree, JsonObject object) {
    private static final String NULL = "null";
    private static final int MAX_DEPTH = 8;

    /// The object that a text is, if it is one.
    static Optional<JsonStruct> of(String text) {
        if (!text.startsWith("{")) {
            return Optional.empty();
        }
        try {
            JsonTree tree = JsonTree.parse(text.getBytes(StandardCharsets.UTF_8));
            return tree.root() instanceof JsonObject object
                    ? Optional.of(new JsonStruct(tree, object))
                    : Optional.empty();
        } catch (JsonSyntaxException _) {
            return Optional.empty();
        }
    }

    /// Passes on each member that has a value.
    ///
    /// @param path of the object
    /// @param members receives paths and values
    void read(String path, BiConsumer<String, String> members) {
        read(object, path, 0, members);
    }

    private void read(
            JsonObject struct, String path, int depth, BiConsumer<String, String> members) {
        for (Member member : struct.members()) {
            String inner = path + '.' + AthenaStruct.spelled(member.name());
            if (member.value() instanceof JsonObject more && depth < MAX_DEPTH) {
                read(more, inner, depth + 1, members);
            } else {
                String text = text(tree, member.value());
                if (!text.isEmpty()) {
                    members.accept(inner, text);
                }
            }
        }
    }

    /// The text of a value; empty for null.
    static String text(JsonTree tree, JsonValue value) {
        return switch (value) {
            case JsonString string -> string.text();
            case JsonNumber number -> number.text();
            case JsonLiteral literal -> literal.text().equals(NULL) ? "" : literal.text();
            case JsonValue parts -> tree.source(parts.start(), parts.end());
        };
    }
}
