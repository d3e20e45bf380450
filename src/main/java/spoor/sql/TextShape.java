package spoor.sql;

import spoor.json.JsonPath;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// A table with one row for each file, whose records are two arrays: `records` has them as text,
/// and `typed` has some of their members as columns.
final class TextShape implements RecordShape {
    private static final String RECORDS = "records";
    private static final String TYPED = "typed";
    private static final String TEXT = "rec";

    private final EngineTable table;
    private final Map<String, SqlType> typed;

    private TextShape(EngineTable table, Map<String, SqlType> typed) {
        this.table = table;
        this.typed = typed;
    }

    static Optional<TextShape> of(EngineTable table) {
        boolean hasTexts =
                table.columns().get(RECORDS) instanceof SqlType.ArrayOf(SqlType.Scalar item)
                        && item.isText();
        return hasTexts
                        && table.columns().get(TYPED)
                                instanceof SqlType.ArrayOf(SqlType.RowOf(var members))
                ? Optional.of(new TextShape(table, members))
                : Optional.empty();
    }

    @Override
    public String from() {
        String names =
                typed.keySet().stream().map(Sql::name).collect(Collectors.joining(", ", "", ", "));
        String partitions =
                table.partitions().stream()
                        .map(name -> ", t." + Sql.name(name))
                        .collect(Collectors.joining());
        return "(SELECT t."
                + FILE
                + partitions
                + ", u.* FROM "
                + table.sqlName()
                + " t CROSS JOIN UNNEST(t."
                + RECORDS
                + ", t."
                + TYPED
                + ") WITH ORDINALITY AS u("
                + TEXT
                + ", "
                + names
                + "ord))";
    }

    @Override
    public String place() {
        return "CAST(ord AS varchar)";
    }

    /// Typed members are fast to read. One that looks like an object or an array may be a text,
    /// too.
    @Override
    public Optional<String> member(String path) {
        List<String> names = Arrays.asList(path.split("\\."));
        String inText = ColumnShape.scalar(TEXT, names);
        if (!isTyped(names)) {
            return Optional.of(
                    "CASE WHEN strpos("
                            + TEXT
                            + ", "
                            + Sql.literal('"' + names.getFirst() + '"')
                            + ") > 0 THEN "
                            + inText
                            + " ELSE '' END");
        }
        String column = ColumnShape.column(names);
        return Optional.of(
                "CASE WHEN "
                        + ColumnShape.isStructured(column)
                        + " THEN "
                        + inText
                        + " ELSE coalesce("
                        + column
                        + ", '') END");
    }

    private boolean isTyped(List<String> names) {
        SqlType type = typed.get(names.getFirst().toLowerCase(Locale.ROOT));
        for (String name : names.subList(1, names.size())) {
            type =
                    type instanceof SqlType.RowOf(var members)
                            ? members.get(name.toLowerCase(Locale.ROOT))
                            : null;
        }
        return type instanceof SqlType.Scalar scalar && scalar.isText();
    }

    @Override
    public String text() {
        return TEXT;
    }

    @Override
    public Optional<JsonPart> json(JsonPath path) {
        return Optional.of(new JsonPart(TEXT, new ArrayList<>(path.steps())));
    }

    @Override
    public List<String> missing() {
        return List.of();
    }
}
