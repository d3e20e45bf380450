package spoor.json;

import java.util.List;

/// A value of a JSON text, which it occupies from `start` to before `end`, in bytes.
public sealed interface JsonValue {
    int start();

    int end();

    /// An object; its members are in the order of the text, and names may be repeated.
    record JsonObject(int start, int end, List<Member> members) implements JsonValue {
        /// The value of the last member with that name; null if there is none.
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

    /// A string, without escapes.
    record JsonString(int start, int end, String text) implements JsonValue {}

    /// A number as it is written in the text.
    record JsonNumber(int start, int end, String text) implements JsonValue {}

    /// `true`, `false` or `null`.
    record JsonLiteral(int start, int end, String text) implements JsonValue {}

    /// A name and its value. The name with its quotes is from `start` to before `end`.
    record Member(int start, int end, String name, JsonValue value) {}
}
