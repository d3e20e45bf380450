package spoor.viewmodel.filter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import spoor.event.TimeRange;
import spoor.fixture.EventJson;
import spoor.store.EventStore;
import spoor.viewmodel.Desk;
import spoor.viewmodel.shared.Times;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

final class PeriodsTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static TimeRange range(String from, String until) {
        return TimeRange.between(Instant.parse(from), Instant.parse(until));
    }

    private static EventStore store(String... times) {
        EventJson[] events = new EventJson[times.length];
        for (int i = 0; i < times.length; i++) {
            events[i] = EventJson.number(i).time(times[i]);
        }
        try (Desk desk = Desk.showing(events)) {
            return desk.workspace.store();
        }
    }

    @Test
    void takesADayFromMidnightToMidnight() {
        assertThat(Periods.day(LocalDate.of(2026, 11, 22), ZoneOffset.UTC))
                .isEqualTo(range("2026-11-22T00:00:00Z", "2026-11-23T00:00:00Z"));
        assertThat(Periods.day(LocalDate.of(2026, 11, 22), BERLIN))
                .isEqualTo(range("2026-11-21T23:00:00Z", "2026-11-22T23:00:00Z"));
    }

    @Test
    void takesADayOnWhichTheClockIsChangedAsLongAsItIs() {
        assertThat(Periods.day(LocalDate.of(2026, 10, 25), BERLIN))
                .isEqualTo(range("2026-10-24T22:00:00Z", "2026-10-25T23:00:00Z"));
    }

    @Test
    void countsTheLastDaysFromTheNewestEvent() {
        EventStore store = store("2026-11-01T00:00:00Z", "2026-11-20T23:30:00Z");

        assertThat(Periods.lastDays(store, 1, ZoneOffset.UTC))
                .contains(range("2026-11-20T00:00:00Z", "2026-11-21T00:00:00Z"));
        assertThat(Periods.lastDays(store, 7, ZoneOffset.UTC))
                .contains(range("2026-11-14T00:00:00Z", "2026-11-21T00:00:00Z"));
        assertThat(Periods.lastDays(store, 1, BERLIN))
                .contains(range("2026-11-20T23:00:00Z", "2026-11-21T23:00:00Z"));
    }

    @Test
    void spansFromTheFirstToTheLastEvent() {
        assertThat(Periods.span(store("2026-11-20T10:00:00Z", "2026-11-01T00:00:00Z")))
                .contains(range("2026-11-01T00:00:00Z", "2026-11-20T10:00:00.001Z"));
    }

    @Test
    void hasNoPeriodsWithoutEventsThatHaveATime() {
        EventStore untimed = store("yesterday");

        assertThat(untimed.size()).isEqualTo(1);
        assertThat(Periods.span(untimed)).isEmpty();
        assertThat(Periods.lastDays(untimed, 7, ZoneOffset.UTC)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-22T00:00:00Z, 2026-11-23T00:00:00Z, 22 Nov 2026",
        "2026-11-15T00:00:00Z, 2026-11-23T00:00:00Z, 15 Nov 2026 \u2013 22 Nov 2026",
        "2026-11-22T08:00:00Z, 2026-11-22T09:30:00Z, 22 Nov 2026 08:00 \u2013 09:30",
        "2026-11-22T08:00:00Z, 2026-11-23T00:00:00Z, 22 Nov 2026 08:00 \u2013 23 Nov 2026 00:00",
    })
    void saysAPeriodAsShortAsItCanBe(String from, String until, String words) {
        assertThat(Periods.print(range(from, until), Times.UTC)).isEqualTo(words);
    }

    @Test
    void saysAPeriodThatIsOpenAtOneEnd() {
        long noon = Instant.parse("2026-11-22T12:00:00Z").toEpochMilli();

        assertThat(Periods.print(new TimeRange(noon, TimeRange.END), Times.UTC))
                .isEqualTo("from 22 Nov 2026 12:00");
        assertThat(Periods.print(new TimeRange(TimeRange.BEGINNING, noon), Times.UTC))
                .isEqualTo("until 22 Nov 2026 12:00");
    }

    @Test
    void saysAPeriodInTheZoneThatIsShown() {
        assertThat(
                        Periods.print(
                                range("2026-11-21T23:00:00Z", "2026-11-22T23:00:00Z"),
                                new Times(BERLIN)))
                .isEqualTo("22 Nov 2026");
    }
}
