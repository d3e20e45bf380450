package spoor.report;

import spoor.trail.DeliveredFile;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// Counts the events and files of one account and Region. One thread at a time.
final class CoverageRowMaker {
    private final CoverageUnit unit;
    private final NavigableMap<Long, CellCounts> cells = new TreeMap<>();
    private final NavigableSet<Long> vagueDays = new TreeSet<>();
    private final List<DeliveredFile> deliveries = new ArrayList<>();

    /// The period of the event before: most events are in the same.
    private long lastPeriod;

    private CellCounts lastCell = new CellCounts();

    CoverageRowMaker(CoverageUnit unit) {
        this.unit = unit;
    }

    /// @param time in milliseconds since 1970
    void addEvent(long time) {
        long period = unit.periodOf(time);
        if (cells.isEmpty() || period != lastPeriod) {
            lastPeriod = period;
            lastCell = cell(period);
        }
        lastCell.events++;
    }

    /// @param isRead whether all of it was read
    /// @param isEmpty whether it has no events
    void addFile(DeliveredFile file, boolean isRead, boolean isEmpty) {
        deliveries.add(file);
        if (!file.hasMinute()) {
            vagueDays.add(CoverageUnit.DAY.periodOf(file.from()));
        }
        if (file.hasMinute() || unit == CoverageUnit.DAY) {
            CellCounts cell = cell(unit.periodOf(file.from()));
            cell.files++;
            cell.unreadFiles += isRead ? 0 : 1;
            cell.emptyFiles += isRead && isEmpty ? 1 : 0;
        }
    }

    private CellCounts cell(long period) {
        return cells.computeIfAbsent(period, _ -> new CellCounts());
    }

    CoverageRow make(String account, String region) {
        return new CoverageRow(
                account,
                region,
                unit,
                cells,
                vagueDays,
                DeliveryRhythm.of(deliveries),
                !deliveries.isEmpty());
    }
}
