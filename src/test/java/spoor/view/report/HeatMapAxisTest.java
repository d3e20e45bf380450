package spoor.view.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import spoor.report.Coverage;
import spoor.report.CoverageUnit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// The times above the heat map.
final class HeatMapAxisTest {
    private static final int WIDTH = 900;

    private static List<String> labels(
            CoverageUnit unit, Duration length, String from, int scroll) {
        long first = Instant.parse(from).toEpochMilli() / length.toMillis();
        Coverage coverage = new Coverage(unit, first, first + 100, List.of());
        HeatMapScale scale = new HeatMapScale(coverage, WIDTH, 400, scroll, 0);
        return new HeatMapAxis(scale).labels().stream().map(HeatMapAxis.Label::text).toList();
    }

    @Test
    void hoursHaveTheirDayAtTheFirstInViewAndAtMidnight() {
        assertThat(labels(CoverageUnit.HOUR, Duration.ofHours(1), "2026-11-01T09:00:00Z", 0))
                .containsExactly("1 Nov 2026 09:00", "2 Nov 2026", "12:00", "3 Nov 2026");
        assertThat(labels(CoverageUnit.HOUR, Duration.ofHours(1), "2026-11-01T00:00:00Z", 0))
                .startsWith("1 Nov 2026", "12:00", "2 Nov 2026");
    }

    @Test
    void theFirstHourInViewHasItsDayAfterScrolling() {
        assertThat(labels(CoverageUnit.HOUR, Duration.ofHours(1), "2026-11-01T00:00:00Z", 30))
                .startsWith("2 Nov 2026 06:00", "3 Nov 2026", "12:00");
    }

    @Test
    void daysAreWrittenWhereThereIsRoom() {
        assertThat(labels(CoverageUnit.DAY, Duration.ofDays(1), "2026-11-01T00:00:00Z", 0))
                .startsWith("1 Nov 2026", "8 Nov 2026", "15 Nov 2026");
    }
}
