package spoor.report;

import spoor.event.EventTime;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/// Writes a coverage as CSV: a line for each cell, or for neighbours without files and events.
record CoverageCsv(Appendable out) {
    private static final List<String> COLUMNS =
            List.of(
                    "account",
                    "region",
                    "from",
                    "until",
                    "state",
                    "events",
                    "files",
                    "emptyFiles",
                    "unreadFiles",
                    "gapMinutes");

    void write(Coverage coverage) throws IOException {
        CsvLines lines = new CsvLines(out);
        lines.write(COLUMNS);
        for (CoverageRow row : coverage.rows()) {
            for (CoverageRow.Run run : row.runs(coverage.from(), coverage.until())) {
                CoverageCell cell = run.cell();
                lines.write(
                        List.of(
                                row.account(),
                                row.region(),
                                EventTime.print(coverage.unit().start(run.from())),
                                EventTime.print(coverage.unit().start(run.until())),
                                cell.state().word(),
                                cell.events(),
                                cell.files(),
                                cell.emptyFiles(),
                                cell.unreadFiles(),
                                Duration.ofMillis(cell.gapMillis()).toMinutes()));
            }
        }
    }
}
