package spoor.event;

import spoor.aws.ResourceName;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/// A field of an event that is kept as a column: a row of a [RecordSchema], with its number there.
///
/// The constants are the fields that code uses; [RecordSchema#fields] lists all.
public final class Field implements Comparable<Field> {
    static final List<Field> CLOUDTRAIL =
            IntStream.range(0, RecordTable.ROWS.size())
                    .mapToObj(row -> new Field(row, RecordTable.ROWS.get(row)))
                    .toList();

    public static final Field TIME = builtIn("time");
    public static final Field EVENT = builtIn("event");
    public static final Field SERVICE = builtIn("service");
    public static final Field REGION = builtIn("region");
    public static final Field TYPE = builtIn("type");

    /// The display name of the identity that acted, by the rule for each identity type.
    public static final Field IDENTITY = builtIn("identity");

    public static final Field IP = builtIn("ip");
    public static final Field ERROR = builtIn("error");
    public static final Field ERROR_MESSAGE = builtIn("message");

    /// How the event ended: see [spoor.record.Outcome].
    public static final Field OUTCOME = builtIn("outcome");

    public static final Field ACCOUNT = builtIn("account");
    public static final Field KEY = builtIn("key");
    public static final Field ARN = builtIn("arn");
    public static final Field AGENT = builtIn("agent");
    public static final Field ID = builtIn("id");
    public static final Field READ_ONLY = builtIn("readOnly");
    public static final Field CATEGORY = builtIn("category");
    public static final Field KIND = builtIn("kind");

    /// What the event was about: see [spoor.record.Resources].
    public static final Field RESOURCE = builtIn("resource");

    /// The paths of values that AWS hid or left out.
    public static final Field HIDDEN_AT = builtIn("hiddenAt");

    /// Separates the values of a field that has several; no value contains it.
    private static final String SEPARATOR = "\n";

    private final int ordinal;
    private final FieldRow row;

    Field(int ordinal, FieldRow row) {
        this.ordinal = ordinal;
        this.row = row;
    }

    private static Field builtIn(String name) {
        return CLOUDTRAIL.stream()
                .filter(field -> field.shortName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /// The position in the schema, from 0: the index of arrays with an element for each field.
    public int ordinal() {
        return ordinal;
    }

    public FieldRow row() {
        return row;
    }

    /// CloudTrail's name, with a dot between levels.
    public String cloudTrailName() {
        return row.path();
    }

    /// The name for queries.
    public String shortName() {
        return row.name();
    }

    /// Whether the values are ids of a dictionary; time and id have columns of their own form.
    public boolean isDictionary() {
        return row.form() == FieldRow.Form.TEXT || isMultiple();
    }

    /// Whether an event may have several values, which are then filtered and counted one by one.
    public boolean isMultiple() {
        return row.form() == FieldRow.Form.TEXTS;
    }

    /// The single values of what the column holds: itself, or those that were [#joined]. Resources
    /// are their ids and names.
    public List<String> split(String text) {
        if (!isMultiple()) {
            return List.of(text);
        }
        if (!(row.values() instanceof ValueForm.Resource)) {
            return recorded(text);
        }
        return text.contains(SEPARATOR)
                ? recorded(text).stream().map(ResourceName::of).distinct().toList()
                : List.of(ResourceName.of(text));
    }

    /// The single values as records have them: of resources also ARNs.
    public List<String> recorded(String text) {
        return isMultiple() ? List.of(text.split(SEPARATOR, -1)) : List.of(text);
    }

    /// What the column of a field with several values holds.
    public String joined(Collection<String> values) {
        return String.join(SEPARATOR, values);
    }

    boolean isNamed(String name) {
        return shortName().equalsIgnoreCase(name) || cloudTrailName().equalsIgnoreCase(name);
    }

    /// By position in the schema.
    @Override
    public int compareTo(Field other) {
        return Integer.compare(ordinal, other.ordinal);
    }

    @Override
    public String toString() {
        return shortName();
    }
}
