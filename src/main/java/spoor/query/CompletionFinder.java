package spoor.query;

import spoor.event.RecordSchema;
import spoor.query.CompletionPlace.Kind;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds what may be typed at the caret. It reads the text before the caret term by term, as
/// [TermParser] does, but a query that is not complete is no error.
final class CompletionFinder {
    /// A query that ends with something that joins it to the next condition.
    private static final Pattern JOINED =
            Pattern.compile(
                    "(?<before>|.*[\\s()\"])(?<operator>and|or|not|\\()",
                    Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final FieldTerms fields;
    private final String text;
    private final QueryText before;

    /// The open parentheses, the innermost first.
    private final Deque<Group> groups = new ArrayDeque<>();

    private After after = After.OPERATOR;

    /// What the text before a position ends with.
    private enum After {
        /// Also the beginning, or an open parenthesis.
        OPERATOR,
        CONDITION,
        /// A text to search for, to which further words may belong.
        WORDS
    }

    /// Something in parentheses.
    ///
    /// @param name the name whose values are in the parentheses; empty for conditions
    /// @param start the offset of the condition: of the name or the parenthesis
    private record Group(String name, int start) {
        boolean hasConditions() {
            return name.isEmpty();
        }
    }

    CompletionFinder(RecordSchema schema, String text, int caret) {
        this.fields = new FieldTerms(schema, KnownValues.ANY);
        this.text = text;
        this.before = new QueryText(text.substring(0, caret));
    }

    Optional<CompletionPlace> find() {
        Optional<CompletionPlace> found = Optional.empty();
        boolean atCaret = false;
        while (!atCaret) {
            before.skipBlanks();
            int start = before.position();
            if (before.take('(')) {
                groups.push(list().isEmpty() ? new Group("", start) : groups.element());
                after = After.OPERATOR;
            } else if (before.take(')')) {
                groups.poll();
                after = After.CONDITION;
            } else {
                found = after == After.OPERATOR ? operand(start) : operator(start);
                atCaret = before.isAtEnd();
            }
        }
        return found;
    }

    /// The name whose values are in the innermost parentheses; empty if there is none.
    private String list() {
        return groups.isEmpty() ? "" : groups.element().name();
    }

    private Optional<CompletionPlace> operator(int start) {
        boolean condition = after == After.CONDITION;
        boolean complete = before.takeKeyword("and") || before.takeKeyword("or");
        if (complete) {
            after = After.OPERATOR;
        } else {
            String _ = before.word();
        }
        boolean afterBlank = start > 0 && Character.isWhitespace(text.charAt(start - 1));
        // Further words may belong to a text that is searched for.
        return condition && afterBlank
                ? Optional.of(place(new Kind.Operator(), start, before.textFrom(start), start))
                : Optional.empty();
    }

    private Optional<CompletionPlace> operand(int start) {
        if (before.takeKeyword("not")) {
            return Optional.of(place(new Kind.Term(), start, before.textFrom(start), start));
        }
        if (!list().isEmpty()) {
            return value(list(), groups.element().start());
        }
        String name = before.name();
        if (before.isAtEnd() && !name.startsWith("\"")) {
            return Optional.of(place(new Kind.Term(), start, name, start));
        }
        before.skipBlanks();
        if (before.isAtEnd() && isComparable(name)) {
            after = After.WORDS;
            return Optional.of(place(new Kind.Sign(), before.position(), "", start));
        }
        if (!name.isEmpty() && before.take(':')) {
            before.skipBlanks();
            if (before.take('(')) {
                groups.push(new Group(name, start));
                return before.isAtEnd() ? value(name, start) : Optional.empty();
            }
            return value(name, start);
        }
        boolean comparison = before.take('<') || before.take('>');
        if (comparison) {
            boolean _ = before.take('=');
            before.skipBlanks();
        } else {
            before.moveTo(start);
        }
        after = comparison || before.isNext('"') ? After.CONDITION : After.WORDS;
        String _ = typedValue();
        return Optional.empty();
    }

    private boolean isComparable(String name) {
        return fields.field(name).filter(field -> field.row().values().isComparable()).isPresent();
    }

    /// Reads a value of a name.
    ///
    /// @param term the offset of the condition
    private Optional<CompletionPlace> value(String name, int term) {
        int start = before.position();
        String typed = typedValue();
        after = After.CONDITION;
        List<String> marks = FieldTerms.marks(name);
        return marks.isEmpty()
                ? fields.field(name)
                        .map(field -> place(new Kind.ValueOf(field), start, typed, term))
                : Optional.of(place(new Kind.MarkOf(name, marks), start, typed, term));
    }

    /// Reads a value as far as it is typed.
    private String typedValue() {
        if (!before.isNext('"')) {
            return before.word();
        }
        int start = before.position();
        try {
            return before.quoted();
        } catch (QuerySyntaxException _) {
            // It continues after the caret.
            return before.textFrom(start + 1).replaceAll("\\\\(.)", "$1");
        }
    }

    /// @param term the offset of the condition
    private CompletionPlace place(Kind kind, int start, String typed, int term) {
        QueryText rest = new QueryText(text);
        rest.moveTo(start);
        if (kind instanceof Kind.Term) {
            String _ = rest.name();
            boolean _ = rest.take(':');
        } else if (rest.isNext('"')) {
            try {
                String _ = rest.quoted();
            } catch (QuerySyntaxException _) {
                // What is after the caret may be other conditions.
                rest.moveTo(before.position());
            }
        } else {
            String _ = rest.word();
        }
        return new CompletionPlace(
                kind, start, Math.max(rest.position(), before.position()), typed, context(term));
    }

    /// The query before a condition without the operators that join them; nothing after `or`.
    private String context(int term) {
        Deque<Group> open = new ArrayDeque<>(groups);
        open.removeIf(group -> !group.hasConditions() || group.start() >= term);
        String context = text.substring(0, term).stripTrailing();
        while (true) {
            Matcher joined = JOINED.matcher(context);
            if (!joined.matches()) {
                return context + ")".repeat(open.size());
            }
            // In `a and (b or`, the events of `a`.
            boolean or = joined.group("operator").equalsIgnoreCase("or");
            if (open.isEmpty() || !(or || joined.group("operator").equals("("))) {
                context = or ? "" : joined.group("before").stripTrailing();
            } else {
                context = context.substring(0, open.pop().start()).stripTrailing();
            }
        }
    }
}
