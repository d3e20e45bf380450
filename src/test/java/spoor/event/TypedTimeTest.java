package spoor.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;

final class TypedTimeTest {
    @ParameterizedTest
    @CsvSource({
        "2026-11-22, 2026-11-22T00:00:00Z, 2026-11-23T00:00:00Z",
        "2026-11-22T09:30, 2026-11-22T09:30:00Z, 2026-11-22T09:31:00Z",
        "2026-11-22T09:30Z, 2026-11-22T09:30:00Z, 2026-11-22T09:31:00Z",
        "2026-11-22t09:30:15z, 2026-11-22T09:30:15Z, 2026-11-22T09:30:16Z",
        "2026-11-22T09:30:15.250Z, 2026-11-22T09:30:15.250Z, 2026-11-22T09:30:15.251Z",
        "2026-11-22T09:30+01:00, 2026-11-22T08:30:00Z, 2026-11-22T08:31:00Z",
        "2026-11-22T09:30:00-0330, 2026-11-22T13:00:00Z, 2026-11-22T13:00:01Z"
    })
    void readsADayAMinuteASecondOrAMillisecond(String text, Instant from, Instant until) {
        assertThat(TypedTime.parse(text)).contains(TimeRange.between(from, until));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "tomorrow",
                "2026-11",
                "2026-11-31",
                "2026-11-22 09:30",
                "2026-11-22T25:00",
                "+999999999-12-31",
                "T",
                "22.11.2026",
                "2026-11-22T09:30+99:00"
            })
    void refusesOtherTexts(String text) {
        assertThat(TypedTime.parse(text)).isEmpty();
    }
}
