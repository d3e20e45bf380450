package spoor.view.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import spoor.event.TimeRange;
import spoor.query.Histogram;
import spoor.viewmodel.shared.Times;

import java.time.Instant;
import java.time.ZoneId;
import java.util.stream.LongStream;

final class TimelineScaleTest {
    private static final long START = millis("2026-11-20T00:00:00Z");
    private static final long HOUR = 3_600_000;
    private static final long DAY = 24 * HOUR;

    private static long millis(String time) {
        return Instant.parse(time).toEpochMilli();
    }

    private static Histogram histogram(long start, int buckets, long length, Histogram.Unit unit) {
        long[] starts = LongStream.rangeClosed(0, buckets).map(i -> start + i * length).toArray();
        return new Histogram(starts, new int[buckets], new int[buckets], unit);
    }

    private static TimelineScale scale(Histogram histogram, double width) {
        return new TimelineScale(histogram, width, Times.UTC);
    }

    private static TimelineScale hours(int hours, double width) {
        return scale(histogram(START, hours, HOUR, Histogram.Unit.HOUR), width);
    }

    @Test
    void findsTheSliceUnderTheMouse() {
        TimelineScale scale = hours(10, 1000);

        assertThat(scale.bucketAt(0)).isZero();
        assertThat(scale.bucketAt(99)).isZero();
        assertThat(scale.bucketAt(100)).isEqualTo(1);
        assertThat(scale.bucketAt(999)).isEqualTo(9);
    }

    @Test
    void keepsToTheFirstAndTheLastSliceBeyondTheEnds() {
        TimelineScale scale = hours(10, 1000);

        assertThat(scale.bucketAt(-50)).isZero();
        assertThat(scale.bucketAt(1000)).isEqualTo(9);
        assertThat(scale.bucketAt(5000)).isEqualTo(9);
    }

    @Test
    void hasNoSliceWithoutEventsOrWidth() {
        assertThat(scale(Histogram.EMPTY, 1000).bucketAt(10)).isEqualTo(-1);
        assertThat(hours(10, 0).bucketAt(0)).isEqualTo(-1);
    }

    @Test
    void rangesOverBothSlicesWhateverTheDirection() {
        TimelineScale scale = hours(10, 1000);
        TimeRange expected = new TimeRange(START + 2 * HOUR, START + 5 * HOUR);

        assertThat(scale.range(2, 4)).isEqualTo(expected);
        assertThat(scale.range(4, 2)).isEqualTo(expected);
        assertThat(scale.range(3, 3)).isEqualTo(new TimeRange(START + 3 * HOUR, START + 4 * HOUR));
    }

    @Test
    void placesTimesWithinTheirSlices() {
        TimelineScale scale = hours(10, 1000);

        assertThat(scale.xOf(START)).isZero();
        assertThat(scale.xOf(START + HOUR)).isEqualTo(100);
        assertThat(scale.xOf(START + HOUR + HOUR / 2)).isEqualTo(150);
    }

    @Test
    void placesTimesOutsideAtTheEnds() {
        TimelineScale scale = hours(10, 1000);

        assertThat(scale.xOf(TimeRange.BEGINNING)).isZero();
        assertThat(scale.xOf(START + 10 * HOUR)).isEqualTo(1000);
        assertThat(scale.xOf(TimeRange.END)).isEqualTo(1000);
    }

    @Test
    void overlapsThePeriodsThatShareSomeTime() {
        TimelineScale scale = hours(10, 1000);
        TimeRange secondHour = new TimeRange(START + HOUR, START + 2 * HOUR);

        assertThat(scale.overlaps(secondHour, 0)).isFalse();
        assertThat(scale.overlaps(secondHour, 1)).isTrue();
        assertThat(scale.overlaps(secondHour, 2)).isFalse();
    }

    @Test
    void labelsHoursOfOneDayWithTheTime() {
        TimelineScale scale = scale(histogram(START + HOUR, 4, HOUR, Histogram.Unit.HOUR), 400);

        assertThat(scale.ticks())
                .containsExactly(
                        new TimelineScale.Tick(0, "01:00"),
                        new TimelineScale.Tick(100, "02:00"),
                        new TimelineScale.Tick(200, "03:00"),
                        new TimelineScale.Tick(300, "04:00"));
    }

    @Test
    void labelsMidnightWithTheDay() {
        TimelineScale scale = scale(histogram(START - HOUR, 2, HOUR, Histogram.Unit.HOUR), 400);

        assertThat(scale.ticks())
                .extracting(TimelineScale.Tick::text)
                .containsExactly("23:00", "Fri 20 Nov");
    }

    @Test
    void labelsOnlyMidnightsOverSeveralDays() {
        assertThat(hours(72, 720).ticks())
                .containsExactly(
                        new TimelineScale.Tick(0, "Fri 20 Nov"),
                        new TimelineScale.Tick(240, "Sat 21 Nov"),
                        new TimelineScale.Tick(480, "Sun 22 Nov"));
    }

    @Test
    void findsMidnightsInTheChosenZone() {
        TimelineScale tokyo =
                new TimelineScale(
                        histogram(START, 72, HOUR, Histogram.Unit.HOUR),
                        720,
                        new Times(ZoneId.of("Asia/Tokyo")));

        assertThat(tokyo.ticks())
                .containsExactly(
                        new TimelineScale.Tick(150, "Sat 21 Nov"),
                        new TimelineScale.Tick(390, "Sun 22 Nov"),
                        new TimelineScale.Tick(630, "Mon 23 Nov"));
    }

    @Test
    void labelsDaysAsFarApartAsTheyNeed() {
        TimelineScale scale = scale(histogram(START, 10, DAY, Histogram.Unit.DAY), 300);

        assertThat(scale.ticks())
                .containsExactly(
                        new TimelineScale.Tick(0, "20 Nov 2026"),
                        new TimelineScale.Tick(90, "23 Nov 2026"),
                        new TimelineScale.Tick(180, "26 Nov 2026"));
    }

    @Test
    void labelsNothingWithoutEventsOrRoom() {
        assertThat(scale(Histogram.EMPTY, 1000).ticks()).isEmpty();
        assertThat(hours(10, 50).ticks()).isEmpty();
    }
}
