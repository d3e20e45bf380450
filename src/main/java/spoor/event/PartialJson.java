package spoor.event;

import java.nio.charset.StandardCharsets;

/// Writes a partial row as a JSON object.
public final class PartialJson {
    /// The member that marks an object as partial; its value is the key of the loss.
    public static final String MARK = "partialRecord";

    private PartialJson() {}

    static byte[] of(Original.PartialRow row) {
        StringBuilder json = new StringBuilder("{");
        member(json, MARK, row.loss().key());
        for (Original.Cell cell : row.cells()) {
            member(json.append(','), cell.name(), cell.value());
        }
        return json.append('}').toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void member(StringBuilder json, String name, String value) {
        string(json, name);
        string(json.append(':'), value);
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
