package spoor.report;

import static spoor.report.JsonLines.object;

import spoor.event.EventTime;
import spoor.event.Problem;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Writes a load report as JSON, with a file on each line.
record LoadReportJson(ReportWords words) {
    void write(LoadReport report, Appendable out) throws IOException {
        LoadReport.FileTotals files = report.fileTotals();
        LoadReport.EventTotals events = report.eventTotals();
        Map<String, Object> forms = new LinkedHashMap<>();
        report.forms().forEach((form, count) -> forms.put(form.word(), count));
        Map<String, Object> skipped = new LinkedHashMap<>();
        report.skipped().forEach((kind, count) -> skipped.put(kind.word(), count));
        new JsonLines(out)
                .write(
                        object(
                                "complete",
                                report.isComplete(),
                                "files",
                                object(
                                        "found", files.found(),
                                        "read", files.read(),
                                        "skipped", files.skipped(),
                                        "waiting", files.waiting()),
                                "events",
                                object(
                                        "read", events.read(),
                                        "duplicates", events.duplicates(),
                                        "loaded", events.loaded(),
                                        "conflicts", events.conflicts()),
                                "forms",
                                forms,
                                "skipped",
                                skipped),
                        "fileList",
                        report.files().stream().map(this::facts));
    }

    private Map<String, Object> facts(ReportedFile file) {
        Map<String, Object> facts = object("file", file.path(), "status", file.status().word());
        file.form().ifPresent(form -> facts.put("form", form.word()));
        file.kind().ifPresent(kind -> facts.put("kind", kind.word()));
        facts.put("bytes", file.size());
        facts.put("events", file.events());
        facts.put("duplicates", file.duplicates());
        facts.put("loaded", file.loaded());
        if (file.first() != EventTime.NONE) {
            facts.put("firstEvent", EventTime.print(file.first()));
            facts.put("lastEvent", EventTime.print(file.last()));
        }
        facts.put("problems", list(file.problems()));
        facts.put("notes", list(file.notes()));
        return facts;
    }

    private List<Map<String, Object>> list(List<Problem> problems) {
        ProblemJson json = new ProblemJson(words);
        return problems.stream().map(json::object).toList();
    }
}
