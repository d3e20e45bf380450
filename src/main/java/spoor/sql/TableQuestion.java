package spoor.sql;

import spoor.event.Field;
import spoor.event.RecordSchema;
import spoor.event.TimeRange;
import spoor.message.Message;
import spoor.query.EventQuery;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A question about the events in a table, as SQL.
///
/// Copies of an event are counted once, as far as they have the same text.
public final class TableQuestion {
    private final EngineTable table;
    private final EventQuery query;
    private final Part part;
    private final RecordSql record;
    private final FieldSql fields;
    private final String matches;

    /// The part of a table that is read.
    ///
    /// @param margin how long after an event its file may be delivered
    /// @param accounts the accounts in partitions; empty for all
    /// @param regions the Regions in partitions; empty for all
    /// @param leftOut addresses of files that are not read
    public record Part(
            Duration margin, Set<String> accounts, Set<String> regions, Set<String> leftOut) {
        public Part {
            accounts = Set.copyOf(accounts);
            regions = Set.copyOf(regions);
            leftOut = Set.copyOf(leftOut);
        }
    }

    private TableQuestion(
            EngineTable table,
            RecordShape shape,
            EventQuery query,
            Part part,
            RecordSchema schema,
            boolean userRules) {
        this.table = table;
        this.query = query;
        this.part = part;
        this.record = new RecordSql(shape);
        this.fields = new FieldSql(record, userRules);
        FilterSql filters = new FilterSql(record, fields, schema, userRules);
        List<String> conditions = new ArrayList<>();
        conditions.add(fields.rules().isEvent());
        conditions.add(filters.of(query.combined()));
        this.matches = Sql.all(conditions);
    }

    /// @param userRules whether the user has rules for hidden values
    /// @return nothing if the table has no records
    public static Optional<TableQuestion> of(
            EngineTable table,
            EventQuery query,
            Part part,
            RecordSchema schema,
            boolean userRules) {
        return RecordShape.of(table)
                .map(shape -> new TableQuestion(table, shape, query, part, schema, userRules));
    }

    /// What the SQL leaves open because the table or the language cannot express it.
    public List<Message> unexpressed() {
        return record.unexpressed();
    }

    /// Whether the table is divided by days, and the question has a period with a beginning.
    public boolean isLimited() {
        return table.day().isPresent() && query.period().filter(TimeRange::hasFrom).isPresent();
    }

    /// The statement that counts. Its rows are a number and a value, how many events match, and how
    /// many may match. The number is that of a field in the list, or -1 with all events.
    public String count(List<Field> facets) {
        List<String> values = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (Field field : facets) {
            names.add("f" + names.size());
            values.add(fields.value(field) + " AS " + names.getLast());
        }
        String id = fields.value(Field.ID);
        String distinct =
                "SELECT DISTINCT CASE WHEN coalesce("
                        + id
                        + ", '') = '' THEN "
                        + RecordShape.FILE
                        + " || ' ' || "
                        + record.shape().place()
                        + " ELSE "
                        + id
                        + " END AS event, xxhash64(to_utf8("
                        + record.shape().text()
                        + ")) AS content, m"
                        + String.join("", values.stream().map(value -> ", " + value).toList())
                        + "\nFROM "
                        + matching();
        StringBuilder sql = new StringBuilder();
        sql.append("WITH matching AS (").append(distinct).append(")\nSELECT ");
        if (names.isEmpty()) {
            sql.append("-1, ''");
        } else {
            sql.append("CASE grouping(").append(String.join(", ", names)).append(")");
            int all = (1 << names.size()) - 1;
            for (int i = 0; i < names.size(); i++) {
                sql.append(" WHEN ").append(all & ~(1 << (names.size() - 1 - i)));
                sql.append(" THEN ").append(i);
            }
            sql.append(" ELSE -1 END, CASE grouping(").append(String.join(", ", names)).append(")");
            for (int i = 0; i < names.size(); i++) {
                sql.append(" WHEN ").append(all & ~(1 << (names.size() - 1 - i)));
                sql.append(" THEN ").append(names.get(i));
            }
            sql.append(" END");
        }
        sql.append(", count_if(m), count(*)\nFROM matching");
        if (!names.isEmpty()) {
            sql.append("\nGROUP BY GROUPING SETS (()");
            names.forEach(name -> sql.append(", (").append(name).append(")"));
            sql.append(")");
        }
        return sql.toString();
    }

    /// The statement that lists the files with events that match or may match, and how many of both
    /// there are in each.
    public String files() {
        return "SELECT "
                + RecordShape.FILE
                + ", count_if(m), count(*)\nFROM "
                + matching()
                + "\nGROUP BY 1\nORDER BY 1";
    }

    private String matching() {
        String rows = record.from(partitions());
        return "(SELECT *, " + matches + " AS m\nFROM " + rows + ")\nWHERE coalesce(m, true)";
    }

    private String partitions() {
        List<String> conditions = new ArrayList<>();
        if (query.period().isPresent() && table.day().isPresent()) {
            conditions.add(table.day().get().condition(query.period().get(), part.margin()));
        }
        in(List.of("account", "accountid", "account_id"), part.accounts())
                .ifPresent(conditions::add);
        in(List.of("region"), part.regions()).ifPresent(conditions::add);
        if (!part.leftOut().isEmpty()) {
            conditions.add(RecordShape.FILE + " NOT IN (" + Sql.literals(part.leftOut()) + ")");
        }
        return conditions.isEmpty() ? "" : Sql.all(conditions);
    }

    private Optional<String> in(List<String> names, Set<String> values) {
        return names.stream()
                .filter(name -> !values.isEmpty() && table.partitions().contains(name))
                .findFirst()
                .map(name -> Sql.name(name) + " IN (" + Sql.literals(values) + ")");
    }
}
