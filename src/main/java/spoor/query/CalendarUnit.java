package spoor.query;

import spoor.event.TimeRange;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/// A length of time whose boundaries are at round times of a time zone's clock and calendar.
///
/// Where clocks are changed, an hour or a shorter unit ends at the change, several hours are longer
/// or shorter, and a day has 23 or 25 hours. All times are in milliseconds since 1970.
public enum CalendarUnit {
    SECOND(1),
    FIVE_SECONDS(5),
    TEN_SECONDS(10),
    THIRTY_SECONDS(30),
    MINUTE(60),
    FIVE_MINUTES(5 * 60),
    FIFTEEN_MINUTES(15 * 60),
    THIRTY_MINUTES(30 * 60),
    HOUR(3600),
    THREE_HOURS(3 * 3600),
    SIX_HOURS(6 * 3600),
    TWELVE_HOURS(12 * 3600),
    DAY(86_400),
    WEEK(7 * 86_400),
    MONTH(30 * 86_400),
    QUARTER(91 * 86_400),
    YEAR(365 * 86_400),
    DECADE(3652 * 86_400),
    CENTURY(36_524 * 86_400L);

    private static final long MILLIS = 1000;

    private final long seconds;

    CalendarUnit(long seconds) {
        this.seconds = seconds;
    }

    /// The usual length; approximate for months and longer.
    public long millis() {
        return seconds * MILLIS;
    }

    /// The shortest unit of which a span has fewer than that; the longest where none is long
    /// enough.
    public static CalendarUnit forSpan(long millis, int maxCount) {
        for (CalendarUnit unit : values()) {
            if (millis / unit.millis() < maxCount) {
                return unit;
            }
        }
        return CENTURY;
    }

    /// The last boundary that is not after a time.
    public long startOf(long time, ZoneId zone) {
        if (this.compareTo(DAY) >= 0) {
            LocalDate date = Instant.ofEpochMilli(time).atZone(zone).toLocalDate();
            return startOfDay(firstDay(date), zone);
        }
        ZoneRules rules = zone.getRules();
        if (this.compareTo(HOUR) > 0) {
            return instantOf(hourBefore(local(time, rules)), rules);
        }
        long start = roundTime(time, rules);
        ZoneOffsetTransition change = rules.previousTransition(Instant.ofEpochMilli(time + 1));
        return change == null ? start : Math.max(start, change.getInstant().toEpochMilli());
    }

    /// The first boundary after another.
    public long next(long start, ZoneId zone) {
        if (this.compareTo(DAY) >= 0) {
            LocalDate date = Instant.ofEpochMilli(start).atZone(zone).toLocalDate();
            return startOfDay(firstDayOfNext(firstDay(date)), zone);
        }
        ZoneRules rules = zone.getRules();
        if (this.compareTo(HOUR) > 0) {
            LocalDateTime hour = hourBefore(local(start, rules)).plusSeconds(seconds);
            while (instantOf(hour, rules) <= start) {
                hour = hour.plusSeconds(seconds);
            }
            return instantOf(hour, rules);
        }
        long end = roundTime(start, rules) + millis();
        ZoneOffsetTransition change = rules.nextTransition(Instant.ofEpochMilli(start));
        return change == null ? end : Math.min(end, change.getInstant().toEpochMilli());
    }

    /// The time from the boundary before a time to the one after it.
    public TimeRange around(long time, ZoneId zone) {
        long start = startOf(time, zone);
        return new TimeRange(start, next(start, zone));
    }

    /// The last time before another, or the same, at which the clock shows a multiple of the unit.
    private long roundTime(long time, ZoneRules rules) {
        long offset = rules.getOffset(Instant.ofEpochMilli(time)).getTotalSeconds() * MILLIS;
        return Math.floorDiv(time + offset, millis()) * millis() - offset;
    }

    private static LocalDateTime local(long time, ZoneRules rules) {
        Instant instant = Instant.ofEpochMilli(time);
        return LocalDateTime.ofInstant(instant, rules.getOffset(instant));
    }

    private LocalDateTime hourBefore(LocalDateTime time) {
        long hours = seconds / HOUR.seconds;
        return time.truncatedTo(ChronoUnit.DAYS).plusHours(time.getHour() / hours * hours);
    }

    /// The first time at which the clock shows this; where it never does, when it is put forward.
    private static long instantOf(LocalDateTime time, ZoneRules rules) {
        ZoneOffsetTransition change = rules.getTransition(time);
        return change != null && change.isGap()
                ? change.getInstant().toEpochMilli()
                : time.toInstant(rules.getOffset(time)).toEpochMilli();
    }

    /// A day may begin at one o'clock.
    private static long startOfDay(LocalDate date, ZoneId zone) {
        return date.atStartOfDay(zone).toInstant().toEpochMilli();
    }

    private LocalDate firstDay(LocalDate date) {
        return switch (this) {
            case WEEK -> date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> date.withDayOfMonth(1);
            case QUARTER -> LocalDate.of(date.getYear(), date.getMonth().firstMonthOfQuarter(), 1);
            case YEAR -> date.withDayOfYear(1);
            case DECADE -> LocalDate.of(Math.floorDiv(date.getYear(), 10) * 10, 1, 1);
            case CENTURY -> LocalDate.of(Math.floorDiv(date.getYear(), 100) * 100, 1, 1);
            default -> date;
        };
    }

    private LocalDate firstDayOfNext(LocalDate firstDay) {
        return switch (this) {
            case WEEK -> firstDay.plusWeeks(1);
            case MONTH -> firstDay.plusMonths(1);
            case QUARTER -> firstDay.plusMonths(3);
            case YEAR -> firstDay.plusYears(1);
            case DECADE -> firstDay.plusYears(10);
            case CENTURY -> firstDay.plusYears(100);
            default -> firstDay.plusDays(1);
        };
    }
}
