package spoor.event;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Writes a partial row as a JSON object.
public final class PartialJson {
    /// The member that marks an object as partial; its value is `true`.
    public static final String MARK = "partialRecord";

    /// A hostile name must not exhaust the stack.
    private static final int MAX_DEPTH = 16;

    private PartialJson() {}

    /// Cells with names such as `userIdentity.userName` become members of nested objects; cells
    /// with the same name become an array.
    static byte[] of(Original.PartialRow row) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put(MARK, true);
        for (Original.Cell cell : row.cells()) {
            if (cell.name().split("\\.", -1).length > MAX_DEPTH) {
                add(members, cell.name(), cell.value());
            } else {
                put(members, cell.name(), cell.value());
            }
        }
        StringBuilder json = new StringBuilder();
        write(json, members);
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void put(Map<String, Object> members, String name, String value) {
        int dot = name.indexOf('.');
        if (dot >= 0
                && members.computeIfAbsent(name.substring(0, dot), _ -> new LinkedHashMap<>())
                        instanceof Map<?, ?> inner) {
            @SuppressWarnings("unchecked")
            Map<String, Object> nested = (Map<String, Object>) inner;
            put(nested, name.substring(dot + 1), value);
        } else {
            add(members, name, value);
        }
    }

    private static void add(Map<String, Object> members, String name, String value) {
        members.merge(
                name,
                value,
                (before, _) ->
                        before instanceof List<?> values
                                ? Stream.concat(values.stream(), Stream.of(value)).toList()
                                : List.of(before, value));
    }

    private static void write(StringBuilder json, Object value) {
        switch (value) {
            case Map<?, ?> members -> {
                char separator = '{';
                for (Map.Entry<?, ?> member : members.entrySet()) {
                    string(json.append(separator), String.valueOf(member.getKey()));
                    write(json.append(':'), member.getValue());
                    separator = ',';
                }
                json.append('}');
            }
            case List<?> items -> {
                char separator = '[';
                for (Object item : items) {
                    write(json.append(separator), item);
                    separator = ',';
                }
                json.append(']');
            }
            case Boolean mark -> json.append(mark);
            default -> string(json, value.toString());
        }
    }

    private static void string(StringBuilder json, String text) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ') {
                json.append("\\u%04x".formatted((int) c));
            } else {
                json.append(c);
            }
        }
        json.append('"');
    }
}
