package spoor.viewmodel.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import spoor.event.TimeRange;

final class ZoomTest {
    private static final long HOUR = 3_600_000;
    private static final TimeRange ALL = hours(0, 1000);

    private static TimeRange hours(long from, long until) {
        return new TimeRange(from * HOUR, until * HOUR);
    }

    @Test
    void keepsTheTimeBelowThePointerInItsPlace() {
        assertThat(Zoom.zoomed(ALL, 0.5, 250 * HOUR, ALL)).isEqualTo(hours(125, 625));
        assertThat(Zoom.zoomed(hours(125, 625), 2, 250 * HOUR, ALL)).isEqualTo(ALL);
    }

    @Test
    void staysWithinAllTimes() {
        assertThat(Zoom.zoomed(hours(0, 100), 2, 90 * HOUR, ALL)).isEqualTo(hours(0, 200));
        assertThat(Zoom.zoomed(hours(900, 1000), 100, 950 * HOUR, ALL)).isEqualTo(ALL);
        assertThat(Zoom.moved(hours(900, 980), 0.5, ALL)).isEqualTo(hours(920, 1000));
        assertThat(Zoom.moved(hours(10, 100), -0.5, ALL)).isEqualTo(hours(0, 90));
    }

    @Test
    void zoomsToTwentySecondsAtLast() {
        TimeRange view = ALL;
        for (int i = 0; i < 100; i++) {
            view = Zoom.zoomed(view, 0.8, 250 * HOUR, ALL);
        }
        assertThat(view.until() - view.from()).isEqualTo(20_000);
        assertThat(view.contains(250 * HOUR)).isTrue();
    }

    @Test
    void showsAPeriodWithTimeAroundIt() {
        assertThat(Zoom.around(hours(100, 140), ALL)).isEqualTo(hours(90, 150));
        assertThat(Zoom.around(hours(0, 40), ALL)).isEqualTo(hours(0, 50));
        assertThat(Zoom.around(hours(960, 1000), ALL)).isEqualTo(hours(950, 1000));
        assertThat(Zoom.around(ALL, ALL)).isEqualTo(ALL);
    }

    @Test
    void showsPeriodsOutsideAllTimes() {
        assertThat(Zoom.around(hours(1960, 2000), ALL)).isEqualTo(hours(1950, 2000));
        assertThat(Zoom.around(hours(-40, 0), ALL)).isEqualTo(hours(-40, 10));
    }

    @Test
    void showsOpenPeriodsToTheEndsOfAllTimes() {
        assertThat(Zoom.around(new TimeRange(600 * HOUR, TimeRange.END), ALL))
                .isEqualTo(hours(500, 1000));
        assertThat(Zoom.around(new TimeRange(TimeRange.BEGINNING, 400 * HOUR), ALL))
                .isEqualTo(hours(0, 500));
        assertThat(Zoom.around(new TimeRange(2000 * HOUR, TimeRange.END), ALL).until())
                .isEqualTo(2000 * HOUR);
    }

    @Test
    void showsAMomentWithSecondsAroundIt() {
        TimeRange view = Zoom.around(new TimeRange(HOUR, HOUR + 1), ALL);
        assertThat(view.until() - view.from()).isBetween(19_999L, 20_001L);
        assertThat(view.contains(HOUR)).isTrue();
    }
}
