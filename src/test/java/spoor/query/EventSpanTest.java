package spoor.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import spoor.event.EventTime;
import spoor.event.TimeRange;
import spoor.fixture.PlainEvent;
import spoor.store.EventStore;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/// Which events are too far from all others.
final class EventSpanTest {
    private static final long HOUR = 3_600_000;
    private static final long START = millis("2026-11-01T00:00:00Z");

    private static long millis(String time) {
        return Instant.parse(time).toEpochMilli();
    }

    private static EventStore storeAt(LongStream times) {
        List<PlainEvent> events = new ArrayList<>();
        times.sorted().forEach(time -> events.add(PlainEvent.at("a", events.size(), time)));
        return PlainEvent.store(events);
    }

    private static EventSpan span(LongStream times) {
        return EventSpan.of(storeAt(times)).orElseThrow();
    }

    private static LongStream hours(int count, String... others) {
        return LongStream.concat(
                LongStream.range(0, count).map(i -> START + i * HOUR),
                List.of(others).stream().mapToLong(EventSpanTest::millis));
    }

    @Test
    void leavesOutSingleEventsOfOtherAges() {
        TimeRange usual = new TimeRange(START, START + 99 * HOUR + 1);
        assertThat(span(hours(100, "1970-01-01T00:00:00Z", "9999-12-31T23:59:59Z")))
                .isEqualTo(new EventSpan(usual, 1, 1));
        assertThat(
                        span(
                                hours(
                                        100,
                                        "9999-12-31T23:59:59Z",
                                        "9999-12-31T23:59:59Z",
                                        "2106-02-07T00:00:00Z")))
                .isEqualTo(new EventSpan(usual, 0, 3));
    }

    @Test
    void leavesOutOneOfThree() {
        assertThat(span(hours(2, "9999-12-31T23:59:59Z")))
                .isEqualTo(new EventSpan(new TimeRange(START, START + HOUR + 1), 0, 1));
        assertThat(span(hours(2, "1970-01-01T00:00:00Z")))
                .isEqualTo(new EventSpan(new TimeRange(START, START + HOUR + 1), 1, 0));
    }

    @Test
    void leavesOutNoEventOfUsualGaps() {
        TimeRange all = new TimeRange(millis("2018-01-01T00:00:00Z"), START + 99 * HOUR + 1);
        assertThat(span(hours(100, "2018-01-01T00:00:00Z"))).isEqualTo(new EventSpan(all, 0, 0));
    }

    @Test
    void leavesOutNoMoreThanAFew() {
        long old = millis("1970-01-01T00:00:00Z");
        LongStream many = LongStream.range(0, 20).map(i -> old + i * HOUR);
        assertThat(span(LongStream.concat(many, hours(100))))
                .isEqualTo(new EventSpan(new TimeRange(old, START + 99 * HOUR + 1), 0, 0));
    }

    @Test
    void leavesOutOneInAThousandOfMany() {
        long old = millis("1970-01-01T00:00:00Z");
        LongStream some = LongStream.range(0, 9).map(i -> old + i * HOUR);
        assertThat(span(LongStream.concat(some, hours(9_991))).before()).isEqualTo(9);
    }

    @Test
    void spansTwoEventsHoweverFarApart() {
        assertThat(span(hours(1, "1970-01-01T00:00:00Z")))
                .isEqualTo(new EventSpan(new TimeRange(0, START + 1), 0, 0));
    }

    @Test
    void isEmptyWithoutTimes() {
        assertThat(EventSpan.of(storeAt(LongStream.of(EventTime.NONE)))).isEmpty();
    }
}
