package spoor.trail.sample;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.SequencedMap;

/// An immutable JSON object; its members stay in the order in which they were added.
///
/// A value is a text, a number, a truth value, a time, another object, a list of such, or null.
final class Json {
    static final Json EMPTY = new Json("");

    private final String members;

    private Json(String members) {
        this.members = members;
    }

    static Json of(String name, @Nullable Object value) {
        return EMPTY.with(name, value);
    }

    static Json of(String name, @Nullable Object value, String name2, @Nullable Object value2) {
        return of(name, value).with(name2, value2);
    }

    static Json of(
            String name,
            @Nullable Object value,
            String name2,
            @Nullable Object value2,
            String name3,
            @Nullable Object value3) {
        return of(name, value, name2, value2).with(name3, value3);
    }

    /// An object with those members, in the map's order.
    static Json of(SequencedMap<String, @Nullable Object> members) {
        StringBuilder text = new StringBuilder(2000);
        members.forEach((name, value) -> append(text, name, value));
        return new Json(text.toString());
    }

    Json with(String name, @Nullable Object value) {
        StringBuilder text = new StringBuilder(members.length() + 100).append(members);
        append(text, name, value);
        return new Json(text.toString());
    }

    private static void append(StringBuilder text, String name, @Nullable Object value) {
        if (!text.isEmpty()) {
            text.append(',');
        }
        quote(text, name);
        text.append(':');
        write(text, value);
    }

    private static void write(StringBuilder text, @Nullable Object value) {
        switch (value) {
            case null -> text.append("null");
            case String string -> quote(text, string);
            case Instant time -> quote(text, time.toString());
            case Json object -> text.append('{').append(object.members).append('}');
            case List<?> list -> {
                String separator = "";
                text.append('[');
                for (Object element : list) {
                    text.append(separator);
                    write(text, element);
                    separator = ",";
                }
                text.append(']');
            }
            case Boolean truth -> text.append(truth.booleanValue());
            case Number number -> text.append(number);
            default -> throw new IllegalArgumentException("not JSON: " + value.getClass());
        }
    }

    private static void quote(StringBuilder text, String string) {
        int copied = 0;
        text.append('"');
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            if (c == '"' || c == '\\' || c < ' ') {
                text.append(string, copied, i).append(escape(c));
                copied = i + 1;
            }
        }
        text.append(string, copied, string.length()).append('"');
    }

    private static String escape(char c) {
        return c < ' ' ? "\\u00" + (c < 16 ? "0" : "") + Integer.toHexString(c) : "\\" + c;
    }

    /// The object on one line, without spaces, as CloudTrail writes it.
    @Override
    public String toString() {
        return '{' + members + '}';
    }
}
