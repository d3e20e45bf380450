package spoor.sql;

import spoor.query.Filter;

/// Which records have hidden values, by patterns in their JSON text: some that certainly are marks,
/// and some that every record with marks has.
final class HiddenSql {
    private static final String VALUE = "[:\\[,] ?\"";
    private static final String END = "\" ?[,\\]}]";

    private static final String BY_AWS =
            VALUE
                    + "(\\*{3,}|\\*+\\s*(omitted|redacted)\\s*\\*+|<sensitivedataremoved>"
                    + "|value hidden due to security reasons\\.?"
                    + "|([^\"\\\\]|\\\\.)*(hidden_due_to_security_reasons|\\*\\*\\*\\(redacted\\))"
                    + "([^\"\\\\]|\\\\.)*)"
                    + END;
    private static final String MAYBE_BY_AWS =
            "\"\\*\\*|\\*\\*\\*\\(redacted\\)|\"\\*+\\s*(omitted|redacted)|hidden_due_to_sec"
                    + "|hidden due to sec|sensitivedataremoved|logfiledata\": ?\"\\[redacted";

    private static final String OMITTED =
            "\"(requestparameters|responseelements|additionaleventdata|serviceeventdetails)\": ?"
                    + "\\{\"omitted\": ?\"?true\"?, ?\"(originalsize|reason)\":";
    private static final String MAYBE_OMITTED = "\"omitted\"";

    private static final String MASKED =
            VALUE + "(redacted|<(redacted|removed|masked)[^>\"\\\\\\]]{0,40}>)" + END;
    private static final String MAYBE_MASKED =
            "redacted|[<\\[\"](removed|masked)|\"[a-z0-9]{4}\\*\\*\\*\\*";

    private HiddenSql() {}

    /// Whether the record has values with a mark of this kind.
    ///
    /// @param userRules whether the user has rules, which SQL does not have
    static String marked(Filter.Mark mark, RecordSql record, boolean userRules) {
        return switch (mark) {
            case HIDDEN_VALUES -> bounds(record, BY_AWS, MAYBE_BY_AWS, userRules);
            case OMITTED_VALUES -> bounds(record, OMITTED, MAYBE_OMITTED, false);
            case MASKED_VALUES -> bounds(record, MASKED, MAYBE_MASKED, userRules);
            case FAILURE, CHANGE, PARTIAL -> throw new IllegalArgumentException(mark.name());
        };
    }

    /// The paths of hidden values: none, or unknown.
    static String paths(RecordSql record, boolean userRules) {
        return "CASE WHEN NOT "
                + bounds(record, BY_AWS, MAYBE_BY_AWS, userRules)
                + " AND NOT "
                + bounds(record, OMITTED, MAYBE_OMITTED, false)
                + " THEN '' END";
    }

    private static String bounds(
            RecordSql record, String certain, String maybe, boolean userRules) {
        String text = record.foldedText();
        String otherwise =
                userRules
                        ? "NULL"
                        : "CASE WHEN "
                                + Sql.matchesRegex(text, maybe)
                                + " THEN NULL ELSE false END";
        return "(CASE WHEN "
                + Sql.matchesRegex(text, certain)
                + " THEN true ELSE "
                + otherwise
                + " END)";
    }
}
