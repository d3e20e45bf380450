package spoor.viewmodel.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import spoor.event.TimeRange;
import spoor.viewmodel.shared.Times;
import spoor.viewmodel.timeline.TimelineAxis.Label;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;

/// The labels of a timeline, beside times that java.time computes.
final class TimelineAxisTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static TimeRange range(String from, String until) {
        return TimeRange.between(Instant.parse(from), Instant.parse(until));
    }

    private static TimelineAxis axis(String from, String until, double width, ZoneId zone) {
        return new TimelineAxis(range(from, until), width, new Times(zone));
    }

    private static List<String> texts(List<Label> labels) {
        return labels.stream().map(Label::text).toList();
    }

    private static List<ZonedDateTime> starts(List<Label> labels, ZoneId zone) {
        return labels.stream()
                .map(label -> Instant.ofEpochMilli(label.named().from()).atZone(zone))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-14T00:00:05Z, 2026-11-14T00:00:25Z, 00:00:05 00:00:10 00:00:15 00:00:20, Sat 14"
                + " Nov 2026",
        "2026-11-14T08:00:00Z, 2026-11-14T08:04:00Z, 08:00 08:01 08:02 08:03, Sat 14 Nov 2026",
        "2026-11-14T06:30:00Z, 2026-11-14T10:00:00Z, 06:00 07:00 08:00 09:00, Sat 14 Nov 2026",
        "2026-11-01T00:00:00Z, 2026-11-05T00:00:00Z, Sun 1|Mon 2|Tue 3|Wed 4, November 2026",
        "2026-11-02T00:00:00Z, 2026-11-30T00:00:00Z, 2 Nov|9 Nov|16 Nov|23 Nov, November 2026",
        "2026-02-01T00:00:00Z, 2026-06-01T00:00:00Z, Feb Mar Apr May, 2026",
        "2023-01-01T00:00:00Z, 2026-12-31T00:00:00Z, 2023 2024 2025 2026, ''",
        "1970-01-01T00:00:00Z, 2009-12-31T00:00:00Z, 1970 1980 1990 2000, ''",
        "1600-01-01T00:00:00Z, 1999-12-31T00:00:00Z, 1600 1700 1800 1900, ''"
    })
    void labelsRoundTimesAndWhatContainsThem(
            String from, String until, String inner, String outer) {
        TimelineAxis axis = axis(from, until, 300, ZoneOffset.UTC);
        String separator = inner.contains("|") ? "\\|" : " ";
        assertThat(texts(axis.inner())).containsExactly(inner.split(separator, -1));
        assertThat(texts(axis.outer())).isEqualTo(outer.isEmpty() ? List.of() : List.of(outer));
    }

    @ParameterizedTest
    @CsvSource({"Europe/Berlin", "Asia/Kolkata", "Asia/Kathmandu", "Australia/Lord_Howe"})
    void labelsRoundTimesOfTheZone(ZoneId zone) {
        TimelineAxis axis = axis("2026-10-02T09:11:00Z", "2026-10-05T10:00:00Z", 700, zone);
        assertThat(starts(axis.inner(), zone))
                .hasSizeGreaterThan(5)
                .allSatisfy(start -> {
                    assertThat(start.getHour() % 6).isZero();
                    assertThat(start.getMinute()).isZero();
                });
        assertThat(starts(axis.outer(), zone))
                .allSatisfy(start -> assertThat(start.toLocalTime()).isEqualTo(LocalTime.MIDNIGHT));
    }

    @Test
    void namesTheDayOfAnHourHoweverLongItIs() {
        TimelineAxis axis = axis("2026-10-24T22:00:00Z", "2026-10-25T23:00:00Z", 600, BERLIN);
        ZonedDateTime sunday = LocalDate.of(2026, 10, 25).atStartOfDay(BERLIN);
        assertThat(axis.outer())
                .singleElement()
                .satisfies(label -> {
                    assertThat(label.text()).isEqualTo("Sun 25 Oct 2026");
                    assertThat(label.named())
                            .isEqualTo(
                                    TimeRange.between(
                                            sunday.toInstant(), sunday.plusDays(1).toInstant()));
                });
        assertThat(axis.outer().getFirst().named().until() - axis.outer().getFirst().named().from())
                .isEqualTo(25 * 3_600_000L);
    }

    @Test
    void labelsOfWeeksNameTheirFirstDays() {
        TimelineAxis axis = axis("2026-11-02T00:00:00Z", "2026-11-30T00:00:00Z", 300, BERLIN);
        Label second = axis.inner().get(1);
        assertThat(second.text()).isEqualTo("9 Nov");
        assertThat(second.named()).isEqualTo(range("2026-11-08T23:00:00Z", "2026-11-09T23:00:00Z"));
    }

    @Test
    void namesMonthsAndYears() {
        assertThat(axis("2026-11-03T00:00:00Z", "2026-11-07T00:00:00Z", 300, BERLIN).outer())
                .singleElement()
                .satisfies(label ->
                        assertThat(label.named())
                                .isEqualTo(range("2026-10-31T23:00:00Z", "2026-11-30T23:00:00Z")));
        assertThat(axis("2026-02-03T00:00:00Z", "2026-06-07T00:00:00Z", 300, BERLIN).outer())
                .singleElement()
                .satisfies(label ->
                        assertThat(label.named())
                                .isEqualTo(range("2025-12-31T23:00:00Z", "2026-12-31T23:00:00Z")));
    }

    @Test
    void labelsAreNoCloserThanTheyHaveRoom() {
        for (long length = 20_000; length < 300L * 365 * 86_400_000; length = length * 5 / 3) {
            TimeRange view = new TimeRange(1_700_000_000_000L, 1_700_000_000_000L + length);
            List<Label> labels = new TimelineAxis(view, 1000, new Times(BERLIN)).inner();
            assertThat(labels).hasSizeBetween(2, 20);
            for (int i = 1; i < labels.size(); i++) {
                long apart = labels.get(i).named().from() - labels.get(i - 1).named().from();
                assertThat(apart * 1000.0 / length).isGreaterThan(40);
            }
        }
    }
}
