package spoor.sql;

import spoor.json.JsonPath;
import spoor.message.Message;
import spoor.query.Filter;
import spoor.query.Wildcard;

import java.util.List;
import java.util.stream.Collectors;

/// Conditions on values anywhere below a path, by the JSON text at the path.
final class BelowSql {
    private static final String ANYTHING = "([^\"\\\\]|\\\\.)*";

    private BelowSql() {}

    /// Whether a value below the path matches: true where a text in the JSON does, unknown where
    /// the JSON, or what is encoded in it, only contains the parts of the value.
    static String of(RecordSql record, Filter.Below condition) {
        JsonPath path = condition.path();
        if (!(condition.test() instanceof Wildcard wildcard)
                || wildcard.parts().stream().anyMatch(ValueTestSql::isBroken)) {
            return record.unexpressed(Message.of("sql.noCondition", path + ".*"));
        }
        return PathSql.text(record, path)
                .map(json -> in(record, json, wildcard))
                .orElseGet(() -> record.unexpressed(Message.of("sql.noColumn", path.toString())));
    }

    private static String in(RecordSql record, String json, Wildcard wildcard) {
        List<String> parts =
                wildcard.parts().stream()
                        .map(part -> part.replace("\\", "\\\\").replace("\"", "\\\""))
                        .toList();
        String regex =
                parts.stream()
                        .map(BelowSql::quoted)
                        .collect(Collectors.joining(ANYTHING, "[:\\[,] ?\"?", "\"? ?[,\\]}]"));
        return "CASE WHEN "
                + json
                + " = '' THEN false WHEN "
                + Sql.matchesRegex(json, regex)
                + " THEN "
                + (wildcard.parts().stream().allMatch(String::isEmpty) ? "NULL" : "true")
                + " WHEN "
                + Sql.like(json, parts, true)
                + " OR "
                + Sql.like(record.decodedText(), wildcard.parts(), true)
                + " OR "
                + Sql.matchesRegex(json, "%[0-9a-f]{2}")
                + " THEN NULL ELSE false END";
    }

    private static String quoted(String text) {
        return text.codePoints()
                .mapToObj(point ->
                        Character.isLetterOrDigit(point) || point > 0x7f || point <= ' '
                                ? Character.toString(point)
                                : "\\" + Character.toString(point))
                .collect(Collectors.joining());
    }
}
