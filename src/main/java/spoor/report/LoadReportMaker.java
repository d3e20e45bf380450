package spoor.report;

import spoor.event.EventTime;
import spoor.event.FileForm;
import spoor.event.Problem;
import spoor.event.SkippedFile;
import spoor.load.FileResult;
import spoor.load.LoadState;
import spoor.store.EventStore;
import spoor.store.FileEvents;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/// Makes the report on one state of a load.
final class LoadReportMaker {
    private final EventStore store;
    private final FileEvents events;
    private final List<FileResult> results;
    private final Map<String, List<Problem>> problems = new HashMap<>();

    LoadReportMaker(LoadState state) {
        store = state.store();
        events = new FileEvents(store);
        results = state.files().all().toList();
        state.problems()
                .forEach(problem ->
                        problems.computeIfAbsent(problem.file(), _ -> new ArrayList<>())
                                .add(problem));
    }

    LoadReport make() {
        List<ReportedFile> files = new ArrayList<>(results.size());
        for (FileResult result : results) {
            List<Problem> found = problems.remove(result.path());
            if (result.status() != FileResult.Status.ARCHIVE || found != null) {
                files.add(reported(result, found == null ? List.of() : found));
            }
        }
        problems.forEach((path, found) -> files.add(unlisted(path, found)));
        files.sort(Comparator.comparing(ReportedFile::path));
        return new LoadReport(
                fileTotals(),
                eventTotals(),
                counts(FileResult.Status.READ, FileForm.class, FileResult::form),
                counts(FileResult.Status.SKIPPED, SkippedFile.Kind.class, FileResult::skipped),
                Collections.unmodifiableList(files));
    }

    private ReportedFile reported(FileResult result, List<Problem> found) {
        int file = result.number();
        return new ReportedFile(
                result.path(),
                result.status(),
                result.form(),
                result.skipped(),
                result.size(),
                events.shown(file),
                events.copies(file),
                events.first(file),
                events.last(file),
                found);
    }

    /// What the walk of a source could not list.
    private static ReportedFile unlisted(String path, List<Problem> found) {
        return new ReportedFile(
                path,
                FileResult.Status.UNLISTED,
                Optional.empty(),
                Optional.empty(),
                0,
                0,
                0,
                EventTime.NONE,
                EventTime.NONE,
                found);
    }

    private LoadReport.FileTotals fileTotals() {
        Map<FileResult.Status, Integer> counts = new EnumMap<>(FileResult.Status.class);
        results.forEach(result -> counts.merge(result.status(), 1, Integer::sum));
        int read = counts.getOrDefault(FileResult.Status.READ, 0);
        int skipped = counts.getOrDefault(FileResult.Status.SKIPPED, 0);
        int waiting = counts.getOrDefault(FileResult.Status.WAITING, 0);
        return new LoadReport.FileTotals(read + skipped + waiting, read, skipped, waiting);
    }

    private LoadReport.EventTotals eventTotals() {
        long loaded = store.size();
        long duplicates = store.duplicates();
        return new LoadReport.EventTotals(
                loaded + duplicates, duplicates, loaded, store.conflicts());
    }

    private <K extends Enum<K>> SortedMap<K, Integer> counts(
            FileResult.Status status, Class<K> keys, Function<FileResult, Optional<K>> key) {
        Map<K, Integer> counts = new EnumMap<>(keys);
        results.stream()
                .filter(result -> result.status() == status)
                .forEach(result ->
                        key.apply(result).ifPresent(k -> counts.merge(k, 1, Integer::sum)));
        return Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    }
}
