package spoor.query;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Parses operands joined by `and`, `or`, `not` and parentheses.
///
/// `not` binds closer than `and`, and `and` closer than `or`.
final class OperatorParser {
    /// The maximum nesting of parentheses and `not`.
    private static final int MAX_DEPTH = 100;

    private final QueryText text;
    private int depth;

    OperatorParser(QueryText text) {
        this.text = text;
    }

    /// Parses what the operators join.
    interface Operand {
        Filter parse() throws QuerySyntaxException;
    }

    /// Parses operands joined by any operators.
    Filter expression(Operand operand) throws QuerySyntaxException {
        return joinedBy("or", () -> andExpression(operand), Filter.Or::new);
    }

    private Filter andExpression(Operand operand) throws QuerySyntaxException {
        return joinedBy("and", () -> notExpression(operand), Filter.And::new);
    }

    private Filter joinedBy(String operator, Operand operand, Function<List<Filter>, Filter> join)
            throws QuerySyntaxException {
        List<Filter> filters = new ArrayList<>();
        do {
            filters.add(operand.parse());
            text.skipBlanks();
        } while (text.takeKeyword(operator));
        return filters.size() == 1 ? filters.getFirst() : join.apply(filters);
    }

    /// Parses an operand, `not` with an operand, or an expression in parentheses.
    Filter notExpression(Operand operand) throws QuerySyntaxException {
        text.skipBlanks();
        int start = text.position();
        if (++depth > MAX_DEPTH) {
            throw new QuerySyntaxException(start, "query.tooDeep", MAX_DEPTH);
        }
        Filter filter;
        if (text.takeKeyword("not")) {
            filter = new Filter.Not(notExpression(operand));
        } else if (text.take('(')) {
            filter = expression(operand);
            if (!text.take(')')) {
                throw text.isAtEnd()
                        ? new QuerySyntaxException(start, "query.unclosed")
                        : expectedOperator();
            }
        } else {
            filter = operand.parse();
        }
        depth--;
        return filter;
    }

    /// The error for a text that is neither an operator nor the end.
    QuerySyntaxException expectedOperator() {
        return new QuerySyntaxException(
                text.position(), text.isNext(')') ? "query.unopened" : "query.expectedOperator");
    }
}
