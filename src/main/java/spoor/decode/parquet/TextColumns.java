package spoor.decode.parquet;

import dev.hardwood.row.StructAccessor;
import dev.hardwood.schema.FileSchema;
import dev.hardwood.schema.SchemaNode;
import dev.hardwood.schema.SchemaNode.GroupNode;

import spoor.io.TextResource;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The columns of the text that a Parquet file with events becomes. Structs become a column for
/// each value in them.
final class TextColumns {
    private static final Pattern BLANKS = Pattern.compile(" +");

    /// No table of events has more; a row would take too long.
    private static final int MAX_COLUMNS = 2000;

    private static final ValuePath PRODUCT = ValuePath.of("metadata.product.name");
    private static final String CLOUDTRAIL = "CloudTrail";

    /// Before the names of values that no CloudTrail record has.
    private static final String OCSF_PREFIX = "ocsf.";

    private TextColumns() {}

    /// The columns of a file with events; empty where it is something else.
    static Optional<List<TextColumn>> of(FileSchema schema) {
        List<ValuePath> all = new ArrayList<>();
        addAll(schema.getRootNode(), List.of(), all);
        if (all.size() > MAX_COLUMNS) {
            return Optional.empty();
        }
        if (isOcsf(all)) {
            return Optional.of(ofOcsf(all));
        }
        return hasEvents(all)
                ? Optional.of(
                        all.stream()
                                .map(path -> new TextColumn(path.dotted(), List.of(path)))
                                .toList())
                : Optional.empty();
    }

    private static void addAll(GroupNode struct, List<String> outer, List<ValuePath> paths) {
        for (SchemaNode child : struct.children()) {
            List<String> names = Stream.concat(outer.stream(), Stream.of(child.name())).toList();
            if (child instanceof GroupNode inner && inner.isStruct()) {
                addAll(inner, names, paths);
            } else {
                paths.add(new ValuePath(names));
            }
        }
    }

    private static boolean isOcsf(List<ValuePath> all) {
        return all.contains(ValuePath.of("class_uid"))
                && all.contains(ValuePath.of("metadata.uid"))
                && all.contains(ValuePath.of("api.operation"));
    }

    /// Whether a row is of CloudTrail: other services have API activity in OCSF, too.
    static boolean isOfCloudTrail(List<TextColumn> columns, StructAccessor row) {
        return columns.stream()
                .filter(column -> column.sources().contains(PRODUCT))
                .map(column -> column.value(row))
                .allMatch(product -> product.isEmpty() || product.equalsIgnoreCase(CLOUDTRAIL));
    }

    private static List<TextColumn> ofOcsf(List<ValuePath> all) {
        List<TextColumn> columns = new ArrayList<>();
        Set<ValuePath> used = new HashSet<>();
        for (String line : TextResource.lines(TextColumns.class, "ocsf.txt")) {
            List<String> words = List.of(BLANKS.split(line, -1));
            List<ValuePath> sources =
                    words.stream()
                            .skip(1)
                            .map(ValuePath::of)
                            .filter(path -> path.isIn(all))
                            .toList();
            columns.add(new TextColumn(words.getFirst(), sources));
            used.addAll(sources);
        }
        all.stream()
                .filter(path -> !used.contains(path))
                .map(path -> new TextColumn(OCSF_PREFIX + path.dotted(), List.of(path)))
                .forEach(columns::add);
        return columns;
    }

    /// Whether there is a column with whole records, or with names of events and more of them.
    private static boolean hasEvents(List<ValuePath> all) {
        Set<String> names = new HashSet<>();
        all.forEach(path -> names.add(path.dotted().toLowerCase(Locale.ROOT)));
        return names.contains("eventjson")
                || names.contains("cloudtrailevent")
                || (names.contains("eventname")
                        && (names.contains("eventtime")
                                || names.contains("eventsource")
                                || names.contains("eventid")));
    }
}
