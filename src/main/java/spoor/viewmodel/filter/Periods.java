package spoor.viewmodel.filter;

import spoor.event.TimeRange;
import spoor.store.EventStore;
import spoor.viewmodel.shared.Messages;
import spoor.viewmodel.shared.Times;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/// Periods as people name them, and how they are said.
public final class Periods {
    private Periods() {}

    /// A day of the calendar, in that zone.
    public static TimeRange day(LocalDate day, ZoneId zone) {
        return days(day, day, zone);
    }

    /// Whole days, the last one included.
    public static TimeRange days(LocalDate first, LocalDate last, ZoneId zone) {
        return new TimeRange(
                millis(first.atStartOfDay(zone)), millis(last.plusDays(1).atStartOfDay(zone)));
    }

    /// The last days of the data, counted from the day of its newest event.
    public static Optional<TimeRange> lastDays(EventStore store, int days, ZoneId zone) {
        if (store.timedRows() == 0) {
            return Optional.empty();
        }
        long newest = store.time(store.timedRows() - 1);
        LocalDate last = new Times(zone).at(newest).toLocalDate();
        return Optional.of(days(last.minusDays(days - 1L), last, zone));
    }

    /// From the first to the last event.
    public static Optional<TimeRange> span(EventStore store) {
        return store.timedRows() == 0
                ? Optional.empty()
                : Optional.of(new TimeRange(store.time(0), store.time(store.timedRows() - 1) + 1));
    }

    /// The period in words, as short as it can be.
    public static String print(TimeRange range, Times times) {
        if (!range.hasFrom()) {
            return Messages.text("period.until", times.moment(range.until()));
        }
        if (!range.hasUntil()) {
            return Messages.text("period.from", times.moment(range.from()));
        }
        ZonedDateTime from = times.at(range.from());
        ZonedDateTime until = times.at(range.until());
        if (isMidnight(from) && isMidnight(until)) {
            ZonedDateTime last = until.minusDays(1);
            return last.toLocalDate().equals(from.toLocalDate())
                    ? times.day(range.from())
                    : Messages.text(
                            "period.between", times.day(range.from()), times.day(millis(last)));
        }
        boolean sameDay = from.toLocalDate().equals(until.toLocalDate());
        return Messages.text(
                "period.between",
                times.moment(range.from()),
                sameDay ? times.clock(range.until()) : times.moment(range.until()));
    }

    /// The same with the zone's name, for what is read away from the window's header.
    public static String printWithZone(TimeRange range, Times times) {
        return Messages.text("period.zoned", print(range, times), times.zoneName());
    }

    private static boolean isMidnight(ZonedDateTime time) {
        // A day may begin at one o'clock.
        return time.equals(time.toLocalDate().atStartOfDay(time.getZone()));
    }

    private static long millis(ZonedDateTime time) {
        return time.toInstant().toEpochMilli();
    }
}
