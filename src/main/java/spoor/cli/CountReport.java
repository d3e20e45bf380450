package spoor.cli;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import spoor.event.SkippedFile;
import spoor.json.JsonFiles;
import spoor.load.LoadProgress;
import spoor.load.LoadState;
import spoor.message.Texts;
import spoor.query.FacetCounts.FacetValue;
import spoor.query.QueryResult;
import spoor.text.Printable;

import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What `count` prints.
record CountReport(LoadState state, QueryResult result, Map<String, List<FacetValue>> by) {
    private static final int SHOWN_PROBLEMS = 20;

    String json() {
        LoadProgress progress = state.progress();
        Map<String, Object> report = new LinkedHashMap<>();
        report.put(
                "files",
                ordered(
                        "found", progress.found(),
                        "read", progress.read(),
                        "skipped", progress.skipped()));
        report.put(
                "events",
                ordered(
                        "read", progress.events(),
                        "duplicates", state.store().duplicates(),
                        "loaded", state.store().size()));
        report.put("matched", result.selection().rows().count());
        Map<String, Object> counts = new LinkedHashMap<>();
        by.forEach((field, values) ->
                counts.put(
                        field,
                        values.stream()
                                .map(v -> ordered("value", v.value(), "count", v.count()))
                                .toList()));
        report.put("by", counts);
        report.put(
                "problems",
                state.problems().stream()
                        .map(p ->
                                ordered(
                                        "file", p.file(),
                                        "offset", p.offset(),
                                        "kind", p.kind().word(),
                                        "reason", Texts.ofUser().text(p.reason())))
                        .toList());
        report.put(
                "skipped",
                state.skipped().stream()
                        .map(s -> ordered("file", s.file(), "kind", s.kind().word()))
                        .toList());
        return JsonFiles.print(report);
    }

    private static Map<String, Object> ordered(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put(namesAndValues[i].toString(), namesAndValues[i + 1]);
        }
        return map;
    }

    void printTable(PrintWriter out, PrintWriter err) {
        LoadProgress progress = state.progress();
        out.printf(
                "files    %,12d found  %,12d read        %,12d skipped%n",
                progress.found(), progress.read(), progress.skipped());
        printSkipped(out);
        out.printf(
                "events   %,12d read   %,12d duplicates  %,12d loaded%n",
                progress.events(), state.store().duplicates(), state.store().size());
        out.printf("matched  %,12d%n", result.selection().rows().count());
        by.forEach((field, values) -> {
            out.printf("%n%s%n", field);
            for (FacetValue value : values) {
                String text = value.value().isEmpty() ? "(none)" : value.value();
                out.printf("%,12d  %s%n", value.count(), Printable.of(text));
            }
        });
        out.flush();
        ProblemLines.print(state.problems(), SHOWN_PROBLEMS, err);
    }

    /// Says why files were skipped: how many of each kind.
    private void printSkipped(PrintWriter out) {
        Map<SkippedFile.Kind, Long> kinds =
                state.skipped().stream()
                        .collect(
                                groupingBy(
                                        SkippedFile::kind,
                                        () -> new EnumMap<>(SkippedFile.Kind.class),
                                        counting()));
        if (!kinds.isEmpty()) {
            out.print("skipped");
            kinds.forEach((kind, count) -> out.printf("  %,12d %s", count, kind.word()));
            out.println();
        }
    }
}
