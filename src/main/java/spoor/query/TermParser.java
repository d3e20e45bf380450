package spoor.query;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Parses one term of a query: `field:value`, `field:(a or b)`, a comparison, or a text to search
/// for.
final class TermParser {
    /// Texts with colons that are not conditions: addresses, numbers and times, ARNs, and URLs. No
    /// field's name begins with a digit, and none is followed by the rest of an ARN.
    private static final Pattern TEXT_WITH_COLON =
            Pattern.compile(
                    "[0-9].*|[0-9a-f]*:[0-9a-f]*:[0-9a-f:.]*|arn:aws[a-z-]*:.*|[a-z][a-z0-9+.-]*://.*",
                    Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /// A condition written with an equals sign instead of a colon.
    private static final Pattern EQUATION =
            Pattern.compile("([\\w.]+)\\s*(!?==?).*", Pattern.DOTALL);

    /// The same for a path; only with blanks, as other texts have `a.b=c`.
    private static final Pattern PATH_EQUATION =
            Pattern.compile("(\\w+(?:\\.\\w+)+)\\s+(!?==?)\\s.*", Pattern.DOTALL);

    private static final String EXPECTED_TERM = "query.expectedTerm";

    private final QueryText text;
    private final OperatorParser operators;
    private final FieldTerms fields;

    TermParser(FieldTerms fields, QueryText text, OperatorParser operators) {
        this.text = text;
        this.operators = operators;
        this.fields = fields;
    }

    Filter term() throws QuerySyntaxException {
        int start = text.position();
        if (text.isEndOfTerms()) {
            throw new QuerySyntaxException(start, EXPECTED_TERM);
        }
        if (!isCondition()) {
            return searchedText();
        }
        String name = text.name();
        if (name.isEmpty()) {
            throw new QuerySyntaxException(start, EXPECTED_TERM);
        }
        text.skipBlanks();
        return text.take(':') ? values(name, start) : comparison(name, start);
    }

    /// Whether a name with a colon or a comparison sign is next, and not a text that only looks
    /// like it.
    private boolean isCondition() {
        int start = text.position();
        boolean plainText = TEXT_WITH_COLON.matcher(text.word()).matches();
        text.moveTo(start);
        String _ = text.name();
        text.skipBlanks();
        boolean sign = text.isNext(':') || text.isNext('<') || text.isNext('>');
        text.moveTo(start);
        return sign && !plainText;
    }

    private Filter values(String name, int nameStart) throws QuerySyntaxException {
        FieldTerms.Condition condition = fields.equality(name, nameStart);
        int afterColon = text.position();
        text.skipBlanks();
        if (text.isNext('(')) {
            return operators.notExpression(
                    () -> condition.of(value(text.isEndOfTerms(), name + ":")));
        }
        // "event:and" has a value, "event: and" lacks one.
        boolean missing = text.position() > afterColon && text.isEndOfTerms();
        return condition.of(value(missing, name + ":"));
    }

    private Filter comparison(String name, int nameStart) throws QuerySyntaxException {
        int start = text.position();
        boolean _ = text.take('<') || text.take('>');
        boolean _ = text.take('=');
        String sign = text.textFrom(start);
        FieldTerms.Condition condition = fields.comparison(name, nameStart, sign, start);
        text.skipBlanks();
        return condition.of(value(text.isEndOfTerms(), sign));
    }

    /// @param before what precedes the value
    private TypedValue value(boolean missing, String before) throws QuerySyntaxException {
        int start = text.position();
        if (!missing) {
            TypedValue value = TypedValue.read(text);
            if (value.quoted() || !value.text().isEmpty()) {
                return value;
            }
        }
        throw new QuerySyntaxException(start, "query.expectedValue", before);
    }

    /// Parses a text in quotes, or all words up to an operator.
    private Filter searchedText() throws QuerySyntaxException {
        if (text.isNext('"')) {
            return contains(Phrase.literal(text.quoted()));
        }
        int start = text.position();
        int end;
        do {
            rejectForeignOperator();
            String _ = text.word();
            end = text.position();
            text.skipBlanks();
        } while (!text.isEndOfTerms()
                && !text.isKeyword("not")
                && !text.isNext('"')
                && !text.isNext('(')
                && !isCondition());
        text.moveTo(end);
        String words = text.textFrom(start);
        Matcher equation = EQUATION.matcher(words);
        boolean isOfField = equation.matches() && fields.isFieldOrMark(equation.group(1));
        if (isOfField || equation.usePattern(PATH_EQUATION).matches()) {
            throw new QuerySyntaxException(
                    start + equation.start(2), "query.expectedColon", equation.group(1));
        }
        return contains(Phrase.of(words));
    }

    /// Rejects the operators of other languages; any other word is searched for.
    private void rejectForeignOperator() throws QuerySyntaxException {
        int start = text.position();
        String word = text.word();
        text.moveTo(start);
        String operator =
                switch (word) {
                    case "&&", "&" -> "and";
                    case "||", "|" -> "or";
                    case "!" -> "not";
                    default -> "";
                };
        if (!operator.isEmpty()) {
            throw new QuerySyntaxException(start, "query.expectedWord", operator);
        }
    }

    private static Filter contains(Phrase phrase) {
        return phrase.parts().isEmpty() ? Filter.everything() : new Filter.RecordContains(phrase);
    }
}
