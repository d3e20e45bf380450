package spoor.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import spoor.event.TimeRange;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Boundaries of units, beside those that java.time finds by walking from minute to minute.
final class CalendarUnitTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private static List<Instant> boundaries(
            CalendarUnit unit, Instant from, Instant until, ZoneId zone) {
        List<Instant> found = new ArrayList<>();
        long start = unit.startOf(from.toEpochMilli(), zone);
        while (start < until.toEpochMilli()) {
            if (start >= from.toEpochMilli()) {
                found.add(Instant.ofEpochMilli(start));
            }
            start = unit.next(start, zone);
        }
        return found;
    }

    /// A minute is a boundary of hours where the clock shows a multiple of them for the first time,
    /// or jumps over one; and of one hour also where the clock is changed.
    private static List<Instant> walked(int hours, Instant from, Instant until, ZoneId zone) {
        List<Instant> found = new ArrayList<>();
        Set<LocalDateTime> shown = new HashSet<>();
        ZonedDateTime before = from.minus(MINUTE).atZone(zone);
        for (Instant time = from; time.isBefore(until); time = time.plus(MINUTE)) {
            ZonedDateTime now = time.atZone(zone);
            LocalDateTime clock = now.toLocalDateTime();
            boolean isChanged = !now.getOffset().equals(before.getOffset());
            boolean isRound =
                    clock.getMinute() == 0
                            && clock.getHour() % hours == 0
                            && (shown.add(clock) || hours == 1);
            boolean jumps = false;
            for (LocalDateTime skipped = before.toLocalDateTime().plusMinutes(1);
                    skipped.isBefore(clock);
                    skipped = skipped.plusMinutes(1)) {
                jumps |= skipped.getMinute() == 0 && skipped.getHour() % hours == 0;
            }
            if (isRound || jumps || (hours == 1 && isChanged)) {
                found.add(time);
            }
            before = now;
        }
        return found;
    }

    @ParameterizedTest
    @CsvSource({
        "UTC, 2026-03-28",
        "Europe/Berlin, 2026-03-28",
        "Europe/Berlin, 2026-10-24",
        "America/New_York, 2026-11-01",
        "Asia/Kolkata, 2026-05-01",
        "Asia/Kathmandu, 2026-05-01",
        "America/St_Johns, 2026-03-07",
        "Australia/Lord_Howe, 2026-04-04",
        "Australia/Lord_Howe, 2026-10-03",
        "Africa/Cairo, 2026-04-23",
        "Africa/Cairo, 2026-10-29",
        "America/Havana, 2026-03-07",
        "America/Havana, 2026-10-31"
    })
    void hoursBeginAtRoundTimesOfTheClock(ZoneId zone, String day) {
        Instant from = Instant.parse(day + "T00:00:00Z");
        Instant until = from.plus(Duration.ofDays(3));
        assertThat(boundaries(CalendarUnit.HOUR, from, until, zone))
                .isEqualTo(walked(1, from, until, zone));
        assertThat(boundaries(CalendarUnit.THREE_HOURS, from, until, zone))
                .isEqualTo(walked(3, from, until, zone));
        assertThat(boundaries(CalendarUnit.SIX_HOURS, from, until, zone))
                .isEqualTo(walked(6, from, until, zone));
        assertThat(boundaries(CalendarUnit.TWELVE_HOURS, from, until, zone))
                .isEqualTo(walked(12, from, until, zone));
    }

    @ParameterizedTest
    @EnumSource(CalendarUnit.class)
    void everyTimeIsInTheUnitAroundIt(CalendarUnit unit) {
        ZoneId zone = ZoneId.of("Europe/Berlin");
        long time = Instant.parse("1969-12-31T23:59:59.999Z").toEpochMilli();
        for (int i = 0; i < 40; i++) {
            TimeRange around = unit.around(time, zone);
            assertThat(around.contains(time)).isTrue();
            assertThat(unit.startOf(around.from(), zone)).isEqualTo(around.from());
            assertThat(unit.startOf(around.until() - 1, zone)).isEqualTo(around.from());
            time += unit.millis() / 3 * 2 + 1;
        }
    }

    @ParameterizedTest
    @CsvSource({
        "SECOND, 2026-11-18T10:23:45Z",
        "FIVE_SECONDS, 2026-11-18T10:23:45Z",
        "TEN_SECONDS, 2026-11-18T10:23:40Z",
        "THIRTY_SECONDS, 2026-11-18T10:23:30Z",
        "MINUTE, 2026-11-18T10:23:00Z",
        "FIVE_MINUTES, 2026-11-18T10:20:00Z",
        "FIFTEEN_MINUTES, 2026-11-18T10:15:00Z",
        "THIRTY_MINUTES, 2026-11-18T10:00:00Z",
        "HOUR, 2026-11-18T10:00:00Z",
        "THREE_HOURS, 2026-11-18T09:00:00Z",
        "SIX_HOURS, 2026-11-18T06:00:00Z",
        "TWELVE_HOURS, 2026-11-18T00:00:00Z",
        "DAY, 2026-11-18T00:00:00Z",
        "WEEK, 2026-11-16T00:00:00Z",
        "MONTH, 2026-11-01T00:00:00Z",
        "QUARTER, 2026-10-01T00:00:00Z",
        "YEAR, 2026-01-01T00:00:00Z",
        "DECADE, 2020-01-01T00:00:00Z",
        "CENTURY, 2000-01-01T00:00:00Z"
    })
    void beginsAtTheStartOfTheCalendarUnit(CalendarUnit unit, Instant start) {
        long time = Instant.parse("2026-11-18T10:23:45.678Z").toEpochMilli();
        assertThat(Instant.ofEpochMilli(unit.startOf(time, ZoneOffset.UTC))).isEqualTo(start);
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 2026-03-29T12:00:00Z, 23",
        "Europe/Berlin, 2026-10-25T12:00:00Z, 25",
        "Asia/Kolkata, 2026-10-25T12:00:00Z, 24",
        "Africa/Cairo, 2026-04-24T12:00:00Z, 23"
    })
    void aDayIsAsLongAsItIs(ZoneId zone, Instant noon, int hours) {
        TimeRange day = CalendarUnit.DAY.around(noon.toEpochMilli(), zone);
        assertThat(Duration.ofMillis(day.until() - day.from())).isEqualTo(Duration.ofHours(hours));
        ZonedDateTime start = Instant.ofEpochMilli(day.from()).atZone(zone);
        assertThat(start).isEqualTo(start.toLocalDate().atStartOfDay(zone));
    }

    @Test
    void stepsOverADayThatNeverWas() {
        // Samoa had no 30 December 2011.
        ZoneId apia = ZoneId.of("Pacific/Apia");
        long start =
                CalendarUnit.DAY.startOf(
                        Instant.parse("2011-12-29T12:00:00Z").toEpochMilli(), apia);
        long next = CalendarUnit.DAY.next(start, apia);
        assertThat(Instant.ofEpochMilli(next).atZone(apia).toLocalDate()).hasToString("2011-12-31");
        assertThat(CalendarUnit.DAY.next(next, apia)).isGreaterThan(next);
    }
}
