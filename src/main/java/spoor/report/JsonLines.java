package spoor.report;

import spoor.json.JsonFiles;
import spoor.text.Printable;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/// Writes one JSON object whose last member is a list with an item on each line, without holding
/// all items at once.
///
/// Invisible characters are written as JSON's escapes, so that the text can be looked at in a
/// terminal.
record JsonLines(Appendable out) {
    /// @param head the members before the list; at least one
    void write(Map<String, Object> head, String list, Stream<Map<String, Object>> items)
            throws IOException {
        String members = print(head);
        out.append(members, 0, members.length() - 1).append(",\"").append(list).append("\":[");
        String separator = "\n";
        for (Map<String, Object> item : (Iterable<Map<String, Object>>) items::iterator) {
            out.append(separator).append(print(item));
            separator = ",\n";
        }
        out.append("\n]}\n");
    }

    private static String print(Map<String, Object> object) {
        return Printable.of(JsonFiles.print(object));
    }

    /// An object with these members in this order.
    static Map<String, Object> object(Object... namesAndValues) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.put(namesAndValues[i].toString(), namesAndValues[i + 1]);
        }
        return object;
    }
}
