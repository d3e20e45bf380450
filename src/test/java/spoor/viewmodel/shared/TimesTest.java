package spoor.viewmodel.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import spoor.event.EventTime;

import java.time.Instant;
import java.time.ZoneId;

final class TimesTest {
    private static final Times BERLIN = new Times(ZoneId.of("Europe/Berlin"));
    private static final long LATE = Instant.parse("2026-11-21T23:00:00.250Z").toEpochMilli();

    @Test
    void printsToTheSecondInItsZone() {
        assertThat(Times.UTC.print(LATE)).isEqualTo("2026-11-21 23:00:00");
        assertThat(BERLIN.print(LATE)).isEqualTo("2026-11-22 00:00:00");
    }

    @Test
    void printsNothingForNoTime() {
        assertThat(Times.UTC.print(EventTime.NONE)).isEmpty();
    }

    @Test
    void printsForPeople() {
        assertThat(BERLIN.moment(LATE)).isEqualTo("22 Nov 2026 00:00");
        assertThat(BERLIN.day(LATE)).isEqualTo("22 Nov 2026");
        assertThat(BERLIN.dayWithWeekday(LATE)).isEqualTo("Sun 22 Nov 2026");
        assertThat(BERLIN.dayOfMonth(LATE)).isEqualTo("Sun 22");
        assertThat(BERLIN.dayOfYear(LATE)).isEqualTo("22 Nov");
        assertThat(BERLIN.month(LATE)).isEqualTo("November 2026");
        assertThat(BERLIN.monthName(LATE)).isEqualTo("Nov");
        assertThat(BERLIN.year(LATE)).isEqualTo("2026");
        assertThat(Times.UTC.clock(LATE)).isEqualTo("23:00");
    }

    @Test
    void saysTheSecondsOfAMomentThatBeginsNoMinute() {
        assertThat(Times.UTC.clock(LATE + 30_000)).isEqualTo("23:00:30");
        assertThat(Times.UTC.clock(LATE + 400)).isEqualTo("23:00");
        assertThat(BERLIN.moment(LATE + 1_000)).isEqualTo("22 Nov 2026 00:00:01");
    }

    @Test
    void knowsWhenADayBegins() {
        assertThat(BERLIN.isMidnight(LATE)).isTrue();
        assertThat(Times.UTC.isMidnight(LATE)).isFalse();
    }

    @Test
    void namesItsZone() {
        assertThat(Times.UTC.zoneName()).isEqualTo("UTC");
        assertThat(BERLIN.zoneName()).isEqualTo("Europe/Berlin");
    }
}
