package spoor.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Random;

class EventTimeTest {
    @Test
    void readsEverySecondOfCloudTrailsFormLikeJavaTime() {
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            int year = random.nextInt(10_000);
            int month = random.nextInt(14);
            int day = random.nextInt(33);
            int hour = random.nextInt(26);
            int minute = random.nextInt(62);
            int second = random.nextInt(62);
            String text =
                    "%04d-%02d-%02dT%02d:%02d:%02dZ"
                            .formatted(year, month, day, hour, minute, second);
            long expected;
            try {
                expected =
                        LocalDateTime.of(year, month, day, hour, minute, second)
                                .toInstant(ZoneOffset.UTC)
                                .toEpochMilli();
            } catch (DateTimeException e) {
                expected = EventTime.NONE;
            }
            assertThat(parse(text)).as(text).isEqualTo(expected);
        }
    }

    @Test
    void readsEveryDayOfFourCenturies() {
        OffsetDateTime day = OffsetDateTime.of(1800, 1, 1, 23, 59, 59, 0, ZoneOffset.UTC);
        for (; day.getYear() < 2201; day = day.plusDays(1)) {
            assertThat(parse(day.toString())).isEqualTo(day.toInstant().toEpochMilli());
        }
    }

    @Test
    void readsFractionsAndOffsets() {
        Random random = new Random(2);
        for (int i = 0; i < 5000; i++) {
            Instant instant =
                    Instant.ofEpochSecond(
                            random.nextLong(-10_000_000_000L, 10_000_000_000L),
                            random.nextBoolean() ? random.nextInt(1_000_000_000) : 0);
            ZoneOffset offset = ZoneOffset.ofTotalSeconds(60 * random.nextInt(-1080, 1081));
            String text = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atOffset(offset));
            assertThat(parse(text)).as(text).isEqualTo(instant.toEpochMilli());
        }
    }

    @Test
    void isNoneOrTheTimeThatJavaReadsIfACharacterIsWrong() {
        Random random = new Random(3);
        for (int i = 0; i < 5000; i++) {
            StringBuilder text = new StringBuilder("2024-02-29T09:11:57Z");
            text.setCharAt(random.nextInt(text.length()), (char) random.nextInt(' ', 256));
            long expected;
            try {
                expected = OffsetDateTime.parse(text).toInstant().toEpochMilli();
            } catch (DateTimeException e) {
                expected = EventTime.NONE;
            }
            assertThat(parse(text.toString())).as(text.toString()).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-11-22",
                "2026-11-22T09:11:57",
                "2026-11-22 09:11:57Z",
                "20261122T091157Z",
                "1795338717",
                "1795338717000000000000",
                "2026-11-22T09:11:57Z ",
                " 2026-11-22T09:11:57Z",
                "2026-11-22T24:00:00Z",
                "2026-06-30T23:59:60Z",
                "Sun Nov 22 09:11:57 2026",
                "+999999999-12-31T23:59:59.999999999-18:00",
                "+999999999-12-31T23:59:59Z",
            })
    void isNoneForOtherForms(String text) {
        assertThat(parse(text)).isEqualTo(EventTime.NONE);
    }

    @Test
    void readsFromTheMiddleOfAnArray() {
        byte[] text = "xx2026-11-22T09:11:57Zxx".getBytes(StandardCharsets.US_ASCII);
        assertThat(EventTime.parse(text, 2, 20))
                .isEqualTo(Instant.parse("2026-11-22T09:11:57Z").toEpochMilli());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-22T09:11:57Z, 2026-11-22T09:11:57Z",
        "2026-11-22T09:11:57.25Z, 2026-11-22T09:11:57.250Z",
        "2026-11-22T10:11:57+01:00, 2026-11-22T09:11:57Z",
        "1969-12-31T23:59:59Z, 1969-12-31T23:59:59Z",
    })
    void printsInUtcWithAFractionOnlyIfThereIsOne(String text, String printed) {
        assertThat(EventTime.print(parse(text))).isEqualTo(printed);
    }

    @Test
    void printsNothingForNone() {
        assertThat(EventTime.print(EventTime.NONE)).isEmpty();
    }

    private static long parse(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return EventTime.parse(bytes, 0, bytes.length);
    }
}
