package spoor.report;

import spoor.event.Field;
import spoor.event.Problem;
import spoor.event.TimeRange;
import spoor.load.FileResult;
import spoor.load.LoadState;
import spoor.store.EventStore;
import spoor.trail.DeliveredFile;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Counts the events and files of a load by account, Region and period.
final class CoverageMaker {
    private final CoverageUnit unit;
    private final Map<Place, CoverageRowMaker> rows =
            new TreeMap<>(Comparator.comparing(Place::account).thenComparing(Place::region));

    private record Place(String account, String region) {}

    CoverageMaker(CoverageUnit unit) {
        this.unit = unit;
    }

    Coverage make(LoadState state, Optional<TimeRange> period) {
        countEvents(state.store());
        state.files().all().forEach(this::countFile);
        List<CoverageRow> made =
                rows.entrySet().stream()
                        .map(row ->
                                row.getValue().make(row.getKey().account(), row.getKey().region()))
                        .toList();
        long first = made.stream().mapToLong(CoverageRow::firstPeriod).min().orElse(0);
        long end = made.stream().mapToLong(CoverageRow::endPeriod).max().orElse(0);
        long from =
                period.filter(TimeRange::hasFrom).map(p -> unit.periodOf(p.from())).orElse(first);
        long until =
                period.filter(TimeRange::hasUntil)
                        .map(p -> unit.periodOf(p.until() - 1) + 1)
                        .orElse(end);
        return new Coverage(unit, from, Math.max(from, until), made);
    }

    private void countEvents(EventStore store) {
        Map<Long, CoverageRowMaker> byCodes = new HashMap<>();
        long lastCodes = -1;
        CoverageRowMaker row = new CoverageRowMaker(unit);
        for (int event = 0; event < store.timedRows(); event++) {
            int account = store.code(Field.ACCOUNT, event);
            int region = store.code(Field.REGION, event);
            long codes = ((long) account << Integer.SIZE) | region;
            if (codes != lastCodes) {
                int first = event;
                row = byCodes.computeIfAbsent(codes, _ -> rowOf(store, first));
                lastCodes = codes;
            }
            row.addEvent(store.time(event));
        }
    }

    private CoverageRowMaker rowOf(EventStore store, int event) {
        return row(store.value(Field.ACCOUNT, event), store.value(Field.REGION, event));
    }

    private CoverageRowMaker row(String account, String region) {
        return rows.computeIfAbsent(new Place(account, region), _ -> new CoverageRowMaker(unit));
    }

    private void countFile(FileResult file) {
        if (file.status() == FileResult.Status.ARCHIVE) {
            return;
        }
        Optional<DeliveredFile> delivered = DeliveredFile.of(file.path());
        if (delivered.isPresent()) {
            boolean isRead =
                    file.status() == FileResult.Status.READ
                            && file.problems().stream().noneMatch(Problem::isLoss);
            row(delivered.get().account(), delivered.get().region())
                    .addFile(delivered.get(), isRead, file.events() == 0);
        }
    }
}
