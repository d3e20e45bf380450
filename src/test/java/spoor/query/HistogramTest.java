package spoor.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import spoor.event.EventTime;
import spoor.event.TimeRange;
import spoor.fixture.PlainEvent;
import spoor.store.EventStore;
import spoor.store.Rows;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Buckets of time that follow a calendar.
final class HistogramTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static EventStore storeAt(String... times) {
        List<PlainEvent> events = new ArrayList<>();
        for (String time : times) {
            long millis = time.isEmpty() ? EventTime.NONE : Instant.parse(time).toEpochMilli();
            events.add(PlainEvent.at("a", events.size(), millis));
        }
        return PlainEvent.store(events);
    }

    private static Histogram between(String first, String last, int maxBuckets, ZoneId zone) {
        EventStore store = storeAt(first, last);
        return of(store, Rows.all(2), maxBuckets, zone);
    }

    private static Histogram of(EventStore store, Rows rows, int maxBuckets, ZoneId zone) {
        TimeRange span = EventSpan.of(store).orElseThrow().range();
        CalendarUnit unit = CalendarUnit.forSpan(span.until() - 1 - span.from(), maxBuckets);
        return Histogram.of(store, rows, span, unit, zone);
    }

    private static List<ZonedDateTime> starts(Histogram histogram, ZoneId zone) {
        return Arrays.stream(histogram.starts())
                .mapToObj(start -> Instant.ofEpochMilli(start).atZone(zone))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-22T09:00:30Z, SECOND",
        "2026-11-22T09:04:00Z, FIVE_SECONDS",
        "2026-11-22T09:08:00Z, TEN_SECONDS",
        "2026-11-22T09:28:00Z, THIRTY_SECONDS",
        "2026-11-22T09:50:00Z, MINUTE",
        "2026-11-22T13:00:00Z, FIVE_MINUTES",
        "2026-11-22T21:00:00Z, FIFTEEN_MINUTES",
        "2026-11-23T14:00:00Z, THIRTY_MINUTES",
        "2026-11-24T09:00:00Z, HOUR",
        "2026-11-27T09:00:00Z, THREE_HOURS",
        "2026-12-03T09:00:00Z, SIX_HOURS",
        "2026-12-20T09:00:00Z, TWELVE_HOURS",
        "2027-01-10T09:00:00Z, DAY",
        "2027-09-30T09:00:00Z, WEEK",
        "2030-09-30T09:00:00Z, MONTH",
        "2035-09-30T09:00:00Z, QUARTER",
        "2060-09-30T09:00:00Z, YEAR",
        "2460-09-30T09:00:00Z, DECADE",
        "9999-09-30T09:00:00Z, CENTURY"
    })
    void choosesTheShortestUnitWithFewEnoughBuckets(String last, CalendarUnit unit) {
        Histogram histogram = between("2026-11-22T09:00:00Z", last, 60, ZoneOffset.UTC);
        assertThat(histogram.unit()).isEqualTo(unit);
        // One more where the first and the last are cut.
        assertThat(histogram.size()).isBetween(2, 82);
    }

    @Test
    void theFirstEventIsInTheFirstBucketAndTheLastInTheLast() {
        Histogram histogram =
                between("2026-11-22T09:00:00Z", "2026-11-22T12:00:00Z", 5, ZoneOffset.UTC);
        assertThat(histogram.unit()).isEqualTo(CalendarUnit.HOUR);
        assertThat(histogram.counts()).containsExactly(1, 0, 0, 1);
    }

    @Test
    void anEventOnABoundaryIsInTheLaterBucket() {
        EventStore store =
                storeAt(
                        "2026-11-22T09:00:00Z",
                        "2026-11-22T09:59:59.999Z",
                        "2026-11-22T10:00:00Z",
                        "2026-11-22T11:30:00Z");
        Histogram histogram = of(store, Rows.all(4), 3, ZoneOffset.UTC);
        assertThat(histogram.unit()).isEqualTo(CalendarUnit.HOUR);
        assertThat(histogram.counts()).containsExactly(2, 1, 1);
    }

    @Test
    void countsOnlyMatchingRowsWithATime() {
        EventStore store = storeAt("2026-11-22T09:00:00Z", "2026-11-22T09:00:01Z", "");
        Histogram all = of(store, Rows.all(3), 10, ZoneOffset.UTC);
        assertThat(all.counts()).containsExactly(1, 1);
        Histogram second = of(store, Rows.range(3, 1, 3), 10, ZoneOffset.UTC);
        assertThat(second.starts()).isEqualTo(all.starts());
        assertThat(second.counts()).containsExactly(0, 1);
    }

    @Test
    void hasOneBucketForOneMoment() {
        EventStore store = storeAt("2026-11-22T09:00:00Z");
        Histogram histogram = of(store, Rows.all(1), 10, BERLIN);
        assertThat(histogram.counts()).containsExactly(1);
    }

    @Test
    void daysAreThoseOfTheTimeZone() {
        Histogram histogram = between("2026-11-21T23:30:00Z", "2026-12-10T12:00:00Z", 30, BERLIN);
        assertThat(histogram.unit()).isEqualTo(CalendarUnit.DAY);
        assertThat(starts(histogram, BERLIN).getFirst())
                .isEqualTo(ZonedDateTime.of(2026, 11, 22, 0, 0, 0, 0, BERLIN));
    }

    @Test
    void theDayOnWhichSummerTimeEndsHasTwentyFiveHours() {
        Histogram histogram = between("2026-10-24T22:00:00Z", "2026-10-25T22:59:59Z", 30, BERLIN);
        assertThat(histogram.unit()).isEqualTo(CalendarUnit.HOUR);
        assertThat(histogram.size()).isEqualTo(25);
        assertThat(starts(histogram, BERLIN).stream().map(ZonedDateTime::getHour))
                .startsWith(0, 1, 2, 2, 3)
                .endsWith(23, 0);
    }

    @Test
    void theDayOnWhichSummerTimeBeginsHasTwentyThreeHours() {
        Histogram histogram = between("2026-03-28T23:00:00Z", "2026-03-29T21:59:59Z", 30, BERLIN);
        assertThat(histogram.size()).isEqualTo(23);
        assertThat(starts(histogram, BERLIN).stream().map(ZonedDateTime::getHour))
                .startsWith(0, 1, 3);
    }

    @Test
    void aDayIsOneBucketHoweverLongItIs() {
        Histogram histogram = between("2026-10-20T12:00:00Z", "2026-11-12T12:00:00Z", 30, BERLIN);
        assertThat(histogram.unit()).isEqualTo(CalendarUnit.DAY);
        assertThat(starts(histogram, BERLIN).stream().map(ZonedDateTime::toLocalTime))
                .containsOnly(LocalTime.MIDNIGHT);
        assertThat(histogram.size()).isEqualTo(24);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-23T12:00:00Z, 2026-10-29T12:00:00Z, 30, SIX_HOURS",
        "2026-03-27T12:00:00Z, 2026-04-02T12:00:00Z, 30, SIX_HOURS",
        "2026-10-24T12:00:00Z, 2026-10-27T12:00:00Z, 30, THREE_HOURS"
    })
    void bucketsShorterThanADayStartAgainAtMidnight(
            String first, String last, int maxBuckets, CalendarUnit unit) {
        Histogram histogram = between(first, last, maxBuckets, BERLIN);
        assertThat(histogram.unit()).isEqualTo(unit);
        List<ZonedDateTime> starts = starts(histogram, BERLIN);
        ZonedDateTime end = starts.getLast();
        for (ZonedDateTime day = starts.getFirst().toLocalDate().plusDays(1).atStartOfDay(BERLIN);
                day.isBefore(end);
                day = day.plusDays(1)) {
            assertThat(starts).contains(day);
        }
    }

    @ParameterizedTest
    @CsvSource({"30, DAY", "10, WEEK", "1, MONTH"})
    void daysBeginAtTheirFirstMomentIfMidnightIsSkipped(int maxBuckets, CalendarUnit unit) {
        // In Cairo summer time begins at midnight: 24 April 2026 begins at one o'clock.
        ZoneId cairo = ZoneId.of("Africa/Cairo");
        Histogram histogram =
                between("2026-04-24T09:00:00Z", "2026-05-20T09:00:00Z", maxBuckets, cairo);
        assertThat(histogram.unit()).isEqualTo(unit);
        for (ZonedDateTime start : starts(histogram, cairo)) {
            assertThat(start).isEqualTo(start.toLocalDate().atStartOfDay(cairo));
        }
    }

    @Test
    void bucketsAreInOrder() {
        for (String last : List.of("2026-10-27T12:00:00Z", "2027-10-27T12:00:00Z")) {
            long[] starts = between("2026-10-22T12:00:00Z", last, 40, BERLIN).starts();
            assertThat(starts).isSorted().doesNotHaveDuplicates();
        }
    }

    @Test
    void findsTheBucketOfATime() {
        Histogram histogram =
                new Histogram(new long[] {10, 20, 30}, new int[2], new int[2], CalendarUnit.SECOND);
        assertThat(IntStream.of(9, 10, 19, 20, 29, 30).map(histogram::bucketOf).boxed())
                .containsExactly(-1, 0, 0, 1, 1, -1);
        assertThat(Histogram.EMPTY.bucketOf(0)).isEqualTo(-1);
    }
}
