package spoor.engine;

import org.jspecify.annotations.Nullable;

import spoor.engine.EngineCounts.Bounds;
import spoor.engine.EngineCounts.ValueBounds;
import spoor.event.Field;
import spoor.event.RecordSchema;
import spoor.message.Message;
import spoor.query.EventQuery;
import spoor.sql.EngineTable;
import spoor.sql.TableQuestion;
import spoor.sql.TableQuestion.Part;
import spoor.trail.AccessFailure;
import spoor.trail.AccessFailure.Kind;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/// The trail in a table of an engine: answers the questions that are asked of files.
///
/// A file that the engine cannot read is left out, and named in the answer.
public final class EngineTrail {
    /// With more unreadable files, something else is wrong.
    private static final int MAX_UNREADABLE = 50;

    private final SqlRows rows;
    private final List<String> name;
    private final RecordSchema schema;
    private final boolean userRules;

    /// @param name the parts of the table's name, the table's own last
    /// @param userRules whether the user has rules for hidden values
    public EngineTrail(SqlRows rows, List<String> name, RecordSchema schema, boolean userRules) {
        this.rows = rows;
        this.name = List.copyOf(name);
        this.schema = schema;
        this.userRules = userRules;
    }

    /// A file with events that match, or may match.
    public record HitFile(String address, Bounds events) {}

    /// The files with events that match, and those that the engine cannot read.
    public record HitFiles(List<HitFile> files, Set<String> unreadable) {
        /// With more matching events, none are fetched from the bucket.
        public static final int MOST_EVENTS = 100_000;

        /// With more files, none are fetched from the bucket.
        public static final int MOST_FILES = 20_000;

        /// How many events there are in these files that match, or may match.
        public Bounds events() {
            return new Bounds(
                    files.stream().mapToLong(file -> file.events().least()).sum(),
                    files.stream().mapToLong(file -> file.events().most()).sum());
        }
    }

    /// Asks the engine for the table's columns.
    ///
    /// @throws AccessFailure if there is no such table
    public EngineTable table() throws IOException {
        List<List<String>> columns = new ArrayList<>();
        for (List<@Nullable String> row : rows.of(EngineTable.describe(name))) {
            columns.add(row.stream().map(text -> Objects.requireNonNullElse(text, "")).toList());
        }
        if (columns.isEmpty()) {
            throw new AccessFailure(
                    Kind.MISSING, Message.of("engine.noTable", String.join(".", name)));
        }
        return EngineTable.of(name, columns, created());
    }

    /// The statement that creates the table; empty for views, and without the permission to see it.
    private String created() throws IOException {
        try {
            StringBuilder statement = new StringBuilder();
            for (List<@Nullable String> row : rows.of(EngineTable.showCreate(name))) {
                statement.append(row.isEmpty() ? "" : row.getFirst()).append('\n');
            }
            return statement.toString();
        } catch (AccessFailure e) {
            if (e.kind() == Kind.OTHER || e.kind() == Kind.DENIED || e.kind() == Kind.MISSING) {
                return "";
            }
            throw e;
        }
    }

    /// The question in SQL.
    ///
    /// @throws AccessFailure if the table has no records
    public TableQuestion question(EngineTable table, EventQuery query, Part part)
            throws AccessFailure {
        return TableQuestion.of(table, query, part, schema, userRules)
                .orElseThrow(() ->
                        new AccessFailure(
                                Kind.OTHER,
                                Message.of(
                                        "engine.noRecords",
                                        String.join(".", name),
                                        String.join(", ", table.columns().keySet()))));
    }

    /// Counts the events that match.
    public EngineCounts count(EngineTable table, EventQuery query, List<Field> fields, Part part)
            throws IOException {
        List<Message> unexpressed = new ArrayList<>();
        Set<String> unreadable = new HashSet<>();
        List<List<@Nullable String>> answer =
                withoutUnreadable(
                        table,
                        query,
                        part,
                        unreadable,
                        question -> {
                            String sql = question.count(fields);
                            unexpressed.clear();
                            unexpressed.addAll(question.unexpressed());
                            return sql;
                        });
        Bounds all = new Bounds(0, 0);
        Map<Field, Map<String, Bounds>> values = new LinkedHashMap<>();
        fields.forEach(field -> values.put(field, new LinkedHashMap<>()));
        for (List<@Nullable String> row : answer) {
            int field = (int) number(row.getFirst());
            Bounds count = new Bounds(number(row.get(2)), number(row.get(3)));
            if (field < 0) {
                all = count;
            } else {
                add(values.getOrDefault(fields.get(field), Map.of()), row.get(1), count);
            }
        }
        Map<Field, List<ValueBounds>> ordered = new LinkedHashMap<>();
        values.forEach((field, counts) -> ordered.put(field, EngineCounts.ordered(counts)));
        return new EngineCounts(all, ordered, List.copyOf(unexpressed), Set.copyOf(unreadable));
    }

    /// Adds the count of a value, or of `?` for events of which it is unknown.
    private static void add(Map<String, Bounds> values, @Nullable String value, Bounds count) {
        values.merge(
                value == null ? "?" : value,
                value == null ? new Bounds(0, count.most()) : count,
                Bounds::plus);
    }

    /// The files with events that match.
    public HitFiles files(EngineTable table, EventQuery query, Part part) throws IOException {
        Set<String> unreadable = new HashSet<>();
        List<HitFile> files = new ArrayList<>();
        for (List<@Nullable String> row :
                withoutUnreadable(table, query, part, unreadable, TableQuestion::files)) {
            files.add(
                    new HitFile(
                            Objects.requireNonNullElse(row.getFirst(), ""),
                            new Bounds(number(row.get(1)), number(row.get(2)))));
        }
        return new HitFiles(List.copyOf(files), Set.copyOf(unreadable));
    }

    private List<List<@Nullable String>> withoutUnreadable(
            EngineTable table,
            EventQuery query,
            Part part,
            Set<String> unreadable,
            Function<TableQuestion, String> sql)
            throws IOException {
        while (true) {
            Set<String> leftOut = new HashSet<>(part.leftOut());
            leftOut.addAll(unreadable);
            Part rest = new Part(part.margin(), part.accounts(), part.regions(), leftOut);
            try {
                return rows.of(sql.apply(question(table, query, rest)));
            } catch (UnreadableFile e) {
                if (!unreadable.add(e.address()) || unreadable.size() > MAX_UNREADABLE) {
                    throw e;
                }
            }
        }
    }

    private static long number(@Nullable String text) throws AccessFailure {
        try {
            return Long.parseLong(Objects.requireNonNullElse(text, "0"));
        } catch (NumberFormatException e) {
            throw new AccessFailure(
                    Kind.OTHER, Message.of("engine.failed", String.valueOf(text)), "", e);
        }
    }
}
