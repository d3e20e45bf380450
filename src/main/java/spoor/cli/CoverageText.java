package spoor.cli;

import spoor.event.EventTime;
import spoor.event.TimeRange;
import spoor.message.Message;
import spoor.message.Texts;
import spoor.report.Coverage;
import spoor.report.CoverageRow;
import spoor.report.CoverageState;
import spoor.report.CoverageUnit;
import spoor.text.Printable;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/// The output of `check --coverage` for people: for each account and Region when there are no
/// events, and why.
record CoverageText(Coverage coverage) {
    private static final Texts TEXTS = TerminalTexts.ofUser();
    private static final String INDENT = "    ";
    private static final int STATE_WIDTH = 36;

    void print(PrintWriter out) {
        if (coverage.rows().isEmpty()) {
            out.println(TEXTS.text("coverage.none"));
            return;
        }
        TimeRange all = coverage.range(coverage.from(), coverage.until());
        out.println(TEXTS.text("coverage.head." + coverage.unit().word(), first(all), last(all)));
        for (CoverageRow row : coverage.rows()) {
            out.println();
            print(row, out);
        }
        out.println();
        out.println(TEXTS.text("coverage.limits"));
        Coverage.LIMITS.forEach(limit -> out.println(INDENT + TEXTS.text(limit)));
    }

    private void print(CoverageRow row, PrintWriter out) {
        List<CoverageRow.Run> runs = row.runs(coverage.from(), coverage.until());
        long periods =
                runs.stream().filter(run -> run.cell().state() == CoverageState.EVENTS).count();
        long events = runs.stream().mapToLong(run -> run.cell().events()).sum();
        out.println(
                TEXTS.text(
                        "coverage.row",
                        or(row.account(), "coverage.noAccount"),
                        or(row.region(), "coverage.noRegion"),
                        events,
                        Message.of(
                                "coverage.row." + coverage.unit().word(),
                                periods,
                                coverage.until() - coverage.from())));
        for (CoverageRow.Run run : runs) {
            CoverageState state = run.cell().state();
            if (isListed(row, state)) {
                TimeRange range = coverage.range(run.from(), run.until());
                out.println(line(state, first(range), last(range)));
            }
        }
        for (TimeRange gap : row.gaps()) {
            out.println(
                    line(
                            CoverageState.GAP,
                            EventTime.print(gap.from()),
                            EventTime.print(gap.until())));
        }
        out.println(INDENT + TEXTS.text(rhythm(row)));
    }

    /// Gaps are listed with their exact times. Without deliveries, all other times are unknown.
    private static boolean isListed(CoverageRow row, CoverageState state) {
        return switch (state) {
            case EVENTS, GAP -> false;
            case EMPTY, UNREAD, NO_FILES -> true;
            case UNKNOWN -> row.hasDeliveries();
        };
    }

    private static Message rhythm(CoverageRow row) {
        if (!row.hasDeliveries()) {
            return Message.of("coverage.noDeliveries");
        }
        return row.gapAfter()
                .map(millis -> Message.of("coverage.rhythm", duration(Duration.ofMillis(millis))))
                .orElse(Message.of("coverage.noRhythm"));
    }

    /// Such as `1h 30m`.
    private static String duration(Duration length) {
        return "%dh %02dm".formatted(length.toHours(), length.toMinutesPart());
    }

    private static String line(CoverageState state, String from, String to) {
        String name = TEXTS.text("coverage.state." + state.word());
        String time = from.equals(to) ? from : TEXTS.text("coverage.times", from, to);
        return INDENT + ("%-" + STATE_WIDTH + "s").formatted(name) + time;
    }

    private static Object or(String value, String key) {
        return value.isEmpty() ? Message.of(key) : Printable.of(value);
    }

    /// The first period of a range: a day, or the time at which an hour begins.
    private String first(TimeRange range) {
        return print(range.from());
    }

    /// The last day of a range, or the end of its last hour.
    private String last(TimeRange range) {
        return print(coverage.unit() == CoverageUnit.DAY ? range.until() - 1 : range.until());
    }

    private String print(long time) {
        return coverage.unit() == CoverageUnit.DAY
                ? Instant.ofEpochMilli(time).atZone(ZoneOffset.UTC).toLocalDate().toString()
                : EventTime.print(time);
    }
}
