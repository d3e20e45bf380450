package spoor.query;

import spoor.event.Field;
import spoor.event.RecordSchema;
import spoor.event.ValueForm;
import spoor.json.JsonPath;
import spoor.message.Message;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The conditions that follow a name in a query: of a field, of a path, `has` or `is`.
final class FieldTerms {
    private static final Map<String, Map<String, Filter.Mark>> MARKS =
            Map.of(
                    "has",
                    Map.of(
                            "redacted", Filter.Mark.HIDDEN_VALUES,
                            "omitted", Filter.Mark.OMITTED_VALUES,
                            "masked", Filter.Mark.MASKED_VALUES,
                            "error", Filter.Mark.FAILURE),
                    "is",
                    Map.of("change", Filter.Mark.CHANGE, "partial", Filter.Mark.PARTIAL));

    /// The name before the path of a file.
    static final String FILE = "file";

    /// After a path: anywhere below it.
    private static final String BELOW = ".*";

    private final RecordSchema schema;
    private final ValueTerms values;

    FieldTerms(RecordSchema schema, KnownValues known) {
        this.schema = schema;
        this.values = new ValueTerms(known);
    }

    /// Makes a condition from a value.
    interface Condition {
        Filter of(TypedValue value) throws QuerySyntaxException;
    }

    /// Whether it is the name of a field, `file`, `has` or `is`.
    boolean isFieldOrMark(String name) {
        return name.equalsIgnoreCase(FILE)
                || MARKS.containsKey(name.toLowerCase(Locale.ROOT))
                || field(name).isPresent();
    }

    /// The condition for a value after a colon.
    ///
    /// @param start the offset of the name
    Condition equality(String name, int start) throws QuerySyntaxException {
        Map<String, Filter.Mark> marks = MARKS.get(name.toLowerCase(Locale.ROOT));
        if (marks != null) {
            return value -> mark(name, marks, value);
        }
        if (name.equalsIgnoreCase(FILE)) {
            return value -> new Filter.InFile(value.pattern());
        }
        Optional<Field> field = field(name);
        if (field.isPresent()) {
            return value -> values.of(field.get(), value);
        }
        if (name.endsWith(BELOW)) {
            String above = name.substring(0, name.length() - BELOW.length());
            JsonPath path = JsonPath.parse(above).orElseThrow(() -> noField(name, start));
            return value -> new Filter.Below(path, ValueTerms.atPath(value));
        }
        JsonPath path = path(name).orElseThrow(() -> noField(name, start));
        ValueForm form = schema.searchedMember(path.toString()).orElse(ValueForm.anyText());
        return value -> {
            if (!ValueTerms.mayHave(form, value)) {
                throw ValueTerms.impossible(form, value);
            }
            return new Filter.AtPath(path, ValueTerms.atPath(value));
        };
    }

    /// The condition for a value after a sign such as `>=`.
    ///
    /// @param start the offset of the name
    /// @param signStart the offset of the sign
    Condition comparison(String name, int start, String sign, int signStart)
            throws QuerySyntaxException {
        Optional<Field> field = field(name);
        if (field.filter(any -> any.row().values().isComparable()).isPresent()) {
            return value -> ComparisonTerms.of(field.get(), Comparison.of(sign), value);
        }
        if (isFieldOrMark(name)) {
            throw new QuerySyntaxException(
                    signStart, "query.notComparable", sign, schema.comparableNames());
        }
        JsonPath path = path(name).orElseThrow(() -> noField(name, start));
        return value -> ComparisonTerms.of(path, Comparison.of(sign), value);
    }

    /// The words that may follow `has:` or `is:`; none for other names.
    static List<String> marks(String name) {
        return MARKS.getOrDefault(name.toLowerCase(Locale.ROOT), Map.of()).keySet().stream()
                .sorted()
                .toList();
    }

    /// The field with that name; CloudTrail's name may be in quotes, as it is in JSON.
    Optional<Field> field(String name) {
        return schema.named(name)
                .or(() -> JsonPath.parse(name).flatMap(path -> schema.named(path.toString())));
    }

    private Optional<JsonPath> path(String name) {
        return JsonPath.parse(name)
                .filter(path ->
                        path.steps().size() > 1
                                || schema.searchedMember(path.toString()).isPresent());
    }

    private QuerySyntaxException noField(String name, int start) {
        return new QuerySyntaxException(start, "query.noField", name, schema.shortNames());
    }

    private static Filter mark(String name, Map<String, Filter.Mark> marks, TypedValue value)
            throws QuerySyntaxException {
        Filter.Mark mark = marks.get(value.text().toLowerCase(Locale.ROOT));
        if (mark == null) {
            throw value.expected("query.expectedMark", Message.anyOf(marks(name)), name);
        }
        return new Filter.Marked(mark);
    }
}
