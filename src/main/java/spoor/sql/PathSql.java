package spoor.sql;

import spoor.json.JsonPath;
import spoor.message.Message;
import spoor.query.Filter;
import spoor.query.ValueTest;
import spoor.query.Wildcard;
import spoor.text.CaseFolding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Conditions on values at paths in the JSON of a record.
///
/// Names match in any case, so the JSON is searched in lower case.
final class PathSql {
    private static final String URL_ENCODED_JSON = "LIKE '!%7b%' ESCAPE '!'";

    private final RecordSql record;
    private final ValueTest test;
    private final boolean ofMissing;
    private final boolean any;
    private int variables;

    private PathSql(RecordSql record, ValueTest test) {
        this.record = record;
        this.test = test;
        this.ofMissing = test.matches("");
        this.any = test.matchesAnyValue();
    }

    /// Whether a value at the path matches.
    static String of(RecordSql record, Filter.AtPath condition) {
        JsonPath path = condition.path();
        if (path.steps().stream()
                .anyMatch(step -> step instanceof String name && ValueTestSql.isBroken(name))) {
            return Sql.UNKNOWN;
        }
        return record.shape()
                .json(path)
                .map(part -> new PathSql(record, condition.test()).in(part, path))
                .orElseGet(() -> record.unexpressed(Message.of("sql.noColumn", path.toString())));
    }

    /// The JSON text at a path, in lower case; empty if there is none. Nothing if the table cannot
    /// have it.
    static Optional<String> text(RecordSql record, JsonPath path) {
        return record.shape()
                .json(path)
                .map(part -> {
                    String json = "lower(" + part.json() + ")";
                    return record.computed(
                            "json_at_" + path,
                            () ->
                                    part.rest().isEmpty()
                                            ? json
                                            : "coalesce(json_query("
                                                    + json
                                                    + ", "
                                                    + Sql.literal(path(part.rest()) + "[*]")
                                                    + " WITH ARRAY WRAPPER), '')");
                });
    }

    private String in(RecordShape.JsonPart part, JsonPath path) {
        String root =
                part.json().equals(record.shape().text())
                        ? record.foldedText()
                        : record.computed(
                                "json_" + path.steps().getFirst().toString(),
                                () -> "lower(" + part.json() + ")");
        List<Object> steps = part.rest();
        if (steps.isEmpty()) {
            return atRoot(root);
        }
        String values = values(root, steps, true);
        String found = "any_match(" + values + ", v -> " + matches("v") + ")";
        String without = ofMissing ? "cardinality(" + values + ") = 0" : Sql.FALSE;
        return "CASE WHEN "
                + mayHave(root, steps)
                + " THEN ("
                + found
                + " OR "
                + without
                + emptyArray(root, steps)
                + " OR "
                + mayBeEncoded()
                + ") ELSE "
                + ofMissing
                + " END";
    }

    /// The value of a whole column.
    private String atRoot(String root) {
        return "CASE WHEN "
                + root
                + " IN ('', 'null', '\"\"') THEN "
                + ofMissing
                + " WHEN "
                + ColumnShape.isStructured(root)
                + " THEN "
                + (any ? "true" : "NULL")
                + " ELSE any_match(CAST(json_parse('[' || "
                + root
                + " || ']') AS array(json)), v -> "
                + matches("v")
                + ") END";
    }

    /// Rules out most records before their JSON is parsed.
    private static String mayHave(String root, List<Object> steps) {
        List<String> names = new ArrayList<>();
        for (Object step : steps) {
            if (step instanceof String name && name.matches("[A-Za-z0-9_-]+")) {
                names.add(Sql.like(root, List.of(CaseFolding.fold(name)), true));
            }
        }
        return "("
                + Sql.all(names)
                + " OR "
                + root
                + " LIKE '%!%7b%' ESCAPE '!' OR "
                + Sql.matchesRegex(root, "\"[a-z0-9+/_-]{16,}={0,2}[\\\\\"]")
                + ")";
    }

