package spoor.cli;

import spoor.event.Problem;
import spoor.json.JsonFiles;
import spoor.load.LoadProgress;
import spoor.load.LoadState;
import spoor.message.Texts;
import spoor.query.FacetCounts.FacetValue;
import spoor.query.QueryResult;
import spoor.report.ProblemJson;
import spoor.text.Printable;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The output of `count`.
///
/// @param by the counts of each field that was asked for
/// @param groups the groups of keys that were asked for
/// @param listsCopies whether the matching events that are in several places are listed
record CountReport(
        LoadState state,
        QueryResult result,
        Map<String, List<FacetValue>> by,
        Map<String, GroupLines> groups,
        boolean listsCopies) {
    private static final int SHOWN_PROBLEMS = 20;
    private static final Texts TEXTS = TerminalTexts.ofUser();

    String json() {
        LoadProgress progress = state.progress();
        Map<String, Object> report = new LinkedHashMap<>();
        report.put(
                "files",
                ordered(
                        "found", progress.found(),
                        "read", progress.read(),
                        "skipped", progress.skipped(),
                        "waiting", progress.waiting()));
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
        groups.forEach((keys, lines) -> counts.put(keys, lines.json()));
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
        facts.putAll(new ProblemJson(TEXTS::text).object(problem));
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
        TotalsLines totals = new TotalsLines(out);
        totals.files(progress.found(), progress.read(), progress.skipped(), progress.waiting());
        totals.forms(state.forms());
        totals.events(
                progress.events(),
                state.store().duplicates(),
                state.store().size(),
                state.store().conflicts());
        out.println(
                TEXTS.text(
                        "command.count.matched",
                        TotalsLines.column(result.selection().rows().count())));
        by.forEach((field, values) -> {
            out.println();
            out.println(field);
            for (FacetValue value : values) {
                String text = value.value().isEmpty() ? TEXTS.text("facet.none") : value.value();
                out.println(TotalsLines.column(value.count()) + "  " + Printable.of(text));
            }
        });
        groups.forEach((_, lines) -> {
            out.println();
            lines.print(out);
        });
        if (listsCopies) {
            CopiesList.of(result.selection()).print(out);
        }
        out.flush();
        printNotes(err);
        ProblemLines.print(state.problems(), SHOWN_PROBLEMS, err);
        ProblemLines.printSkipped(state, err);
    }

    /// Says what is not in the groups.
    void printNotes(PrintWriter err) {
        groups.forEach((_, lines) -> lines.printNotes(err));
    }
}
