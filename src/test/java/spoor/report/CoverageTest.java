package spoor.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import spoor.event.TimeRange;
import spoor.fixture.EventJson;
import spoor.fixture.Loading;
import spoor.fixture.MemorySource;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is known about accounts, Regions and periods.
final class CoverageTest {
    private static final String ACCOUNT = EventJson.ACCOUNT;
    private static final String REGION = "eu-central-1";

    private final MemorySource source = new MemorySource("trail");
    private int files;

    private Coverage coverage(CoverageUnit unit, Optional<TimeRange> period) {
        try (Loading loading = Loading.of(source)) {
            return Coverage.of(loading.load(), unit, period);
        }
    }

    private CoverageRow row() {
        return coverage(CoverageUnit.DAY, Optional.empty()).rows().getFirst();
    }

    private static long day(String date) {
        return CoverageUnit.DAY.periodOf(Instant.parse(date + "T00:00:00Z").toEpochMilli());
    }

    private void deliver(Instant time, EventJson... events) {
        source.put(DeliveryNames.of(ACCOUNT, REGION, time, files++), events);
    }

    /// A file every half an hour, the last at the end of the period.
    private void deliverEmptyFiles(String from, String until) {
        Instant end = Instant.parse(until);
        for (Instant time = Instant.parse(from);
                !time.isAfter(end);
                time = time.plus(Duration.ofMinutes(30))) {
            deliver(time);
        }
    }

    @Test
    void tellsEventsEmptyFilesAndNoFilesApart() {
        deliver(Instant.parse("2026-11-22T09:05:00Z"), EventJson.number(1), EventJson.number(2));
        deliver(Instant.parse("2026-11-23T09:05:00Z"));
        deliver(Instant.parse("2026-11-25T09:05:00Z"));
        CoverageRow row = row();
        assertThat(row.cell(day("2026-11-22")))
                .isEqualTo(new CoverageCell(CoverageState.EVENTS, 2, 1, 0, 0, 0));
        assertThat(row.cell(day("2026-11-23")))
                .isEqualTo(new CoverageCell(CoverageState.EMPTY, 0, 1, 1, 0, 0));
        assertThat(row.cell(day("2026-11-24")))
                .isEqualTo(new CoverageCell(CoverageState.NO_FILES, 0, 0, 0, 0, 0));
    }

    @Test
    void tellsFilesThatCouldNotBeRead() {
        deliver(Instant.parse("2026-11-22T09:05:00Z"), EventJson.number(1));
        source.text(
                DeliveryNames.of(ACCOUNT, REGION, Instant.parse("2026-11-23T09:05:00Z"), 77),
                "{\"Records\":[");
        assertThat(row().cell(day("2026-11-23")))
                .isEqualTo(new CoverageCell(CoverageState.UNREAD, 0, 1, 0, 1, 0));
    }

    @Test
    void knowsNothingOfOtherTimesWhereNoFileTellsWhatItCovers() {
        source.put("a.json", EventJson.number(1))
                .put("b.json", EventJson.number(2).time("2026-11-24T00:00:00Z"));
        CoverageRow row = row();
        assertThat(row.hasDeliveries()).isFalse();
        assertThat(row.cell(day("2026-11-22")).state()).isEqualTo(CoverageState.EVENTS);
        assertThat(row.cell(day("2026-11-23")).state()).isEqualTo(CoverageState.UNKNOWN);
    }

    @Test
    void findsAGapOfAFewHoursBetweenRegularDeliveries() {
        deliverEmptyFiles("2026-11-20T00:00:00Z", "2026-11-22T08:00:00Z");
        deliverEmptyFiles("2026-11-22T14:00:00Z", "2026-11-24T00:00:00Z");
        CoverageRow row = row();
        assertThat(row.gaps())
                .containsExactly(
                        TimeRange.between(
                                Instant.parse("2026-11-22T08:01:00Z"),
                                Instant.parse("2026-11-22T14:00:00Z")));
        assertThat(row.cell(day("2026-11-22")).gapMillis())
                .isEqualTo(Duration.ofMinutes(359).toMillis());
        assertThat(row.cell(day("2026-11-21")).gapMillis()).isZero();
    }

    @Test
    void callsADayInAGapAGap() {
        deliverEmptyFiles("2026-11-20T00:00:00Z", "2026-11-22T08:00:00Z");
        deliverEmptyFiles("2026-11-24T14:00:00Z", "2026-11-26T00:00:00Z");
        assertThat(row().cell(day("2026-11-23")).state()).isEqualTo(CoverageState.GAP);
    }

