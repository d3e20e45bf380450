package spoor.sql;

import spoor.event.RecordSchema;
import spoor.query.EventQuery;
import spoor.query.Filter;
import spoor.sql.TableQuestion.Part;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Tables of both shapes, as engines describe them.
final class SqlTables {
    static final EngineTable TEXTS = texts("");
    static final EngineTable COLUMNS = columns();

    private SqlTables() {}

    static EngineTable texts(String created) {
        return EngineTable.of(
                List.of("hive", "ct", "trail"),
                List.of(
                        List.of("records", "array(varchar)", ""),
                        List.of(
                                "typed",
                                "array(row(eventversion varchar, eventname varchar, eventsource"
                                        + " varchar, useridentity row(type varchar, arn varchar),"
                                        + " eventid varchar, eventtime varchar))",
                                ""),
                        List.of("account", "varchar", "partition key"),
                        List.of("day", "varchar", "partition key")),
                created);
    }

    private static EngineTable columns() {
        List<List<String>> rows = new ArrayList<>();
        RecordColumns.DOCUMENTED.forEach((name, type) ->
                rows.add(List.of(name.toLowerCase(java.util.Locale.ROOT), trino(type), "")));
        rows.add(List.of("timestamp", "varchar", "partition key"));
        return EngineTable.of(
                List.of("ct", "trail"),
                rows,
                "TBLPROPERTIES ('projection.timestamp.format'='yyyy/MM/dd')");
    }

    private static String trino(SqlType type) {
        return switch (type) {
            case SqlType.Scalar(String name) -> name;
            case SqlType.ArrayOf(SqlType item) -> "array(" + trino(item) + ")";
            case SqlType.RowOf(var members) -> {
                List<String> parts = new ArrayList<>();
                members.forEach((name, inner) -> parts.add(name + " " + trino(inner)));
                yield "row(" + String.join(", ", parts) + ")";
            }
        };
    }

    static TableQuestion question(EngineTable table, EventQuery query) {
        Part all = new Part(Duration.ofHours(1), Set.of(), Set.of(), Set.of());
        return TableQuestion.of(table, query, all, RecordSchema.CLOUDTRAIL, false).orElseThrow();
    }

    static TableQuestion question(EngineTable table, Filter filter) {
        return question(table, EventQuery.ALL.withFilter(filter));
    }
}
