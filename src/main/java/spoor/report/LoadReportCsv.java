package spoor.report;

import spoor.event.EventTime;
import spoor.event.FileForm;
import spoor.event.Problem;
import spoor.event.SkippedFile;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/// Writes the files of a load report as CSV.
record LoadReportCsv(ReportWords words) {
    private static final List<String> COLUMNS =
            List.of(
                    "file",
                    "status",
                    "form",
                    "kind",
                    "bytes",
                    "events",
                    "duplicates",
                    "loaded",
                    "firstEvent",
                    "lastEvent",
                    "problems",
                    "notes",
                    "reasons");

    void write(LoadReport report, Appendable out) throws IOException {
        CsvLines lines = new CsvLines(out);
        lines.write(COLUMNS);
        for (ReportedFile file : report.files()) {
            lines.write(
                    List.of(
                            file.path(),
                            file.status().word(),
                            file.form().map(FileForm::word).orElse(""),
                            file.kind().map(SkippedFile.Kind::word).orElse(""),
                            file.size(),
                            file.events(),
                            file.duplicates(),
                            file.loaded(),
                            EventTime.print(file.first()),
                            EventTime.print(file.last()),
                            count(file.problems()),
                            count(file.notes()),
                            reasons(file)));
        }
    }

    private static long count(List<Problem> problems) {
        return problems.stream().mapToLong(Problem::count).sum();
    }

    private String reasons(ReportedFile file) {
        return file.findings().stream()
                .map(finding -> words.text(finding.explanation()))
                .collect(Collectors.joining("; "));
    }
}
