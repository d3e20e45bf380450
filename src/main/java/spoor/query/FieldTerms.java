package spoor.query;

import spoor.event.Field;
import spoor.event.RecordSchema;
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
                    Map.of("change", Filter.Mark.CHANGE));

    private final RecordSchema schema;

    FieldTerms(RecordSchema schema) {
        this.schema = schema;
    }

    /// Makes a condition from a value.
    interface Values {
        /// @param start the value's offset in the query
        /// @param quoted whether it is in quotes, so that a star is an ordinary character
        Filter of(String value, int start, boolean quoted) throws QuerySyntaxException;
    }

    /// Whether it is the name of a field, `has` or `is`.
    boolean isFieldOrMark(String name) {
        return MARKS.containsKey(name.toLowerCase(Locale.ROOT)) || field(name).isPresent();
    }

    /// @param start the offset of the name
    Values valuesOf(String name, int start) throws QuerySyntaxException {
        Map<String, Filter.Mark> marks = MARKS.get(name.toLowerCase(Locale.ROOT));
        if (marks != null) {
            return (value, valueStart, _) -> mark(name, marks, value, valueStart);
        }
        Optional<Field> field = field(name);
        if (field.isPresent()) {
            return field.get() == Field.TIME
                    ? TimeTerms::value
                    : (value, _, quoted) -> matches(field.get(), value, quoted);
        }
        JsonPath path = path(name).orElseThrow(() -> noField(name, start));
        return (value, _, quoted) -> new Filter.AtPath(path, pattern(value, quoted));
    }

    /// The field with that name; CloudTrail's name may be in quotes, as it is in JSON.
    private Optional<Field> field(String name) {
        return schema.named(name)
                .or(() -> JsonPath.parse(name).flatMap(path -> schema.named(path.toString())));
    }

    private Optional<JsonPath> path(String name) {
        return JsonPath.parse(name)
                .filter(path ->
                        path.steps().size() > 1 || schema.isSearchedMember(path.toString()));
    }

    private QuerySyntaxException noField(String name, int start) {
        return new QuerySyntaxException(start, "query.noField", name, schema.shortNames());
    }

    private static Filter mark(String name, Map<String, Filter.Mark> marks, String value, int start)
            throws QuerySyntaxException {
        Filter.Mark mark = marks.get(value.toLowerCase(Locale.ROOT));
        if (mark == null) {
            throw new QuerySyntaxException(
                    start,
                    "query.expectedMark",
                    Message.anyOf(marks.keySet().stream().sorted().toList()),
                    name);
        }
        return new Filter.Marked(mark);
    }

    static Wildcard pattern(String value, boolean quoted) {
        return quoted ? Wildcard.literal(value) : Wildcard.of(value);
    }

    private static Filter matches(Field field, String value, boolean quoted) {
        Filter exact = new Filter.Matches(field, pattern(value, quoted));
        if (field != Field.SERVICE || value.isEmpty() || value.endsWith("*")) {
            return exact;
        }
        // Services are known by their short names: "connect" for connect.amazonaws.com.
        String whole = value.toLowerCase(Locale.ROOT) + ".amazonaws.com";
        return new Filter.Or(List.of(exact, new Filter.Matches(field, pattern(whole, quoted))));
    }

    boolean isTime(String name) {
        return field(name).equals(Optional.of(Field.TIME));
    }

    /// The error for a comparison with another name than time.
    ///
    /// @param nameStart the offset of the name
    /// @param start the offset of the sign
    QuerySyntaxException notComparable(String name, int nameStart, String sign, int start) {
        return isFieldOrMark(name) || path(name).isPresent()
                ? new QuerySyntaxException(start, "query.onlyTime", sign)
                : noField(name, nameStart);
    }
}
