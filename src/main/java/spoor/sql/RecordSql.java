package spoor.sql;

import spoor.event.Field;
import spoor.message.Message;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// The values of records that a question needs, as columns of nested selects: each value is written
/// once, however often it is used.
///
/// Values may be NULL, which means unknown.
final class RecordSql {
    private static final String PREFIX = "spoor_";

    private final RecordShape shape;

    /// What each further select adds: names and their expressions over the columns before.
    private final List<Map<String, String>> layers =
            List.of(
                    new LinkedHashMap<>(),
                    new LinkedHashMap<>(),
                    new LinkedHashMap<>(),
                    new LinkedHashMap<>());

    private final Map<String, String> names = new HashMap<>();
    private final Set<Message> unexpressed = new LinkedHashSet<>();

    RecordSql(RecordShape shape) {
        this.shape = shape;
    }

    RecordShape shape() {
        return shape;
    }

    /// The text of a member; unknown, and named in [#unexpressed], if the table cannot have it.
    String member(String path) {
        return known(path).orElseGet(() -> missing(path));
    }

    /// The text of a member, or nothing if the table cannot have it.
    Optional<String> known(String path) {
        return shape.member(path).map(sql -> column(0, "at_" + path, () -> sql));
    }

    /// Says that a member is not in the table.
    String missing(String path) {
        unexpressed.add(Message.of("sql.noColumn", path));
        return Sql.UNKNOWN_TEXT;
    }

    /// Says that the value of a field cannot be written in SQL.
    String unknownField(Field field) {
        unexpressed.add(Message.of("sql.noCondition", field.shortName()));
        return Sql.UNKNOWN_TEXT;
    }

    /// Says that a condition cannot be written in SQL.
    String unexpressed(Message term) {
        unexpressed.add(term);
        return Sql.UNKNOWN;
    }

    /// The terms that could not be written.
    List<Message> unexpressed() {
        return List.copyOf(unexpressed);
    }

    /// A value of members.
    String computed(String name, Supplier<String> sql) {
        return column(1, name, sql);
    }

    /// The value of a field, of members and computed values.
    String field(String name, Supplier<String> sql) {
        return column(2, name, sql);
    }

    /// A value of fields, too.
    String derived(String name, Supplier<String> sql) {
        return column(3, name, sql);
    }

    /// Names of columns have no case, unlike keys.
    private String column(int layer, String key, Supplier<String> sql) {
        String known = names.get(key);
        if (known != null) {
            return known;
        }
        String expression = sql.get();
        String name = PREFIX + names.size();
        names.put(key, name);
        layers.get(layer).put(name, expression);
        return name;
    }

    /// The whole record as text in lower case.
    String foldedText() {
        return computed("text", () -> "lower(" + shape.text() + ")");
    }

    /// The readable texts that are encoded in base64 in the record, in lower case.
    String decodedText() {
        String decoded =
                "from_utf8(coalesce(try(from_base64(translate(x, '-_', '+/'))), to_utf8('')))";
        return computed(
                "decoded",
                () ->
                        "lower(array_join(filter(transform(regexp_extract_all("
                                + shape.text()
                                + ", "
                                + Sql.literal("\"([A-Za-z0-9+/_-]{16,})={0,2}[\\\\\"]")
                                + ", 1), x -> "
                                + decoded
                                + "), x -> NOT regexp_like(x, "
                                + Sql.literal("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f\\x{fffd}]")
                                + ")), chr(10)))");
    }

    /// The rows with all these columns, as the item of a `FROM`.
    ///
    /// @param where a condition on the columns of the table
    String from(String where) {
        String rows = shape.from();
        String condition = where.isEmpty() ? "" : " WHERE " + where;
        for (Map<String, String> columns : layers) {
            if (!columns.isEmpty() || !condition.isEmpty()) {
                rows = "(SELECT *" + listed(columns) + "\nFROM " + rows + condition + ")";
                condition = "";
            }
        }
        return rows;
    }

    private static String listed(Map<String, String> columns) {
        List<String> items = new ArrayList<>();
        columns.forEach((name, sql) -> items.add(",\n  " + sql + " AS " + name));
        return items.stream().collect(Collectors.joining());
    }
}
