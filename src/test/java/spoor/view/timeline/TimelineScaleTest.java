package spoor.view.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import spoor.event.TimeRange;
import spoor.fixture.EventJson;
import spoor.viewmodel.Desk;
import spoor.viewmodel.timeline.TimelineState;

import java.time.Instant;

final class TimelineScaleTest {
    private static final long HOUR = 3_600_000;
    private static final long START = Instant.parse("2026-11-20T00:00:00Z").toEpochMilli();

    /// Ten hours, an hour each bar.
    private static TimelineScale tenHours(double width) {
        try (Desk desk =
                Desk.showing(
                        EventJson.number(1).time("2026-11-20T00:00:00Z"),
                        EventJson.number(2).time("2026-11-20T09:59:59Z"))) {
            desk.workspace.timeline().bars(11);
            return new TimelineScale(desk.workspace.timeline().stateProperty().get(), width);
        }
    }

    @Test
    void findsTheBucketUnderTheMouse() {
        TimelineScale scale = tenHours(1000);

        assertThat(scale.bucketAt(0)).isZero();
        assertThat(scale.bucketAt(99)).isZero();
        assertThat(scale.bucketAt(100)).isEqualTo(1);
        assertThat(scale.bucketAt(999)).isEqualTo(9);
    }

    @Test
    void keepsToTheFirstAndTheLastBucketBeyondTheEnds() {
        TimelineScale scale = tenHours(1000);

        assertThat(scale.bucketAt(-50)).isZero();
        assertThat(scale.bucketAt(1000)).isEqualTo(9);
        assertThat(scale.bucketAt(5000)).isEqualTo(9);
    }

    @Test
    void hasNoBucketWithoutEventsOrWidth() {
        assertThat(new TimelineScale(TimelineState.EMPTY, 1000).bucketAt(10)).isEqualTo(-1);
        assertThat(tenHours(0).bucketAt(0)).isEqualTo(-1);
    }

    @Test
    void placesTimesInProportion() {
        TimelineScale scale = tenHours(1000);

        assertThat(scale.xOf(START)).isZero();
        assertThat(scale.xOf(START + HOUR + HOUR / 2)).isEqualTo(150);
        assertThat(scale.xOf(START + 10 * HOUR)).isEqualTo(1000);
        assertThat(scale.timeAt(150)).isEqualTo(START + HOUR + HOUR / 2);
    }

    @Test
    void knowsWhatIsInView() {
        TimelineScale scale = tenHours(1000);

        assertThat(scale.isInView(new TimeRange(START - HOUR, START))).isFalse();
        assertThat(scale.isInView(new TimeRange(START - HOUR, START + 1))).isTrue();
        assertThat(scale.isInView(new TimeRange(START + 10 * HOUR, START + 11 * HOUR))).isFalse();
    }
}
