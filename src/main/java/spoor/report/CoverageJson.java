package spoor.report;

import static spoor.report.JsonLines.object;

import spoor.event.EventTime;
import spoor.event.TimeRange;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// Writes a coverage as JSON, with an account and Region on each line.
record CoverageJson(ReportWords words) {
    void write(Coverage coverage, Appendable out) throws IOException {
        new JsonLines(out)
                .write(
                        object(
                                "unit",
                                coverage.unit().word(),
                                "from",
                                EventTime.print(coverage.unit().start(coverage.from())),
                                "until",
                                EventTime.print(coverage.unit().start(coverage.until())),
                                "limits",
                                Coverage.LIMITS.stream().map(words::text).toList()),
                        "coverage",
                        coverage.rows().stream().map(row -> facts(coverage, row)));
    }

    private static Map<String, Object> facts(Coverage coverage, CoverageRow row) {
        Map<String, Object> facts =
                object(
                        "account", row.account(),
                        "region", row.region(),
                        "hasDeliveries", row.hasDeliveries());
        row.gapAfter()
                .ifPresent(length ->
                        facts.put("gapAfterMinutes", Duration.ofMillis(length).toMinutes()));
        facts.put("gaps", row.gaps().stream().map(CoverageJson::facts).toList());
        List<Map<String, Object>> cells =
                row.runs(coverage.from(), coverage.until()).stream()
                        .map(run -> facts(coverage, run))
                        .toList();
        facts.put("cells", cells);
        return facts;
    }

    private static Map<String, Object> facts(TimeRange gap) {
        return object("from", EventTime.print(gap.from()), "until", EventTime.print(gap.until()));
    }

    private static Map<String, Object> facts(Coverage coverage, CoverageRow.Run run) {
        CoverageCell cell = run.cell();
        Map<String, Object> facts = facts(coverage.range(run.from(), run.until()));
        facts.put("state", cell.state().word());
        facts.put("events", cell.events());
        facts.put("files", cell.files());
        facts.put("emptyFiles", cell.emptyFiles());
        facts.put("unreadFiles", cell.unreadFiles());
        facts.put("gapMinutes", Duration.ofMillis(cell.gapMillis()).toMinutes());
        return facts;
    }
}
