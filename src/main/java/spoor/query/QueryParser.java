package spoor.query;

import spoor.event.Field;
import spoor.json.JsonPath;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Reads queries such as `service:connect and event:Delete*`.
///
/// Terms are `field:value`, joined by `and`; `*` in a value stands for any characters, `field:*`
/// means that the field exists, and a value in quotes may have blanks. Case does not count. A field
/// is one of [Field], or a path of two names or more: `requestParameters.queueId:8f2*`. Marks are
/// terms of their own: `has:redacted`, `has:omitted`, `has:masked`, `has:error`, `is:change`.
public final class QueryParser {
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

    private final String text;
    private int at;

    private QueryParser(String text) {
        this.text = text;
    }

    /// The filter that a query stands for; an empty query wants everything.
    ///
    /// @throws QuerySyntaxException where the text is no query
    public static Filter parse(String text) throws QuerySyntaxException {
        return new QueryParser(text).query();
    }

    private Filter query() throws QuerySyntaxException {
        skipBlanks();
        if (at == text.length()) {
            return Filter.everything();
        }
        List<Filter> terms = new ArrayList<>();
        terms.add(term());
        while (true) {
            skipBlanks();
            if (at == text.length()) {
                return terms.size() == 1 ? terms.getFirst() : new Filter.And(terms);
            }
            int start = at;
            String word = word();
            if (!word.equalsIgnoreCase("and")) {
                throw new QuerySyntaxException(start, "expected \"and\" between two terms");
            }
            skipBlanks();
            terms.add(term());
        }
    }

    private Filter term() throws QuerySyntaxException {
        int start = at;
        String name = fieldName();
        if (at == text.length() || text.charAt(at) != ':') {
            throw new QuerySyntaxException(
                    start,
                    name.isEmpty()
                            ? "expected a term such as service:connect"
                            : "expected a term such as service:connect, but \""
                                    + name
                                    + "\" is not followed by a colon");
        }
        Optional<Filter> mark = mark(name);
        if (mark.isPresent()) {
            return mark.get();
        }
        Optional<Field> field = Field.named(name);
        Optional<JsonPath> path = JsonPath.parse(name).filter(p -> p.steps().size() > 1);
        if (field.isEmpty() && path.isEmpty()) {
            throw new QuerySyntaxException(
                    start,
                    "there is no field \""
                            + name
                            + "\"; the fields are "
                            + Field.shortNames()
                            + ", paths such as requestParameters.name, and has: and is:");
        }
        at++;
        skipBlanks();
        return field.isPresent()
                ? valueOf(field.get())
                : new Filter.AtPath(path.orElseThrow(), pattern(name));
    }

    /// A mark: `has:redacted` or `is:change`; nothing where the name is a field's.
    private Optional<Filter> mark(String name) throws QuerySyntaxException {
        Map<String, Filter.Mark> marks = MARKS.get(name.toLowerCase(Locale.ROOT));
        if (marks == null) {
            return Optional.empty();
        }
        at++;
        skipBlanks();
        int valueStart = at;
        Filter.Mark mark = marks.get(word().toLowerCase(Locale.ROOT));
        if (mark == null) {
            throw new QuerySyntaxException(
                    valueStart,
                    "expected "
                            + marks.keySet().stream().sorted().collect(Collectors.joining(" or "))
                            + " behind "
                            + name
                            + ":");
        }
        return Optional.of(new Filter.Marked(mark));
    }

    private Filter valueOf(Field field) throws QuerySyntaxException {
        boolean literal = isQuote();
        return matches(field, literal ? quoted() : value(field.shortName()), literal);
    }

    private Wildcard pattern(String name) throws QuerySyntaxException {
        return isQuote() ? Wildcard.literal(quoted()) : Wildcard.of(value(name));
    }

    private boolean isQuote() {
        return at < text.length() && text.charAt(at) == '"';
    }

    private String value(String name) throws QuerySyntaxException {
        int start = at;
        String value = word();
        if (value.isEmpty()) {
            throw new QuerySyntaxException(start, "expected a value behind " + name + ":");
        }
        return value;
    }

    private static Filter matches(Field field, String value, boolean literal) {
        Filter exact =
                new Filter.Matches(field, literal ? Wildcard.literal(value) : Wildcard.of(value));
        if (field != Field.SERVICE || value.isEmpty() || value.endsWith("*")) {
            return exact;
        }
        // "connect" is how everybody calls connect.amazonaws.com.
        String whole = value.toLowerCase(Locale.ROOT) + ".amazonaws.com";
        return new Filter.Or(
                List.of(
                        exact,
                        new Filter.Matches(
                                field, literal ? Wildcard.literal(whole) : Wildcard.of(whole))));
    }

    private String fieldName() {
        int start = at;
        boolean quoted = false;
        while (at < text.length()
                && (quoted
                        || (text.charAt(at) != ':' && !Character.isWhitespace(text.charAt(at))))) {
            // Names of a path may stand in quotes, with blanks and colons in them.
            if (quoted && text.charAt(at) == '\\' && at + 1 < text.length()) {
                at++;
            } else {
                quoted ^= text.charAt(at) == '"';
            }
            at++;
        }
        return text.substring(start, at);
    }

    private String word() {
        int start = at;
        while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return text.substring(start, at);
    }

    private String quoted() throws QuerySyntaxException {
        int start = at++;
        StringBuilder value = new StringBuilder();
        while (at < text.length() && text.charAt(at) != '"') {
            if (text.charAt(at) == '\\' && at + 1 < text.length()) {
                at++;
            }
            value.append(text.charAt(at++));
        }
        if (at == text.length()) {
            throw new QuerySyntaxException(start, "this quote is not closed");
        }
        at++;
        return value.toString();
    }

    private void skipBlanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }
}
