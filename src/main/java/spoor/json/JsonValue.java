package spoor.json;

import java.util.List;

/// A value of a JSON text and where it stands there: from `start` to before `end`, in bytes.
public sealed interface JsonValue {
    int start();

    int end();

    /// An object; its members in the text's order, with equal names where the text has them.
    record JsonObject(int start, int end, List<Member> members) implements JsonValue {
        /// The value of that name, the last where there are several; null where there is none.
        public @org.jspecify.annotations.Nullable JsonValue get(String name) {
            for (int i = members.size() - 1; i >= 0; i--) {
                if (members.get(i).name().equals(name)) {
                    return members.get(i).value();
                }
            }
            return null;
        }
    }

    /// An array.
    record JsonArray(int start, int end, List<JsonValue> items) implements JsonValue {}

    /// A string, escapes resolved.
    record JsonString(int start, int end, String text) implements JsonValue {}

    /// A number, in the text's own spelling.
    record JsonNumber(int start, int end, String text) implements JsonValue {}

    /// `true`, `false` or `null`.
    record JsonLiteral(int start, int end, String text) implements JsonValue {}

    /// A name and its value; the name stands, with its quotes, from `start` to before `end`.
    record Member(int start, int end, String name, JsonValue value) {}
}
