package spoor.sql;

import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// Statements that create the tables of a trail. Users run them: this program only reads.
public final class TableDdl {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy/MM/dd", Locale.ROOT);
    private static final String FOLDERS = "${account}/${folder}/${region}/";

    private TableDdl() {}

    /// The table for Athena: AWS's documented columns, divided by account, Region and day without
    /// any further statement.
    ///
    /// @param name database and table
    public static String athena(List<String> name, TrailLayout layout) {
        return "CREATE EXTERNAL TABLE "
                + name.stream().map(part -> "`" + part + "`").collect(Collectors.joining("."))
                + " (\n"
                + columns(RecordColumns.DOCUMENTED, TableDdl::inHive, "    `%s` %s", ",\n")
                + "\n"
                + ")\n"
                + "PARTITIONED BY (`account` string, `folder` string, `region` string, `timestamp`"
                + " string)\n"
                + "ROW FORMAT SERDE 'org.apache.hive.hcatalog.data.JsonSerDe'\n"
                + "STORED AS INPUTFORMAT 'com.amazon.emr.cloudtrail.CloudTrailInputFormat'\n"
                + "OUTPUTFORMAT 'org.apache.hadoop.hive.ql.io.HiveIgnoreKeyTextOutputFormat'\n"
                + "LOCATION "
                + Sql.literal(layout.location())
                + "\nTBLPROPERTIES (\n"
                + "    'classification' = 'cloudtrail',\n"
                + "    'projection.enabled' = 'true',\n"
                + "    'projection.account.type' = 'enum',\n"
                + "    'projection.account.values' = "
                + Sql.literal(String.join(",", layout.accounts()))
                + ",\n    'projection.folder.type' = 'enum',\n"
                + "    'projection.folder.values' = "
                + Sql.literal(String.join(",", layout.folders()))
                + ",\n    'projection.region.type' = 'enum',\n"
                + "    'projection.region.values' = "
                + Sql.literal(String.join(",", layout.regions()))
                + ",\n    'projection.timestamp.type' = 'date',\n"
                + "    'projection.timestamp.format' = 'yyyy/MM/dd',\n"
                + "    'projection.timestamp.range' = '"
                + DAY.format(layout.first())
                + ",NOW',\n    'projection.timestamp.interval' = '1',\n"
                + "    'projection.timestamp.interval.unit' = 'DAYS',\n"
                + "    'storage.location.template' = "
                + Sql.literal(layout.location() + FOLDERS + "${timestamp}")
                + "\n)";
    }

    /// The table for Trino's Hive connector: records as text and as columns.
    ///
    /// @param name catalog, schema and table
    public static String trino(List<String> name, TrailLayout layout) {
        return "CREATE TABLE "
                + String.join(".", name.stream().map(Sql::name).toList())
                + " (\n    records array(varchar),\n    typed array(row(\n"
                + columns(RecordColumns.TYPED, TableDdl::inTrino, "        %s %s", ",\n")
                + ")),\n    account varchar WITH (\n"
                + "        partition_projection_type = 'enum',\n"
                + "        partition_projection_values = ARRAY["
                + listed(layout.accounts())
                + "]),\n    folder varchar WITH (\n"
                + "        partition_projection_type = 'enum',\n"
                + "        partition_projection_values = ARRAY["
                + listed(layout.folders())
                + "]),\n    region varchar WITH (\n"
                + "        partition_projection_type = 'enum',\n"
                + "        partition_projection_values = ARRAY["
                + listed(layout.regions())
                + "]),\n    day varchar WITH (\n"
                + "        partition_projection_type = 'date',\n"
                + "        partition_projection_format = 'yyyy/MM/dd',\n"
                + "        partition_projection_range = ARRAY['"
                + DAY.format(layout.first())
                + "', 'NOW'],\n"
                + "        partition_projection_interval = 1,\n"
                + "        partition_projection_interval_unit = 'DAYS'))\nWITH (\n"
                + "    format = 'OPENX_JSON',\n    external_location = "
                + Sql.literal(layout.location())
                + ",\n    partitioned_by = ARRAY['account', 'folder', 'region', 'day'],\n"
                + "    partition_projection_enabled = true,\n"
                + "    partition_projection_location_template = "
                + Sql.literal(layout.location() + FOLDERS + "${day}/")
                + ",\n    extra_properties = MAP(ARRAY['mapping.typed'], ARRAY['Records']))";
    }

    private static String listed(Collection<String> texts) {
        return texts.stream().map(Sql::literal).collect(Collectors.joining(", "));
    }

    private interface Spelling {
        String of(SqlType type);
    }

    private static String columns(
            Map<String, SqlType> types, Spelling spelling, String form, String separator) {
        return types.entrySet().stream()
                .map(column ->
                        form.formatted(
                                column.getKey().toLowerCase(Locale.ROOT),
                                spelling.of(column.getValue())))
                .collect(Collectors.joining(separator));
    }

    private static String inTrino(SqlType type) {
        return switch (type) {
            case SqlType.Scalar(String name) -> name;
            case SqlType.ArrayOf(SqlType item) -> "array(" + inTrino(item) + ")";
            case SqlType.RowOf(var members) ->
                    "row(" + columns(members, TableDdl::inTrino, "%s %s", ", ") + ")";
        };
    }

    private static String inHive(SqlType type) {
        return switch (type) {
            case SqlType.Scalar _ -> "string";
            case SqlType.ArrayOf(SqlType item) -> "array<" + inHive(item) + ">";
            case SqlType.RowOf(var members) ->
                    "struct<" + columns(members, TableDdl::inHive, "%s:%s", ",") + ">";
        };
    }
}
