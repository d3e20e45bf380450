package spoor.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import spoor.event.RecordSchema;
import spoor.event.TimeRange;
import spoor.event.TypedTime;
import spoor.query.EventQuery;
import spoor.query.Filter;
import spoor.query.KnownValues;
import spoor.query.QueryParser;
import spoor.query.QuerySyntaxException;
import spoor.text.Printable;

import java.util.Optional;

/// The options that select events.
final class QueryOptions {
    @Option(names = "--where", paramLabel = "QUERY", completionCandidates = FieldNames.class)
    private @Nullable String where;

    @Option(names = "--from", paramLabel = "TIME")
    private @Nullable String from;

    @Option(names = "--until", paramLabel = "TIME")
    private @Nullable String until;

    /// The query.
    ///
    /// @param known values that are valid, although they do not have the form of their field
    EventQuery query(RecordSchema schema, KnownValues known) throws UsageException {
        return EventQuery.ALL.withFilter(filter(schema, known)).withPeriod(during());
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

    private Optional<TimeRange> during() throws UsageException {
        if (from == null && until == null) {
            return Optional.empty();
        }
        long start = from == null ? TimeRange.BEGINNING : time("--from", from);
        long end = until == null ? TimeRange.END : time("--until", until);
        if (end < start) {
            throw new UsageException("command.reversed");
        }
        return Optional.of(new TimeRange(start, end));
    }

    private static long time(String option, String text) throws UsageException {
        return TypedTime.parse(text)
                .orElseThrow(
                        () -> new UsageException("command.time", option, text, TypedTime.EXAMPLES))
                .from();
    }
}
