package spoor.query;

import spoor.event.RecordSchema;

/// Parses queries such as `service:connect and not (readOnly:true or event:List*)`.
///
/// Terms are `field:value`, `field:(a or b)`, comparisons, and words or quoted texts, which are
/// searched for anywhere in an event. `not` binds closer than `and`, and `and` closer than `or`.
/// `*` matches any characters; `field:*` matches events that have the field. Case is ignored.
/// Fields are those of a [RecordSchema], paths such as `requestParameters.queueId`, `file` for the
/// path of an event's file, and the marks `has:redacted`, `has:omitted`, `has:masked`, `has:error`,
/// `is:change`, `is:partial`.
///
/// As in Kibana's KQL, adjacent words are one text, and conditions are joined by an operator and
/// never by a blank alone.
public final class QueryParser {
    private QueryParser() {}

    /// Parses a query over CloudTrail's record, in which any value may occur.
    ///
    /// @throws QuerySyntaxException if the text is not a query
    public static Filter parse(String text) throws QuerySyntaxException {
        return parse(RecordSchema.CLOUDTRAIL, KnownValues.ANY, text);
    }

    /// Parses a query; every event matches an empty one.
    ///
    /// @param schema the fields that the query can name
    /// @param known values that are valid, although they do not have the form of their field
    /// @throws QuerySyntaxException if the text is not a query
    public static Filter parse(RecordSchema schema, KnownValues known, String text)
            throws QuerySyntaxException {
        QueryText query = new QueryText(text);
        query.skipBlanks();
        if (query.isAtEnd()) {
            return Filter.everything();
        }
        OperatorParser operators = new OperatorParser(query);
        Filter filter =
                operators.expression(
                        new TermParser(new FieldTerms(schema, known), query, operators)::term);
        if (!query.isAtEnd()) {
            throw operators.expectedOperator();
        }
        return filter;
    }
}
