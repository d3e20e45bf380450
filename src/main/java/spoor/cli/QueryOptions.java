package spoor.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import spoor.event.RecordSchema;
import spoor.event.TimeRange;
import spoor.query.Clause;
import spoor.query.EventQuery;
import spoor.query.Filter;
import spoor.query.KnownValues;
import spoor.query.QueryParser;
import spoor.query.QuerySyntaxException;
import spoor.text.Printable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The options that select events.
final class QueryOptions {
    @Option(names = "--where", paramLabel = "QUERY", completionCandidates = FieldNames.class)
    private @Nullable String where;

    @Mixin private PeriodOptions period = new PeriodOptions();

    /// The query.
    ///
    /// @param known values that are valid, although they do not have the form of their field
    EventQuery query(RecordSchema schema, KnownValues known) throws UsageException {
        return EventQuery.ALL.withFilter(filter(schema, known)).withPeriod(period.period());
    }

    /// What the options ask for, each with its text.
    List<Clause> conditions(RecordSchema schema, KnownValues known) throws UsageException {
        List<Clause> conditions = new ArrayList<>();
        try {
            conditions.addAll(Clause.of(schema, known, where()));
        } catch (QuerySyntaxException e) {
            conditions.add(new Clause(filter(schema, known), where()));
        }
        period.period()
                .ifPresent(range ->
                        conditions.add(
                                new Clause(new Filter.During(range), ExplanationText.of(range))));
        return conditions;
    }

    /// The period; empty if there is none.
    Optional<TimeRange> period() throws UsageException {
        return period.period();
    }

    /// The query as it was typed; empty for none.
    String where() {
        return where == null ? "" : where;
    }

    private Filter filter(RecordSchema schema, KnownValues known) throws UsageException {
        if (where == null) {
            return Filter.everything();
        }
        try {
            return QueryParser.parse(schema, known, where);
        } catch (QuerySyntaxException e) {
            String before = shown(where.substring(0, e.position()));
            throw new UsageException(
                    "command.where",
                    e.explanation(),
                    before + shown(where.substring(e.position())),
                    " ".repeat(before.length()) + "^".repeat(marked(where, e)));
        }
    }

    /// How many characters are wrong; 1 where only the place is known.
    private static int marked(String query, QuerySyntaxException error) {
        return error.end() == error.position()
                ? 1
                : shown(query.substring(error.position(), error.end())).length();
    }

    /// The query on one line, so that the mark below it points to the right character.
    private static String shown(String query) {
        return Printable.of(query.replaceAll("\\s", " "));
    }
}
