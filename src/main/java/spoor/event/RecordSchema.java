package spoor.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The fields of a record that are read, shown, filtered and counted. Immutable.
///
/// The rows are in [RecordTable].
public final class RecordSchema {
    /// CloudTrail's record.
    public static final RecordSchema CLOUDTRAIL =
            new RecordSchema(Field.CLOUDTRAIL, Optional.empty());

    private final List<Field> fields;
    private final Optional<Field> unread;

    private RecordSchema(List<Field> fields, Optional<Field> unread) {
        this.fields = List.copyOf(fields);
        this.unread = unread;
    }

    /// This schema and one more field.
    ///
    /// @throws IllegalArgumentException where a field already has one of its names
    public RecordSchema with(FieldRow row) {
        for (String name : List.of(row.path(), row.name())) {
            if (named(name).isPresent()) {
                throw new IllegalArgumentException("two fields with the name " + name);
            }
        }
        List<Field> more = new ArrayList<>(fields);
        more.add(new Field(fields.size(), row));
        return new RecordSchema(more, unread);
    }

    /// This schema, whose readers do not fill [Field#RESOURCE]: to find it takes as long as to read
    /// several other fields.
    public RecordSchema withoutResources() {
        return new RecordSchema(fields, Optional.of(Field.RESOURCE));
    }

    /// The field that readers do not fill, if there is one.
    public Optional<Field> unread() {
        return unread;
    }

    /// Whether readers fill a field.
    public boolean isRead(Field field) {
        return !unread.equals(Optional.of(field));
    }

    /// All fields; each has its position here as its ordinal.
    public List<Field> fields() {
        return fields;
    }

    /// The rows of all fields.
    public List<FieldRow> rows() {
        return fields.stream().map(Field::row).toList();
    }

    /// How many fields there are.
    public int size() {
        return fields.size();
    }

    /// The fields with a dictionary, which can be facets.
    public List<Field> facets() {
        return fields.stream().filter(Field::isDictionary).toList();
    }

    /// The facets that are shown at first, in their order.
    public List<Field> firstFacets() {
        return fields.stream()
                .filter(field -> field.row().facetRank() > 0)
                .sorted(Comparator.comparingInt(field -> field.row().facetRank()))
                .toList();
    }

    /// The field with that short name or CloudTrail name, in any case.
    public Optional<Field> named(String name) {
        return fields.stream().filter(field -> field.isNamed(name)).findFirst();
    }

    /// The short names: `time, event, service, …`.
    public String shortNames() {
        return fields.stream().map(Field::shortName).collect(Collectors.joining(", "));
    }

    /// The short names of the fields whose values can be compared: `time, ip`.
    public String comparableNames() {
        return fields.stream()
                .filter(field -> field.row().values().isComparable())
                .map(Field::shortName)
                .collect(Collectors.joining(", "));
    }

    /// What the values of a member look like that queries search the original records for by its
    /// name alone; empty for other names.
    ///
    /// Other paths need at least two levels: a single name may be a field that is mistyped.
    public Optional<ValueForm> searchedMember(String name) {
        return RecordTable.SEARCHED_MEMBERS.entrySet().stream()
                .filter(member -> member.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
