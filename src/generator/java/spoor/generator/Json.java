package spoor.generator;

import java.time.Instant;
import java.util.List;
import java.util.SequencedMap;

/// An immutable JSON object; its members stay in the order in which they were added.
///
/// A value is a string, a number, a boolean, a time, another object, a list of these, or [#NULL].
public final class Json {
    public static final Json EMPTY = new Json("");

    /// JSON's `null`.
    public static final Object NULL = new Object();

    private final String members;

    private Json(String members) {
        this.members = members;
    }

    public static Json of(String name, Object value) {
        return EMPTY.with(name, value);
    }

    public static Json of(String name, Object value, String name2, Object value2) {
        return of(name, value).with(name2, value2);
    }

    public static Json of(
            String name, Object value, String name2, Object value2, String name3, Object value3) {
        return of(name, value, name2, value2).with(name3, value3);
    }

    /// An object with those members, in the map's order.
    public static Json of(SequencedMap<String, Object> members) {
        StringBuilder text = new StringBuilder(2000);
        members.forEach((name, value) -> append(text, name, value));
        return new Json(text.toString());
    }

    public Json with(String name, Object value) {
        StringBuilder text = new StringBuilder(members.length() + 100).append(members);
        append(text, name, value);
        return new Json(text.toString());
    }

    private static void append(StringBuilder text, String name, Object value) {
        if (!text.isEmpty()) {
            text.append(',');
        }
        quote(text, name);
        text.append(':');
        write(text, value);
    }

    private static void write(StringBuilder text, Object value) {
        switch (value) {
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
            default -> {
                if (value != NULL) {
                    throw new IllegalArgumentException("not JSON: " + value.getClass());
                }
                text.append("null");
            }
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
