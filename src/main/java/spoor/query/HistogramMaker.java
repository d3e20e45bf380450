package spoor.query;

import spoor.query.Histogram.Unit;
import spoor.store.EventStore;
import spoor.store.Rows;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/// Cuts the time of all events into slices that suit a calendar, and counts rows in each.
final class HistogramMaker {
    private HistogramMaker() {}

    /// @param slices about how many slices there shall be at most
    static Histogram of(EventStore store, Rows wanted, int slices, ZoneId zone) {
        if (store.timedRows() == 0) {
            return Histogram.EMPTY;
        }
        long first = store.time(0);
        long last = store.time(store.timedRows() - 1);
        Unit unit = unitFor((last - first) / 1000, slices);
        long[] starts = starts(first, last, unit, zone);
        int n = starts.length - 1;
        int[] counts = new int[n];
        int[] failures = new int[n];
        int row = 0;
        for (int slice = 0; slice < n; slice++) {
            int end = store.firstAtOrAfter(starts[slice + 1]);
            counts[slice] = wanted.countBetween(row, end);
            failures[slice] =
                    counts[slice] == 0 ? 0 : wanted.countAndBetween(store.failures(), row, end);
            row = end;
        }
        return new Histogram(starts, counts, failures, unit);
    }

    private static Unit unitFor(long seconds, int slices) {
        for (Unit unit : Unit.fromShortest()) {
            if (seconds / unit.seconds() < slices) {
                return unit;
            }
        }
        return Unit.YEAR;
    }

    private static long[] starts(long first, long last, Unit unit, ZoneId zone) {
        List<Long> starts = new ArrayList<>();
        ZonedDateTime at = floor(Instant.ofEpochMilli(first).atZone(zone), unit);
        while (at.toInstant().toEpochMilli() <= last) {
            starts.add(at.toInstant().toEpochMilli());
            at = next(at, unit);
        }
        starts.add(at.toInstant().toEpochMilli());
        return starts.stream().mapToLong(Long::longValue).toArray();
    }

    private static ZonedDateTime floor(ZonedDateTime time, Unit unit) {
        LocalDate date = time.toLocalDate();
        ZonedDateTime day = date.atStartOfDay(time.getZone());
        return switch (unit) {
            case DAY -> day;
            case WEEK ->
                    date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                            .atStartOfDay(time.getZone());
            case MONTH -> date.withDayOfMonth(1).atStartOfDay(time.getZone());
            case YEAR -> date.withDayOfYear(1).atStartOfDay(time.getZone());
            case SECOND,
                    TEN_SECONDS,
                    MINUTE,
                    FIVE_MINUTES,
                    FIFTEEN_MINUTES,
                    HOUR,
                    THREE_HOURS,
                    SIX_HOURS -> {
                long since = ChronoUnit.SECONDS.between(day, time);
                yield day.plusSeconds(since / unit.seconds() * unit.seconds());
            }
        };
    }

    private static ZonedDateTime next(ZonedDateTime at, Unit unit) {
        // Not from moment to moment: a day may be 23 or 25 hours long, or begin at one o'clock.
        LocalDate date = at.toLocalDate();
        return switch (unit) {
            case DAY -> date.plusDays(1).atStartOfDay(at.getZone());
            case WEEK -> date.plusWeeks(1).atStartOfDay(at.getZone());
            case MONTH -> date.plusMonths(1).atStartOfDay(at.getZone());
            case YEAR -> date.plusYears(1).atStartOfDay(at.getZone());
            case SECOND,
                    TEN_SECONDS,
                    MINUTE,
                    FIVE_MINUTES,
                    FIFTEEN_MINUTES,
                    HOUR,
                    THREE_HOURS,
                    SIX_HOURS -> {
                ZonedDateTime end = at.plusSeconds(unit.seconds());
                ZonedDateTime midnight = date.plusDays(1).atStartOfDay(at.getZone());
                yield end.isAfter(midnight) ? midnight : end;
            }
        };
    }
}
