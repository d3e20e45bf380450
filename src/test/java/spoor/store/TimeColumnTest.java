package spoor.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import spoor.event.EventTime;

/// Times in the least memory.
final class TimeColumnTest {
    private static final long NOVEMBER = 1_795_000_000_000L;

    private static void check(Class<?> form, long... times) {
        TimeColumn column = TimeColumn.of(times, times.length);
        assertThat(column).isInstanceOf(form);
        long[] copied = new long[times.length + 1];
        column.copyTo(copied, 1);
        for (int row = 0; row < times.length; row++) {
            assertThat(column.at(row)).isEqualTo(times[row]);
            assertThat(copied[row + 1]).isEqualTo(times[row]);
        }
    }

    @Test
    void keepsWholeSecondsInHalfTheWidth() {
        check(
                TimeColumn.Seconds.class,
                NOVEMBER,
                EventTime.NONE,
                NOVEMBER - 86_400_000,
                NOVEMBER + 1000L * (Integer.MAX_VALUE - 86_400));
    }

    @Test
    void keepsFractionsOfASecond() {
        check(TimeColumn.Millis.class, NOVEMBER, NOVEMBER + 1, EventTime.NONE);
    }

    @Test
    void keepsTimesThatAreTooFarApartForTheWidth() {
        check(TimeColumn.Millis.class, -62_135_596_800_000L, NOVEMBER, 253_402_300_799_000L);
    }

    @Test
    void keepsRowsThatHaveNoTime() {
        check(TimeColumn.Seconds.class);
        check(TimeColumn.Seconds.class, EventTime.NONE, EventTime.NONE);
    }
}
