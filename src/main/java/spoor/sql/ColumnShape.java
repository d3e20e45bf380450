package spoor.sql;

import spoor.json.JsonPath;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A table with one row for each record and a column for each member, as AWS documents it for
/// Athena. Objects are rows, or texts with JSON.
final class ColumnShape implements RecordShape {
    private static final List<String> REQUIRED =
            List.of("eventversion", "eventtime", "eventsource", "eventname", "eventid");

    /// How objects and arrays begin, unlike the user agent `[S3Console/0.4]`.
    private static final String JSON = "^(\\{[}\"]|\\[[\\]\"{\\[0-9tfn-])";

    private final EngineTable table;

    private ColumnShape(EngineTable table) {
        this.table = table;
    }

    static Optional<RecordShape> of(EngineTable table) {
        return table.columns().keySet().containsAll(REQUIRED)
                ? Optional.of(new ColumnShape(table))
                : Optional.empty();
    }

    @Override
    public String from() {
        String columns =
                table.columns().keySet().stream()
                        .map(Sql::name)
                        .filter(name -> !name.equals(FILE))
                        .collect(Collectors.joining(", "));
        return "(SELECT " + columns + ", " + FILE + " FROM " + table.sqlName() + ")";
    }

    @Override
    public String place() {
        return "CAST(uuid() AS varchar)";
    }

    /// The columns of a path: `"useridentity"."type"`.
    static String column(List<String> names) {
        return names.stream()
                .map(name -> Sql.name(name.toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining("."));
    }

    /// Whether a text looks like an object or an array.
    static String isStructured(String text) {
        return Sql.matchesRegex(text, JSON);
    }

    /// The text of a scalar in JSON; empty if there is none, and NULL for numbers that the engine
    /// spells in another way.
    static String scalar(String json, List<String> names) {
        String path =
                names.stream()
                        .map(name -> ".\"" + name.replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining("", "strict $", ""));
        String value = "json_value(" + json + ", " + Sql.literal(path) + ")";
        return "CASE WHEN "
                + Sql.matchesRegex(value, "^-?[0-9.]+E-?[0-9]+$")
                + " THEN NULL ELSE coalesce("
                + value
                + ", '') END";
    }

    @Override
    public Optional<String> member(String path) {
        List<String> names = Arrays.asList(path.split("\\."));
        SqlType type = table.columns().get(names.getFirst().toLowerCase(Locale.ROOT));
        int depth = 1;
        while (type instanceof SqlType.RowOf(var members) && depth < names.size()) {
            type = members.get(names.get(depth++).toLowerCase(Locale.ROOT));
        }
        if (!(type instanceof SqlType.Scalar scalar && scalar.isText())) {
            return Optional.empty();
        }
        String column = column(names.subList(0, depth));
        return Optional.of(
                depth < names.size()
                        ? "CASE WHEN "
                                + column
                                + " LIKE '{%' THEN "
                                + scalar(column, names.subList(depth, names.size()))
                                + " ELSE '' END"
                        : "CASE WHEN "
                                + isStructured(column)
                                + " THEN NULL ELSE coalesce("
                                + column
                                + ", '') END");
    }

    /// All columns as they would be in JSON, with names in lower case.
    @Override
    public String text() {
        return table.columns().entrySet().stream()
                .filter(column -> table.ownColumns().contains(column.getKey()))
                .map(column -> textOf(column.getKey(), column.getValue()))
                .collect(Collectors.joining(", ", "concat_ws(',', ", ")"));
    }

    private static String textOf(String name, SqlType type) {
        String column = Sql.name(name);
        String start = Sql.literal('"' + name + "\":");
        boolean text = type instanceof SqlType.Scalar scalar && scalar.isText();
        if (!text) {
            // A row has all its members, also those that the record lacks.
            return start
                    + " || regexp_replace(json_format(CAST("
                    + column
                    + " AS json)), '\"[^\"\\\\]+\":null,?', '')";
        }
        return "CASE WHEN "
                + isStructured(column)
                + " THEN "
                + start
                + " || "
                + column
                + " ELSE "
                + start
                + " || '\"' || "
                + column
                + " || '\"' END";
    }

    @Override
    public Optional<JsonPart> json(JsonPath path) {
        List<Object> steps = path.steps();
        if (!(steps.getFirst() instanceof String first)) {
            return Optional.empty();
        }
        SqlType type = table.columns().get(first.toLowerCase(Locale.ROOT));
        if (type == null || isOutside(type, steps)) {
            return Optional.empty();
        }
        String column = Sql.name(first.toLowerCase(Locale.ROOT));
        List<Object> rest = new ArrayList<>(steps.subList(1, steps.size()));
        String json =
                type instanceof SqlType.Scalar scalar && scalar.isText()
                        ? "CASE WHEN "
                                + isStructured(column)
                                + " THEN "
                                + column
                                + " ELSE json_format(CAST("
                                + column
                                + " AS json)) END"
                        : "json_format(CAST(" + column + " AS json))";
        return Optional.of(new JsonPart("coalesce(" + json + ", '')", rest));
    }

    /// Whether a row lacks a column of the path.
    private static boolean isOutside(SqlType start, List<Object> steps) {
        SqlType type = start;
        for (Object step : steps.subList(1, steps.size())) {
            type = type instanceof SqlType.ArrayOf(SqlType item) ? item : type;
            if (type instanceof SqlType.RowOf(var members) && step instanceof String name) {
                SqlType inner = members.get(name.toLowerCase(Locale.ROOT));
                if (inner == null) {
                    return true;
                }
                type = inner;
            }
        }
        return false;
    }

    @Override
    public List<String> missing() {
        Stream<String> members =
                Stream.concat(RecordMembers.TEXTS.stream(), RecordMembers.JSON.stream())
                        .filter(name ->
                                !table.columns().containsKey(name.toLowerCase(Locale.ROOT)));
        Stream<String> ofIdentity =
                table.columns().get("useridentity") instanceof SqlType.RowOf(var inner)
                        ? RecordMembers.IDENTITY.stream()
                                .filter(name -> !inner.containsKey(name.toLowerCase(Locale.ROOT)))
                                .map(name -> "userIdentity." + name)
                        : Stream.of();
        return Stream.concat(members, ofIdentity).toList();
    }
}
