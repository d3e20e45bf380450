package spoor.viewmodel.report;

import spoor.report.Coverage;
import spoor.report.CoverageCell;
import spoor.report.CoverageRow;
import spoor.report.CoverageState;
import spoor.report.CoverageUnit;
import spoor.text.Printable;
import spoor.viewmodel.shared.Messages;
import spoor.viewmodel.shared.Times;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// What a coverage says, in words.
public final class CoverageWords {
    private CoverageWords() {}

    /// The account and the Region of a row.
    public static String place(CoverageRow row) {
        return Messages.text(
                "coverage.place",
                or(row.account(), "coverage.noAccount"),
                or(row.region(), "coverage.noRegion"));
    }

    private static String or(String value, String key) {
        return value.isEmpty() ? Messages.text(key) : Printable.of(value);
    }

    /// A day, or a day and its hour.
    public static String time(Coverage coverage, long period) {
        long start = coverage.unit().start(period);
        return coverage.unit() == CoverageUnit.DAY
                ? Times.UTC.day(start)
                : Messages.text(
                        "coverage.hour",
                        Times.UTC.day(start),
                        Times.UTC.clock(start),
                        Times.UTC.clock(coverage.unit().start(period + 1)));
    }

    /// A cell in lines: where and when, then what is known.
    public static List<String> lines(Coverage coverage, CoverageRow row, long period) {
        CoverageCell cell = row.cell(period);
        List<String> lines = new ArrayList<>();
        lines.add(Messages.text("coverage.cell", place(row), time(coverage, period)));
        if (cell.state() == CoverageState.EVENTS) {
            lines.add(Messages.text("report.events", cell.events()));
        } else {
            lines.add(Messages.text("coverage.state." + cell.state().word()));
        }
        if (cell.files() > 0) {
            lines.add(
                    Messages.text(
                            "coverage.files", cell.files(), cell.emptyFiles(), cell.unreadFiles()));
        }
        if (cell.gapMillis() > 0) {
            Duration gap = Duration.ofMillis(cell.gapMillis());
            lines.add(Messages.text("coverage.gap", gap.toHours(), gap.toMinutesPart()));
        }
        return lines;
    }
}
