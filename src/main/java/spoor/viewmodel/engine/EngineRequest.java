package spoor.viewmodel.engine;

import spoor.engine.open.EngineLocation;
import spoor.event.RecordSchema;
import spoor.event.TimeRange;
import spoor.event.TypedTime;
import spoor.message.Message;
import spoor.query.EventQuery;
import spoor.query.KnownValues;
import spoor.query.QueryParser;
import spoor.query.QuerySyntaxException;
import spoor.trail.AccessFailure;

import java.util.Optional;

/// A question to a table.
///
/// @param query the conditions as typed
/// @param wholeTable whether it is asked without a period, although it may be expensive
public record EngineRequest(
        EngineLocation location, String query, EventQuery question, boolean wholeTable) {
    /// Reads what the user typed; times as for the period of the command line.
    ///
    /// @throws AccessFailure that says what is wrong
    static EngineRequest of(
            RecordSchema schema,
            String location,
            String from,
            String until,
            String query,
            boolean wholeTable)
            throws AccessFailure {
        EngineLocation table =
                EngineLocation.parse(location.strip())
                        .orElseThrow(() -> wrong(Message.of("engine.ask.location")));
        try {
            EventQuery question =
                    EventQuery.ALL
                            .withFilter(QueryParser.parse(schema, KnownValues.ANY, query))
                            .withPeriod(period(from, until));
            return new EngineRequest(table, query, question, wholeTable);
        } catch (QuerySyntaxException e) {
            throw new AccessFailure(
                    AccessFailure.Kind.OTHER,
                    Message.of("engine.ask.query", e.explanation()),
                    "",
                    e);
        }
    }

    private static Optional<TimeRange> period(String from, String until) throws AccessFailure {
        if (from.isBlank() && until.isBlank()) {
            return Optional.empty();
        }
        long start = from.isBlank() ? TimeRange.BEGINNING : time(from);
        long end = until.isBlank() ? TimeRange.END : time(until);
        if (end < start) {
            throw wrong(Message.of("engine.ask.reversed"));
        }
        return Optional.of(new TimeRange(start, end));
    }

    private static long time(String text) throws AccessFailure {
        return TypedTime.parse(text.strip())
                .orElseThrow(() ->
                        wrong(Message.of("engine.ask.time", text.strip(), TypedTime.EXAMPLES)))
                .from();
    }

    private static AccessFailure wrong(Message explanation) {
        return new AccessFailure(AccessFailure.Kind.OTHER, explanation);
    }

    /// Whether the engine charges for what it reads.
    public boolean isCharged() {
        return location instanceof EngineLocation.Athena;
    }
}
