package spoor.viewmodel.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import spoor.event.TimeRange;
import spoor.fixture.EventJson;
import spoor.query.CalendarUnit;
import spoor.query.Histogram;
import spoor.viewmodel.Desk;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.IntStream;

final class TimelineViewModelTest {
    private static final long DAY = 86_400_000;
    private static final long START = Instant.parse("2026-11-01T00:00:00Z").toEpochMilli();
    private static final TimeRange THIRD = new TimeRange(START + 2 * DAY, START + 3 * DAY);

    /// An event at noon of each of twenty days, and one of the year 9999.
    private final Desk desk =
            Desk.showing(
                    IntStream.rangeClosed(1, 21)
                            .mapToObj(TimelineViewModelTest::event)
                            .toArray(EventJson[]::new));

    private final TimelineViewModel timeline = desk.workspace.timeline();

    private static EventJson event(int number) {
        return EventJson.number(number)
                .time(
                        number == 21
                                ? "9999-12-31T23:59:59Z"
                                : "2026-11-%02dT12:00:00Z".formatted(number));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private TimeRange view() {
        return timeline.stateProperty().get().view();
    }

    private Histogram histogram() {
        return timeline.stateProperty().get().histogram();
    }

    private Optional<TimeRange> period() {
        return desk.filter().queryProperty().get().period();
    }

    @Test
    void showsAllTimesButThoseOfOtherCenturies() {
        assertThat(view().from()).isBetween(START, START + DAY / 2);
        assertThat(view().until()).isBetween(START + 19 * DAY, START + 20 * DAY);
        assertThat(IntStream.of(histogram().counts()).sum()).isEqualTo(20);
        assertThat(timeline.stateProperty().get().before().events()).isZero();
        assertThat(timeline.stateProperty().get().after().events()).isEqualTo(1);

        timeline.pick(timeline.stateProperty().get().after().days());

        assertThat(desk.shown()).containsExactly(21);
        assertThat(IntStream.of(histogram().counts()).sum()).isEqualTo(1);
    }

    @Test
    void countsOutsideOnlyWhatMatches() {
        desk.filter().find().textProperty().set("time < 2027-01-01");

        assertThat(timeline.stateProperty().get().after().events()).isZero();
    }

    @Test
    void zoomsToASecondAndFiltersNothing() {
        long noon = START + DAY / 2;
        for (int i = 0; i < 40; i++) {
            timeline.zoom(0.5, noon);
        }

        assertThat(view()).matches(view -> view.contains(noon));
        assertThat(histogram().unit()).isEqualTo(CalendarUnit.SECOND);
        assertThat(histogram().counts()[histogram().bucketOf(noon)]).isEqualTo(1);
        assertThat(desk.shown()).hasSize(21);
        assertThat(period()).isEmpty();
    }

    @Test
    void showsAPeriodWithTimeAroundIt() {
        timeline.pick(THIRD);

        assertThat(desk.shown()).containsExactly(3);
        assertThat(view()).isEqualTo(new TimeRange(START + DAY * 7 / 4, START + DAY * 13 / 4));
    }

    @Test
    void goesBackLevelByLevel() {
        TimeRange all = view();
        timeline.pick(THIRD);
        TimeRange day = view();
        timeline.pick(CalendarUnit.HOUR, START + DAY * 5 / 2);
        TimeRange hour = view();
        timeline.zoom(0.5, START + DAY * 5 / 2);
        assertThat(timeline.isZoomed()).isTrue();

        assertThat(timeline.backOut()).isTrue();
        assertThat(view()).isEqualTo(hour);
        assertThat(timeline.backOut()).isTrue();
        assertThat(period()).contains(THIRD);
        assertThat(view()).isEqualTo(day);
        assertThat(timeline.backOut()).isTrue();
        assertThat(period()).isEmpty();
        assertThat(view()).isEqualTo(all);
        assertThat(timeline.backOut()).isFalse();
    }

    @Test
    void goesBackFromAnotherPeriodToAllTimes() {
        timeline.pick(THIRD);
        timeline.pick(new TimeRange(START + 5 * DAY, START + 6 * DAY));

        timeline.backOut();

        assertThat(period()).isEmpty();
    }

    @Test
    void goesBackToThePeriodAroundHoweverItWasSet() {
        desk.filter().during(Optional.of(new TimeRange(START, START + 10 * DAY)));
        desk.filter().during(Optional.of(THIRD));

        timeline.backOut();

        assertThat(desk.shown()).hasSize(10);
    }

    @Test
    void takesBackAClick() {
        timeline.zoom(0.5, START);
        TimeRange zoomed = view();
        timeline.pick(THIRD);

        timeline.undoPick();

        assertThat(period()).isEmpty();
        assertThat(view()).isEqualTo(zoomed);
    }

    @Test
    void picksDaysMonthsAndYearsOfTheZone() {
        desk.workspace.display().zoneProperty().set(ZoneId.of("Asia/Kolkata"));

        timeline.pick(CalendarUnit.DAY, START + DAY / 2);
        assertThat(period())
                .contains(
                        TimeRange.between(
                                Instant.parse("2026-10-31T18:30:00Z"),
                                Instant.parse("2026-11-01T18:30:00Z")));
        timeline.pick(CalendarUnit.MONTH, START + DAY / 2);
        assertThat(desk.shown()).hasSize(20);
        timeline.pick(CalendarUnit.YEAR, START + DAY / 2);
        assertThat(period())
                .contains(
                        TimeRange.between(
                                Instant.parse("2025-12-31T18:30:00Z"),
                                Instant.parse("2026-12-31T18:30:00Z")));
    }

    @Test
    void bucketsFollowTheZone() {
        desk.workspace.display().zoneProperty().set(ZoneId.of("Asia/Kolkata"));
        timeline.bars(25);

        assertThat(histogram().unit()).isEqualTo(CalendarUnit.DAY);
        assertThat(Instant.ofEpochMilli(histogram().starts()[0]))
                .isEqualTo(Instant.parse("2026-10-31T18:30:00Z"));
    }

    @Test
    void showsAllTimesOfAnotherTrail() {
        timeline.zoom(0.1, START);

        desk.open();

        assertThat(timeline.isZoomed()).isFalse();
        assertThat(IntStream.of(histogram().counts()).sum()).isEqualTo(20);
    }

    @Test
    void showsAllTimesAndKeepsThePeriod() {
        TimeRange all = view();
        timeline.pick(THIRD);

        timeline.showAll();

        assertThat(view()).isEqualTo(all);
        assertThat(period()).contains(THIRD);
    }

    @Test
    void showsMoreEventsThatAreLoaded() {
        TimeRange all = view();
        desk.source.put("b.json", EventJson.number(30).time("2026-12-24T12:00:00Z"));

        desk.workspace.load().reload();

        assertThat(view().from()).isEqualTo(all.from());
        assertThat(view().until()).isGreaterThan(START + 53 * DAY);
    }
}
