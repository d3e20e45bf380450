package spoor.report;

import spoor.event.TimeRange;
import spoor.load.LoadState;
import spoor.message.Message;
import spoor.query.EventQuery;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Tells of a query without matches whether files are missing of the accounts, Regions and times
/// that it asks for: then nothing is known about what happened there.
public final class MissingFiles {
    private static final long MAX_HOURS = Duration.ofDays(3).toMillis();

    private MissingFiles() {}

    /// A sentence on what is missing; empty if nothing is, or if the query is not about a place or
    /// a time. Takes time in proportion to the files and events.
    public static Optional<Message> of(LoadState state, EventQuery query) {
        AskedPlaces asked = new AskedPlaces(query);
        Optional<TimeRange> period = asked.period();
        Coverage coverage = Coverage.of(state, unit(period), period);
        List<CoverageRow> rows =
                coverage.rows().stream()
                        .filter(row -> asked.includes(row.account(), row.region()))
                        .toList();
        if (rows.isEmpty()) {
            return coverage.rows().isEmpty()
                    ? Optional.empty()
                    : Optional.of(Message.of("missing.place"));
        }
        return period.isEmpty() ? Optional.empty() : during(coverage, rows);
    }

    private static CoverageUnit unit(Optional<TimeRange> period) {
        return period.filter(range ->
                        range.hasFrom()
                                && range.hasUntil()
                                && range.until() - range.from() <= MAX_HOURS)
                        .isPresent()
                ? CoverageUnit.HOUR
                : CoverageUnit.DAY;
    }

    private static Optional<Message> during(Coverage coverage, List<CoverageRow> rows) {
        Set<Long> covered = new TreeSet<>();
        boolean knows = false;
        for (CoverageRow row : rows) {
            knows |= row.hasDeliveries();
            for (CoverageRow.Run run : row.runs(coverage.from(), coverage.until())) {
                if (run.cell().events() > 0 || run.cell().files() > 0) {
                    covered.add(run.from());
                }
            }
        }
        long all = coverage.until() - coverage.from();
        // Hours without files are usual.
        boolean isCovered = coverage.unit() == CoverageUnit.HOUR || covered.size() == all;
        if (isCovered && !covered.isEmpty()) {
            return Optional.empty();
        }
        if (!knows) {
            return Optional.of(Message.of("missing.unknown"));
        }
        return Optional.of(
                covered.isEmpty()
                        ? Message.of("missing.period")
                        : Message.of("missing.days", all - covered.size(), all));
    }
}
