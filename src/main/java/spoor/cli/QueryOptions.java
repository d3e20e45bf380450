package spoor.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import spoor.event.TimeRange;
import spoor.query.EventQuery;
import spoor.query.Filter;
import spoor.query.QueryParser;
import spoor.query.QuerySyntaxException;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/// The options that say which events are meant.
final class QueryOptions {
    @Option(
            names = "--where",
            paramLabel = "QUERY",
            description = {
                "Only events that match, for instance 'service:connect and event:Delete*'. Fields:"
                    + " time, event, service, region, type, identity, ip, error, account, key, arn,"
                    + " agent, id, readOnly, category, kind, hiddenAt; * stands for anything."
                    + " Marks: has:redacted, has:omitted, has:masked, has:error, is:change."
            })
    private @Nullable String where;

    @Option(
            names = "--from",
            paramLabel = "TIME",
            description = "Only events at or after this time (ISO-8601, UTC unless it says else).")
    private @Nullable String from;

    @Option(names = "--until", paramLabel = "TIME", description = "Only events before this time.")
    private @Nullable String until;

    EventQuery query() throws UsageException {
        return EventQuery.ALL.withWhere(filter()).withDuring(during());
    }

    private Filter filter() throws UsageException {
        if (where == null) {
            return Filter.everything();
        }
        try {
            return QueryParser.parse(where);
        } catch (QuerySyntaxException e) {
            throw new UsageException(
                    "--where: "
                            + e.getMessage()
                            + System.lineSeparator()
                            + "  "
                            + where
                            + System.lineSeparator()
                            + "  "
                            + " ".repeat(e.position())
                            + "^");
        }
    }

    private Optional<TimeRange> during() throws UsageException {
        if (from == null && until == null) {
            return Optional.empty();
        }
        long start = from == null ? TimeRange.BEGINNING : time("--from", from);
        long end = until == null ? TimeRange.END : time("--until", until);
        if (end < start) {
            throw new UsageException("--until is before --from");
        }
        return Optional.of(new TimeRange(start, end));
    }

    private static long time(String option, String text) throws UsageException {
        try {
            return instant(text).toEpochMilli();
        } catch (DateTimeException | ArithmeticException e) {
            throw new UsageException(
                    option
                            + ": \""
                            + text
                            + "\" is not a time such as 2026-11-22, 2026-11-22T09:30 or"
                            + " 2026-11-22T09:30:00+01:00");
        }
    }

    private static Instant instant(String text) {
        if (text.indexOf('T') < 0) {
            return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        }
        boolean offset = text.endsWith("Z") || text.matches(".*T.*[+-]\\d\\d:?\\d\\d");
        return offset
                ? OffsetDateTime.parse(text.replaceFirst("([+-]\\d\\d)(\\d\\d)$", "$1:$2"))
                        .toInstant()
                : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
    }
}
