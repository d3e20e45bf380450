package spoor.cli;

import spoor.event.Field;
import spoor.event.RecordSchema;
import spoor.query.group.GroupCounter;
import spoor.query.group.GroupKey;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What one `--by` asks for: the counts of a field's values, or the groups of other keys.
///
/// @param name as typed
record Grouping(String name, List<GroupKey> keys) {
    /// @throws UsageException if a key is no field and no path, or there are too many
    static List<Grouping> of(List<String> texts, RecordSchema schema) throws UsageException {
        List<Grouping> groupings = new ArrayList<>();
        for (String text : texts) {
            List<GroupKey> keys = new ArrayList<>();
            for (String name : names(text)) {
                keys.add(
                        GroupKey.parse(schema, name)
                                .orElseThrow(() ->
                                        new UsageException(
                                                "command.by", name, schema.shortNames())));
            }
            if (keys.size() > GroupCounter.MAX_KEYS) {
                throw new UsageException("command.by.many", text);
            }
            groupings.add(new Grouping(text, keys));
        }
        return groupings;
    }

    /// The names between commas; names in a path may have commas in quotes.
    private static List<String> names(String text) {
        return List.of(text.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1));
    }

    /// The field whose values are counted; nothing for groups.
    Optional<Field> field() {
        return keys.size() == 1 && keys.getFirst() instanceof GroupKey.OfField(Field field)
                ? Optional.of(field)
                : Optional.empty();
    }

    /// The fields that are read for groupings.
    static Set<Field> fields(List<Grouping> groupings) {
        Set<Field> fields = new LinkedHashSet<>();
        for (Grouping grouping : groupings) {
            for (GroupKey key : grouping.keys) {
                if (key instanceof GroupKey.OfField(Field field)) {
                    fields.add(field);
                }
            }
        }
        return fields;
    }
}