    /// The values at a path, also in JSON that is in strings on the way, as an array of JSON.
    private String values(String json, List<Object> steps, boolean inStrings) {
        List<String> arrays = new ArrayList<>();
        arrays.add(plain(json, steps));
        for (int count = 1; inStrings && count < steps.size(); count++) {
            String way = plain(json, steps.subList(0, count));
            List<Object> rest = steps.subList(count, steps.size());
            arrays.add(within(way, "%s LIKE '{%%' OR %1$s LIKE '[%%'", "%s", rest));
            arrays.add(
                    within(
                            way,
                            "%s " + URL_ENCODED_JSON.replace("%", "%%"),
                            "lower(try(url_decode(replace(%s, '+', '%%2b'))))",
                            rest));
        }
        return arrays.size() == 1 ? arrays.getFirst() : "concat(" + String.join(", ", arrays) + ")";
    }

    private String within(String way, String condition, String decoded, List<Object> rest) {
        String x = "x" + ++variables;
        String text = "TRY_CAST(" + x + " AS varchar)";
        return "flatten(transform(filter("
                + way
                + ", "
                + x
                + " -> coalesce("
                + condition.formatted(text)
                + ", false)), "
                + x
                + " -> "
                + plain("coalesce(" + decoded.formatted(text) + ", '')", rest)
                + "))";
    }

    private static String plain(String json, List<Object> steps) {
        return "CAST(json_parse(coalesce(json_query("
                + json
                + ", "
                + Sql.literal(path(steps) + "[*]")
                + " WITH ARRAY WRAPPER), '[]')) AS array(json))";
    }

    private static String path(List<Object> steps) {
        StringBuilder path = new StringBuilder("lax $");
        for (Object step : steps) {
            if (step instanceof Integer position) {
                path.append('[').append(position).append(']');
            } else {
                path.append(".\"")
                        .append(CaseFolding.fold(step.toString()).replace("\"", "\"\""))
                        .append('"');
            }
        }
        return path.toString();
    }

    /// Whether a value matches; unknown for numbers that the engine spells in its own way, and for
    /// texts that may be encoded.
    private String matches(String value) {
        String json = "json_format(" + value + ")";
        String text = "TRY_CAST(" + value + " AS varchar)";
        return "CASE WHEN "
                + json
                + " = 'null' THEN "
                + ofMissing
                + " WHEN "
                + json
                + " LIKE '{%' THEN "
                + any
                + " WHEN "
                + json
                + " LIKE '[%' THEN "
                + (any ? "true" : "NULL")
                + " WHEN "
                + Sql.matchesRegex(json, "^-?[0-9]+[.eE]")
                + " THEN "
                + (test instanceof ValueTest.NumberCompared
                        ? ValueTestSql.of(test, json)
                        : any ? "true" : "NULL")
                + " WHEN "
                + ValueTestSql.of(test, text)
                + " THEN true WHEN "
                + (any || ofMissing
                        ? Sql.FALSE
                        : Sql.matchesRegex(text, "^\\s*[{\\[\"]|%[0-9a-f]{2}"))
                + " THEN NULL ELSE "
                + text
                + " IS NULL AND NULL END";
    }

    /// An empty array is a value, but has no items.
    private String emptyArray(String root, List<Object> steps) {
        if ((!any && !ofMissing) || !(steps.getLast() instanceof String name)) {
            return "";
        }
        String empty = Sql.like(root, List.of('"' + CaseFolding.fold(name) + "\":[]"), true);
        return any
                ? " OR CASE WHEN " + empty + " THEN NULL ELSE false END"
                : " AND CASE WHEN " + empty + " THEN NULL ELSE true END";
    }

    /// Unknown where base64 in the record has what is searched for, or has JSON.
    private String mayBeEncoded() {
        String decoded = record.decodedText();
        boolean searched =
                test instanceof Wildcard wildcard
                        && wildcard.parts().stream().anyMatch(part -> !part.isEmpty());
        String value =
                searched && test instanceof Wildcard wildcard
                        ? Sql.like(decoded, wildcard.parts(), true)
                        : Sql.FALSE;
        return "(("
                + value
                + " OR "
                + Sql.matchesRegex(decoded, "(^|\\n)\\s*[{\\[]")
                + ") AND NULL)";
    }
}
