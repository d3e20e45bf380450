package spoor.query;

import spoor.event.RecordSchema;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads queries such as `service:connect and not (readOnly:true or event:List*)`.
///
/// Terms are `field:value`, `field:(a or b)`, comparisons of `time`, and words or texts in quotes,
/// which are looked for anywhere in an event. `not` binds closer than `and`, `and` closer than
/// `or`. `*` stands for any characters, `field:*` means that the field exists. Case does not count.
/// Fields are those of a [RecordSchema], paths such as `requestParameters.queueId`, and the marks
/// `has:redacted`, `has:omitted`, `has:masked`, `has:error`, `is:change`.
///
/// In the manner of Kibana's KQL: words that follow one another are one text, conditions are joined
/// by a word and never by a blank alone.
public final class QueryParser {
    /// So many parentheses and `not` may stand in one another.
    private static final int DEEPEST = 100;

    /// What has colons and is no condition: addresses, numbers and times, ARNs, and URLs. A field
    /// cannot be meant: no name begins with a digit, and no ARN with the rest of one.
    private static final Pattern PLAIN_TEXT =
            Pattern.compile(
                    "[0-9].*|[0-9a-f]*:[0-9a-f]*:[0-9a-f:.]*|arn:aws[a-z-]*:.*|[a-z][a-z0-9+.-]*://.*",
                    Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern EQUATION =
            Pattern.compile("([\\w.]+)\\s*(!?==?).*", Pattern.DOTALL);

    private static final String EXPECTED_TERM = "query.expectedTerm";

    private final QueryText text;
    private final FieldTerms fields;
    private int depth;

    private QueryParser(RecordSchema schema, String text) {
        this.text = new QueryText(text);
        this.fields = new FieldTerms(schema);
    }

    /// What `and`, `or`, `not` and parentheses join.
    private interface Operand {
        Filter read() throws QuerySyntaxException;
    }

    /// Reads a query over CloudTrail's record.
    ///
    /// @throws QuerySyntaxException where the text is no query
    public static Filter parse(String text) throws QuerySyntaxException {
        return parse(RecordSchema.CLOUDTRAIL, text);
    }

    /// Reads a query; an empty one wants everything.
    ///
    /// @param schema the fields that the query can name
    /// @throws QuerySyntaxException where the text is no query
    public static Filter parse(RecordSchema schema, String text) throws QuerySyntaxException {
        return new QueryParser(schema, text).query();
    }

    private Filter query() throws QuerySyntaxException {
        text.skipBlanks();
        if (text.isAtEnd()) {
            return Filter.everything();
        }
        Filter filter = orExpression(this::term);
        if (!text.isAtEnd()) {
            throw unexpected();
        }
        return filter;
    }

    /// What stands where an operator or the end should.
    private QuerySyntaxException unexpected() {
        return new QuerySyntaxException(
                text.position(), text.isNext(')') ? "query.unopened" : "query.expectedOperator");
    }

    private Filter orExpression(Operand operand) throws QuerySyntaxException {
        return joinedBy("or", () -> andExpression(operand), Filter.Or::new);
    }

    private Filter andExpression(Operand operand) throws QuerySyntaxException {
        return joinedBy("and", () -> notExpression(operand), Filter.And::new);
    }

    private Filter joinedBy(String word, Operand operand, Function<List<Filter>, Filter> join)
            throws QuerySyntaxException {
        List<Filter> filters = new ArrayList<>();
        do {
            filters.add(operand.read());
            text.skipBlanks();
        } while (text.takeKeyword(word));
        return filters.size() == 1 ? filters.getFirst() : join.apply(filters);
    }

    private Filter notExpression(Operand operand) throws QuerySyntaxException {
        text.skipBlanks();
        int start = text.position();
        if (++depth > DEEPEST) {
            throw new QuerySyntaxException(start, "query.tooDeep", DEEPEST);
        }
        Filter filter;
        if (text.takeKeyword("not")) {
            filter = new Filter.Not(notExpression(operand));
        } else if (text.take('(')) {
            filter = orExpression(operand);
            if (!text.take(')')) {
                throw text.isAtEnd()
                        ? new QuerySyntaxException(start, "query.unclosed")
                        : unexpected();
            }
        } else {
            filter = operand.read();
        }
        depth--;
        return filter;
    }

    private Filter term() throws QuerySyntaxException {
        int start = text.position();
        if (isWithoutTerm()) {
            throw new QuerySyntaxException(start, EXPECTED_TERM);
        }
        if (!isCondition()) {
            return words();
        }
        String name = text.name();
        if (name.isEmpty()) {
            throw new QuerySyntaxException(start, EXPECTED_TERM);
        }
        text.skipBlanks();
        if (text.take(':')) {
            FieldTerms.Values values = fields.valuesOf(name, start);
            int behind = text.position();
            text.skipBlanks();
            // "event:and" has a value, "event: and" lacks one.
            return text.isNext('(')
                    ? notExpression(() -> value(name, values, isWithoutTerm()))
                    : value(name, values, text.position() > behind && isWithoutTerm());
        }
        return comparison(name, start);
    }

    private boolean isWithoutTerm() {
        return text.isAtEnd() || text.isNext(')') || text.isKeyword("and") || text.isKeyword("or");
    }

    /// Whether a name with a colon or a comparison behind it comes next, and no text that only
    /// looks like it.
    private boolean isCondition() {
        int start = text.position();
        boolean plain = PLAIN_TEXT.matcher(text.word()).matches();
        text.moveTo(start);
        String _ = text.name();
        text.skipBlanks();
        boolean sign = text.isNext(':') || text.isNext('<') || text.isNext('>');
        text.moveTo(start);
        return sign && !plain;
    }

    private Filter comparison(String name, int nameStart) throws QuerySyntaxException {
        int start = text.position();
        boolean _ = text.take('<') || text.take('>');
        boolean _ = text.take('=');
        String sign = text.textFrom(start);
        if (!fields.isTime(name)) {
            throw fields.notComparable(name, nameStart, sign, start);
        }
        text.skipBlanks();
        int valueStart = text.position();
        String value = text.isNext('"') ? text.quoted() : text.word();
        return FieldTerms.timeComparison(sign, value, valueStart);
    }

    private Filter value(String name, FieldTerms.Values values, boolean missing)
            throws QuerySyntaxException {
        int start = text.position();
        boolean quoted = text.isNext('"');
        String value = missing ? "" : quoted ? text.quoted() : text.word();
        if (value.isEmpty() && !quoted) {
            throw new QuerySyntaxException(start, "query.expectedValue", name);
        }
        return values.of(value, start, quoted);
    }

    /// A text in quotes, or all words up to an operator.
    private Filter words() throws QuerySyntaxException {
        if (text.isNext('"')) {
            return anywhere(Phrase.literal(text.quoted()));
        }
        int start = text.position();
        int end = start;
        do {
            refuseOperator();
            String _ = text.word();
            end = text.position();
            text.skipBlanks();
        } while (!isWithoutTerm()
                && !text.isKeyword("not")
                && !text.isNext('"')
                && !text.isNext('(')
                && !isCondition());
        text.moveTo(end);
        String words = text.textFrom(start);
        Matcher equation = EQUATION.matcher(words);
        if (equation.matches() && fields.isFieldOrMark(equation.group(1))) {
            throw new QuerySyntaxException(
                    start + equation.start(2), "query.expectedColon", equation.group(1));
        }
        return anywhere(Phrase.of(words));
    }

    private void refuseOperator() throws QuerySyntaxException {
        int start = text.position();
        String word = text.word();
        text.moveTo(start);
        switch (word) {
            case "&&", "&" -> throw new QuerySyntaxException(start, "query.expectedWord", "and");
            case "||", "|" -> throw new QuerySyntaxException(start, "query.expectedWord", "or");
            case "!" -> throw new QuerySyntaxException(start, "query.expectedWord", "not");
            default -> {
                // Any other word is looked for.
            }
        }
    }

    private static Filter anywhere(Phrase phrase) {
        return phrase.parts().isEmpty() ? Filter.everything() : new Filter.RecordContains(phrase);
    }
}
