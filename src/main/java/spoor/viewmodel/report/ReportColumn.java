package spoor.viewmodel.report;

import spoor.event.FileForm;
import spoor.event.Problem;
import spoor.event.SkippedFile;
import spoor.report.ReportedFile;

import java.util.Comparator;

/// A column of the load report, and how it sorts.
public enum ReportColumn {
    STATUS("status", Comparator.comparing(ReportedFile::status)),
    FORM(
            "form",
            Comparator.comparing((ReportedFile file) -> file.form().map(FileForm::word).orElse(""))
                    .thenComparing(file -> file.kind().map(SkippedFile.Kind::word).orElse(""))),
    EVENTS("events", Comparator.comparingLong(ReportedFile::events)),
    DUPLICATES("duplicates", Comparator.comparingLong(ReportedFile::duplicates)),
    FIRST("first", Comparator.comparingLong(ReportedFile::first)),
    LAST("last", Comparator.comparingLong(ReportedFile::last)),
    SIZE("size", Comparator.comparingLong(ReportedFile::size)),
    FINDINGS("findings", Comparator.comparingLong(ReportColumn::findings)),
    FILE("file", Comparator.comparing(ReportedFile::path));

    private final String word;
    private final Comparator<ReportedFile> order;

    ReportColumn(String word, Comparator<ReportedFile> order) {
        this.word = word;
        this.order = order;
    }

    /// Its name in ids and in the keys of texts.
    public String word() {
        return word;
    }

    Comparator<ReportedFile> order() {
        return order;
    }

    /// Problems weigh more than any number of notes.
    private static long findings(ReportedFile file) {
        long problems = file.problems().stream().mapToLong(Problem::count).sum();
        long notes = file.notes().stream().mapToLong(Problem::count).sum();
        return (problems << Integer.SIZE) + Math.min(notes, Integer.MAX_VALUE);
    }
}
