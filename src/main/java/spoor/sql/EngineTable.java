package spoor.sql;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A table of records, as the engine describes it.
///
/// @param name the parts of its name, the table's own last
/// @param columns the columns, by their names in lower case
/// @param partitions the columns that choose folders instead of being in files
/// @param day the partition by days, if there is one
public record EngineTable(
        List<String> name,
        Map<String, SqlType> columns,
        Set<String> partitions,
        Optional<DayPartition> day) {
    public EngineTable {
        name = List.copyOf(name);
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        partitions = Collections.unmodifiableSet(new LinkedHashSet<>(partitions));
    }

    /// Reads the answers to [#describe] and [#showCreate].
    ///
    /// @param rows name, type and `partition key` or another note of each column
    /// @param created the statement that creates the table; empty if unknown
    public static EngineTable of(List<String> name, List<List<String>> rows, String created) {
        Map<String, SqlType> columns = new LinkedHashMap<>();
        Set<String> partitions = new LinkedHashSet<>();
        for (List<String> row : rows) {
            String column = row.get(0).toLowerCase(Locale.ROOT);
            SqlType.parse(row.get(1)).ifPresent(type -> columns.put(column, type));
            if (row.get(2).contains("partition")) {
                partitions.add(column);
            }
        }
        return new EngineTable(name, columns, partitions, DayPartition.of(partitions, created));
    }

    /// The statement that asks for the columns of a table.
    ///
    /// @param name catalog, schema and table, or only the last two
    public static String describe(List<String> name) {
        String catalog =
                name.size() > 2 ? Sql.name(name.getFirst().toLowerCase(Locale.ROOT)) + '.' : "";
        List<String> own = name.subList(name.size() - 2, name.size());
        return "SELECT column_name, data_type, coalesce(extra_info, '') FROM "
                + catalog
                + "information_schema.columns WHERE table_schema = "
                + Sql.literal(own.getFirst().toLowerCase(Locale.ROOT))
                + " AND table_name = "
                + Sql.literal(own.getLast().toLowerCase(Locale.ROOT))
                + " ORDER BY ordinal_position";
    }

    /// The statement that asks how the table was created.
    public static String showCreate(List<String> name) {
        return "SHOW CREATE TABLE " + sqlName(name);
    }

    /// The name in statements.
    String sqlName() {
        return sqlName(name);
    }

    private static String sqlName(List<String> name) {
        return String.join(".", name.stream().map(Sql::name).toList());
    }

    /// The columns that are in files.
    List<String> ownColumns() {
        List<String> own = new ArrayList<>(columns.keySet());
        own.removeAll(partitions);
        own.remove("$path");
        return own;
    }
}
