package spoor.query;

import spoor.event.RecordSchema;

import java.util.ArrayList;
import java.util.List;

/// A condition of a query that can be dropped without the others.
///
/// @param text the condition as it was typed
public record Clause(Filter filter, String text) {
    /// The conditions that `and` joins, also inside parentheses; one condition if `or` joins all.
    /// None for an empty query.
    ///
    /// @throws QuerySyntaxException if the text is not a query
    public static List<Clause> of(RecordSchema schema, KnownValues known, String text)
            throws QuerySyntaxException {
        Filter whole = QueryParser.parse(schema, known, text);
        if (whole instanceof Filter.Everything) {
            return List.of();
        }
        QueryText query = new QueryText(text);
        OperatorParser operators = new OperatorParser(query);
        TermParser terms = new TermParser(new FieldTerms(schema, known), query, operators);
        List<Clause> clauses = new ArrayList<>();
        do {
            query.skipBlanks();
            int start = query.position();
            Filter filter = operators.notExpression(terms::term);
            clauses.addAll(parts(schema, known, filter, query.textFrom(start).strip()));
            query.skipBlanks();
        } while (query.takeKeyword("and"));
        return query.isAtEnd() ? List.copyOf(clauses) : List.of(new Clause(whole, text.strip()));
    }

    private static List<Clause> parts(
            RecordSchema schema, KnownValues known, Filter filter, String text)
            throws QuerySyntaxException {
        return filter instanceof Filter.And && text.startsWith("(") && text.endsWith(")")
                ? of(schema, known, text.substring(1, text.length() - 1))
                : List.of(new Clause(filter, text));
    }

    /// A query of these conditions and one more.
    public static String and(List<Clause> clauses, String condition) {
        List<Clause> all = new ArrayList<>();
        for (Clause clause : clauses) {
            boolean isOr = clause.filter() instanceof Filter.Or;
            all.add(isOr ? new Clause(clause.filter(), "(" + clause.text() + ")") : clause);
        }
        all.add(new Clause(Filter.everything(), condition));
        return joined(all);
    }

    /// A query of these conditions.
    public static String joined(List<Clause> clauses) {
        return String.join(" and ", clauses.stream().map(Clause::text).toList());
    }
}
