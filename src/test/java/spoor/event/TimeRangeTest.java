package spoor.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

import java.time.Instant;

class TimeRangeTest {
    @Test
    void beginsWithFromAndEndsBeforeUntil() {
        TimeRange range = new TimeRange(10, 20);
        assertThat(range.contains(9)).isFalse();
        assertThat(range.contains(10)).isTrue();
        assertThat(range.contains(19)).isTrue();
        assertThat(range.contains(20)).isFalse();
    }

    @Test
    void neverContainsAnInvalidTime() {
        assertThat(new TimeRange(TimeRange.BEGINNING, TimeRange.END).contains(EventTime.NONE))
                .isFalse();
        assertThat(new TimeRange(Long.MIN_VALUE, TimeRange.END).contains(EventTime.NONE)).isFalse();
    }

    @Test
    void knowsWhichBoundsItHas() {
        TimeRange open = new TimeRange(TimeRange.BEGINNING, TimeRange.END);
        assertThat(open.hasFrom()).isFalse();
        assertThat(open.hasUntil()).isFalse();
        TimeRange day = TimeRange.between(Instant.EPOCH, Instant.ofEpochSecond(86_400));
        assertThat(day).isEqualTo(new TimeRange(0, 86_400_000));
        assertThat(day.hasFrom()).isTrue();
        assertThat(day.hasUntil()).isTrue();
    }

    @Test
    void refusesToEndBeforeItBegins() {
        assertThatIllegalArgumentException().isThrownBy(() -> new TimeRange(2, 1));
    }
}
