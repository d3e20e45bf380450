package spoor.report;

import spoor.event.TimeRange;
import spoor.load.LoadState;
import spoor.message.Message;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// For which accounts, Regions and periods there are events and files.
///
/// @param from the first period, counted from 1970
/// @param until the period after the last
/// @param rows in the order of accounts, then Regions
public record Coverage(CoverageUnit unit, long from, long until, List<CoverageRow> rows) {
    /// What no coverage can tell.
    public static final List<Message> LIMITS =
            Stream.of("opened", "quiet", "selectors", "names", "late")
                    .map(limit -> Message.of("coverage.limit." + limit))
                    .toList();

    /// The coverage of what is loaded. Takes time in proportion to the files and events.
    ///
    /// @param period which is shown; empty for all from the first event or file to the last
    public static Coverage of(LoadState state, CoverageUnit unit, Optional<TimeRange> period) {
        return new CoverageMaker(unit).make(state, period);
    }

    /// A period, in milliseconds since 1970.
    public TimeRange range(long first, long afterLast) {
        return new TimeRange(unit.start(first), unit.start(afterLast));
    }

    /// Writes all of it for other programs.
    public void write(ReportFormat format, ReportWords words, Appendable out) throws IOException {
        switch (format) {
            case CSV -> new CoverageCsv(out).write(this);
            case JSON -> new CoverageJson(words).write(this, out);
        }
    }
}