    @Test
    void takesNightsForUsualWhereFilesComeOnlyByDay() {
        for (int day = 16; day <= 20; day++) {
            deliverEmptyFiles(
                    "2026-11-%dT08:00:00Z".formatted(day), "2026-11-%dT18:00:00Z".formatted(day));
        }
        assertThat(row().gaps()).isEmpty();
        assertThat(row().gapAfter()).contains(3 * Duration.ofMinutes(14 * 60 - 1).toMillis());
    }

    @Test
    void tellsNoGapsWhereTooFewFilesWereDelivered() {
        deliver(Instant.parse("2026-11-01T09:05:00Z"));
        deliver(Instant.parse("2026-11-02T09:05:00Z"));
        deliver(Instant.parse("2026-11-22T09:05:00Z"));
        CoverageRow row = row();
        assertThat(row.gapAfter()).isEmpty();
        assertThat(row.cell(day("2026-11-10")).state()).isEqualTo(CoverageState.NO_FILES);
    }

    @Test
    void takesTheDayOfTheFoldersWhereAFileHasAnotherName() {
        source.put("AWSLogs/" + ACCOUNT + "/CloudTrail/" + REGION + "/2026/11/23/other.json");
        assertThat(row().cell(day("2026-11-23")).state()).isEqualTo(CoverageState.EMPTY);
        CoverageRow hours = coverage(CoverageUnit.HOUR, Optional.empty()).rows().getFirst();
        long hour =
                CoverageUnit.HOUR.periodOf(Instant.parse("2026-11-23T05:00:00Z").toEpochMilli());
        assertThat(hours.cell(hour).state()).isEqualTo(CoverageState.UNKNOWN);
        assertThat(hours.cell(hour - 24).state()).isEqualTo(CoverageState.NO_FILES);
    }

    @Test
    void tellsHoursApart() {
        deliver(Instant.parse("2026-11-22T09:05:00Z"), EventJson.number(1));
        deliver(Instant.parse("2026-11-22T10:05:00Z"));
        CoverageRow row = coverage(CoverageUnit.HOUR, Optional.empty()).rows().getFirst();
        long hour =
                CoverageUnit.HOUR.periodOf(Instant.parse("2026-11-22T09:00:00Z").toEpochMilli());
        assertThat(row.cell(hour).state()).isEqualTo(CoverageState.EVENTS);
        assertThat(row.cell(hour + 1).state()).isEqualTo(CoverageState.EMPTY);
        assertThat(row.cell(hour + 2).state()).isEqualTo(CoverageState.NO_FILES);
    }

    @Test
    void coversThePeriodThatIsAskedFor() {
        deliver(Instant.parse("2026-11-22T09:05:00Z"), EventJson.number(1));
        TimeRange period =
                TimeRange.between(
                        Instant.parse("2026-11-20T12:00:00Z"),
                        Instant.parse("2026-11-24T00:00:00Z"));
        Coverage coverage = coverage(CoverageUnit.DAY, Optional.of(period));
        assertThat(coverage.from()).isEqualTo(day("2026-11-20"));
        assertThat(coverage.until()).isEqualTo(day("2026-11-24"));
        assertThat(coverage.rows().getFirst().runs(coverage.from(), coverage.until()))
                .extracting(run -> run.until() - run.from())
                .containsExactly(2L, 1L, 1L);
    }

    @Test
    void isSmallForEventsThatAreThousandsOfYearsApart() {
        source.put("a.json", EventJson.number(1).time("0001-01-01T00:00:00Z"))
                .put("b.json", EventJson.number(2).time("9999-12-31T23:59:59Z"));
        Coverage coverage = coverage(CoverageUnit.HOUR, Optional.empty());
        assertThat(coverage.until() - coverage.from()).isGreaterThan(80_000_000);
        List<CoverageRow.Run> runs =
                coverage.rows().getFirst().runs(coverage.from(), coverage.until());
        assertThat(runs).hasSize(3);
    }

    @Test
    void everyCellIsInExactlyOneRunOfItsState() {
        deliverEmptyFiles("2026-11-20T00:00:00Z", "2026-11-22T08:00:00Z");
        deliverEmptyFiles("2026-11-24T14:00:00Z", "2026-11-26T00:00:00Z");
        deliver(Instant.parse("2026-11-27T09:05:00Z"), EventJson.number(1));
        for (CoverageUnit unit : CoverageUnit.values()) {
            Coverage coverage = coverage(unit, Optional.empty());
            CoverageRow row = coverage.rows().getFirst();
            List<CoverageState> states = new ArrayList<>();
            for (CoverageRow.Run run : row.runs(coverage.from(), coverage.until())) {
                for (long period = run.from(); period < run.until(); period++) {
                    states.add(run.cell().state());
                }
            }
            List<CoverageState> expected = new ArrayList<>();
            for (long period = coverage.from(); period < coverage.until(); period++) {
                expected.add(row.cell(period).state());
            }
            assertThat(states).isEqualTo(expected);
        }
    }
}
