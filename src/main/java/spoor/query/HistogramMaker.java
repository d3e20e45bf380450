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

/// Divides the time of all events into buckets that follow the calendar, and counts the rows of
/// each.
final class HistogramMaker {
    private HistogramMaker() {}

    /// @param maxBuckets about the maximum number of buckets
    static Histogram of(EventStore store, Rows rows, int maxBuckets, ZoneId zone) {
        if (store.timedRows() == 0) {
            return Histogram.EMPTY;
        }
        long first = store.time(0);
        long last = store.time(store.timedRows() - 1);
        Unit unit = unitFor((last - first) / 1000, maxBuckets);
        long[] starts = starts(first, last, unit, zone);
        int size = starts.length - 1;
        int[] counts = new int[size];
        int[] failures = new int[size];
        int row = 0;
        for (int bucket = 0; bucket < size; bucket++) {
            int end = store.firstAtOrAfter(starts[bucket + 1]);
            counts[bucket] = rows.countBetween(row, end);
            failures[bucket] =
                    counts[bucket] == 0 ? 0 : rows.countAndBetween(store.failures(), row, end);
            row = end;
        }
        return new Histogram(starts, counts, failures, unit);
    }

    private static Unit unitFor(long seconds, int maxBuckets) {
        for (Unit unit : Unit.fromShortest()) {
            if (seconds / unit.seconds() < maxBuckets) {
                return unit;
            }
        }
        return Unit.YEAR;
    }

    private static long[] starts(long first, long last, Unit unit, ZoneId zone) {
        List<Long> starts = new ArrayList<>();
        ZonedDateTime start = startOfBucket(Instant.ofEpochMilli(first).atZone(zone), unit);
        while (start.toInstant().toEpochMilli() <= last) {
            starts.add(start.toInstant().toEpochMilli());
            start = startOfNext(start, unit);
        }
        starts.add(start.toInstant().toEpochMilli());
        return starts.stream().mapToLong(Long::longValue).toArray();
    }

    private static ZonedDateTime startOfBucket(ZonedDateTime time, Unit unit) {
        ZonedDateTime day = firstDay(time.toLocalDate(), unit).atStartOfDay(time.getZone());
        if (!unit.isShorterThanDay()) {
            return day;
        }
        long sinceMidnight = ChronoUnit.SECONDS.between(day, time);
        return day.plusSeconds(sinceMidnight / unit.seconds() * unit.seconds());
    }

    // Calendar days, since a day may have 23 or 25 hours, or begin at one o'clock.
    private static ZonedDateTime startOfNext(ZonedDateTime start, Unit unit) {
        ZonedDateTime nextDay =
                firstDayOfNext(start.toLocalDate(), unit).atStartOfDay(start.getZone());
        if (!unit.isShorterThanDay()) {
            return nextDay;
        }
        ZonedDateTime end = start.plusSeconds(unit.seconds());
        return end.isAfter(nextDay) ? nextDay : end;
    }

    private static LocalDate firstDay(LocalDate date, Unit unit) {
        return switch (unit) {
            case WEEK -> date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> date.withDayOfMonth(1);
            case YEAR -> date.withDayOfYear(1);
            default -> date;
        };
    }

    private static LocalDate firstDayOfNext(LocalDate firstDay, Unit unit) {
        return switch (unit) {
            case WEEK -> firstDay.plusWeeks(1);
            case MONTH -> firstDay.plusMonths(1);
            case YEAR -> firstDay.plusYears(1);
            default -> firstDay.plusDays(1);
        };
    }
}
