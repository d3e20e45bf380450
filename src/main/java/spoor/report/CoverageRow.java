package spoor.report;

import spoor.event.TimeRange;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/// What is known about an account and a Region over time. Immutable once it is made.
public final class CoverageRow {
    private static final CellCounts NOTHING = new CellCounts();

    private final String account;
    private final String region;
    private final CoverageUnit unit;
    private final NavigableMap<Long, CellCounts> cells;
    private final NavigableSet<Long> vagueDays;
    private final DeliveryRhythm rhythm;
    private final boolean hasDeliveries;

    /// @param cells by their periods
    /// @param vagueDays the days of files whose hour is not known
    CoverageRow(
            String account,
            String region,
            CoverageUnit unit,
            NavigableMap<Long, CellCounts> cells,
            NavigableSet<Long> vagueDays,
            DeliveryRhythm rhythm,
            boolean hasDeliveries) {
        this.account = account;
        this.region = region;
        this.unit = unit;
        this.cells = cells;
        this.vagueDays = vagueDays;
        this.rhythm = rhythm;
        this.hasDeliveries = hasDeliveries;
    }

    /// Cells in the same state without anything in them, or a single cell.
    ///
    /// @param from the first period
    /// @param until the period after the last
    public record Run(long from, long until, CoverageCell cell) {}

    /// The account's id; empty for events that name none.
    public String account() {
        return account;
    }

    /// The Region's name; empty for events that name none.
    public String region() {
        return region;
    }

    /// After how many milliseconds without a file there is a gap; empty where too few files were
    /// delivered to know what is usual.
    public Optional<Long> gapAfter() {
        return rhythm.gapAfter();
    }

    /// The gaps between deliveries, in the order of their times.
    public List<TimeRange> gaps() {
        return rhythm.gaps();
    }

    /// Whether there are files whose paths tell what they cover.
    public boolean hasDeliveries() {
        return hasDeliveries;
    }

    /// How many events there are in all periods.
    public long events() {
        return cells.values().stream().mapToLong(cell -> cell.events).sum();
    }

    /// How many events the period with the most has.
    public int mostEvents() {
        return cells.values().stream().mapToInt(cell -> cell.events).max().orElse(0);
    }

    /// The first period with events or files.
    long firstPeriod() {
        return changes().first();
    }

    /// The period after the last with events or files.
    long endPeriod() {
        return changes().last();
    }

    /// The cell of a period.
    public CoverageCell cell(long period) {
        return cell(cells.getOrDefault(period, NOTHING), period, period + 1);
    }

    private CoverageCell cell(CellCounts counts, long from, long until) {
        long gap = rhythm.gapIn(new TimeRange(unit.start(from), unit.start(until)));
        return new CoverageCell(
                state(counts, gap, unit.start(from)),
                counts.events,
                counts.files,
                counts.emptyFiles,
                counts.unreadFiles,
                gap);
    }

    private CoverageState state(CellCounts counts, long gap, long time) {
        if (counts.events > 0) {
            return CoverageState.EVENTS;
        }
        if (counts.unreadFiles > 0) {
            return CoverageState.UNREAD;
        }
        if (counts.files > 0) {
            return CoverageState.EMPTY;
        }
        if (!hasDeliveries || vagueDays.contains(CoverageUnit.DAY.periodOf(time))) {
            return CoverageState.UNKNOWN;
        }
        return gap > 0 ? CoverageState.GAP : CoverageState.NO_FILES;
    }

    /// All cells from a period to before another; neighbours without files and events that are in
    /// the same state are one run.
    public List<Run> runs(long from, long until) {
        List<Long> bounds = new ArrayList<>(changes().subSet(from, false, until, false));
        bounds.addFirst(from);
        bounds.add(until);
        List<Run> runs = new ArrayList<>();
        for (int i = 0; i + 1 < bounds.size(); i++) {
            long start = bounds.get(i);
            CellCounts counts = cells.getOrDefault(start, NOTHING);
            CoverageCell cell = cell(counts, start, bounds.get(i + 1));
            if (counts == NOTHING && !runs.isEmpty() && isSame(runs.getLast().cell(), cell)) {
                start = runs.removeLast().from();
                cell = cell(counts, start, bounds.get(i + 1));
            }
            runs.add(new Run(start, bounds.get(i + 1), cell));
        }
        return Collections.unmodifiableList(runs);
    }

    private static boolean isSame(CoverageCell before, CoverageCell cell) {
        return before.state() == cell.state() && before.events() == 0 && before.files() == 0;
    }

    /// The periods in which the state may differ from that of the period before.
    private NavigableSet<Long> changes() {
        NavigableSet<Long> changes = new TreeSet<>();
        for (long period : cells.keySet()) {
            changes.add(period);
            changes.add(period + 1);
        }
        for (long day : vagueDays) {
            changes.add(unit.periodOf(CoverageUnit.DAY.start(day)));
            changes.add(unit.periodOf(CoverageUnit.DAY.start(day + 1)));
        }
        for (TimeRange gap : rhythm.gaps()) {
            changes.add(unit.periodOf(gap.from()));
            changes.add(unit.periodOf(gap.until() - 1) + 1);
        }
        return changes;
    }
}
