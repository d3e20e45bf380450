package spoor.cli;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import spoor.event.FileForm;
import spoor.event.Problem;
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
import java.util.Set;

/// The output of `count`.
///
/// @param by the counts of each field that was asked for
/// @param listsCopies whether the matching events that are in several places are listed
record CountReport(
        LoadState state,
        QueryResult result,
        Map<String, List<FacetValue>> by,
        boolean listsCopies) {
    private static final int SHOWN_PROBLEMS = 20;
    private static final Texts TEXTS = Texts.ofUser();

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
                        "loaded", state.store().size(),
                        "conflicts", state.store().conflicts()));
        Map<String, Object> forms = new LinkedHashMap<>();
        state.forms().forEach((form, count) -> forms.put(form.word(), count));
        report.put("forms", forms);
        report.put("matched", result.selection().rows().count());
        Map<String, Object> counts = new LinkedHashMap<>();
        by.forEach((field, values) ->
                counts.put(
                        field,
                        values.stream()
                                .map(v -> ordered("value", v.value(), "count", v.count()))
                                .toList()));
        report.put("by", counts);
        if (listsCopies) {
            report.put("copies", CopiesList.of(result.selection()).json());
        }
        report.put("problems", state.problems().stream().map(CountReport::facts).toList());
        report.put(
                "skipped",
                state.skipped().stream()
                        .map(s -> ordered("file", s.file(), "kind", s.kind().word()))
                        .toList());
        return JsonFiles.print(report);
    }

    private static Map<String, Object> facts(Problem problem) {
        Map<String, Object> facts = ordered("file", problem.file());
        if (problem.hasOffset()) {
            facts.put("offset", problem.offset());
        }
        facts.put("kind", problem.kind().word());
        facts.put("reason", TEXTS.text(problem.reason()));
        if (problem.count() > 1) {
            facts.put("count", problem.count());
            facts.put("nextOffsets", problem.nextOffsets());
        }
        return facts;
    }

    static Map<String, Object> ordered(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put(namesAndValues[i].toString(), namesAndValues[i + 1]);
        }
        return map;
    }

    void printTable(PrintWriter out, PrintWriter err) {
        LoadProgress progress = state.progress();
        out.println(
                TEXTS.text(
                        "command.count.files",
                        column(progress.found()),
                        column(progress.read()),
                        column(progress.skipped())));
        printForms(out);
        printSkipped(out);
        out.println(
                TEXTS.text(
                        "command.count.events",
                        column(progress.events()),
                        column(state.store().duplicates()),
                        column(state.store().size())));
        if (state.store().conflicts() > 0) {
            out.println(TEXTS.text("command.count.conflicts", column(state.store().conflicts())));
        }
        out.println(TEXTS.text("command.count.matched", column(result.selection().rows().count())));
        by.forEach((field, values) -> {
            out.println();
            out.println(field);
            for (FacetValue value : values) {
                String text = value.value().isEmpty() ? TEXTS.text("facet.none") : value.value();
                out.println(column(value.count()) + "  " + Printable.of(text));
            }
        });
        if (listsCopies) {
            CopiesList.of(result.selection()).print(out);
        }
        out.flush();
        ProblemLines.print(state.problems(), SHOWN_PROBLEMS, err);
        ProblemLines.printUnexpected(state, err);
    }

    /// A number aligned to the right of its column.
    private static String column(long number) {
        return "%12s".formatted(TEXTS.text("text.number", number));
    }

    /// Prints how many files hold their events in each form, if some are not trail files.
    private void printForms(PrintWriter out) {
        Map<FileForm, Integer> forms = state.forms();
        if (!Set.of(FileForm.TRAIL).containsAll(forms.keySet())) {
            out.print(TEXTS.text("command.count.forms"));
            forms.forEach((form, count) -> out.print("  " + column(count) + " " + form.word()));
            out.println();
        }
    }

    /// Prints how many files were skipped for each reason.
    private void printSkipped(PrintWriter out) {
        Map<SkippedFile.Kind, Long> kinds =
                state.skipped().stream()
                        .collect(
                                groupingBy(
                                        SkippedFile::kind,
                                        () -> new EnumMap<>(SkippedFile.Kind.class),
                                        counting()));
        if (!kinds.isEmpty()) {
            out.print(TEXTS.text("command.count.skipped"));
            kinds.forEach((kind, count) ->
                    out.print(
                            "  "
                                    + column(count)
                                    + " "
                                    + TEXTS.text("command.count.kind." + kind.word())));
            out.println();
        }
    }
}
