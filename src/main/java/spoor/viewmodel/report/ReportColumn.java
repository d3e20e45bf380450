package spoor.viewmodel.report;

import spoor.event.FileForm;
import spoor.event.Problem;
import spoor.event.SkippedFile;
import spoor.report.ReportedFile;

import java.util.Comparator;

/// A column of the load report, and how it sorts.
public enum ReportColumn {
    STATUS("status"),
    FORM("form"),
    EVENTS("events"),
    DUPLICATES("duplicates"),
    FIRST("first"),
    LAST("last"),
    SIZE("size"),
    FINDINGS("findings"),
    FILE("file");

    private final String word;

    ReportColumn(String word) {
        this.word = word;
    }

    /// Its name in ids and in the keys of texts.
    public String word() {
        return word;
    }

    Comparator<ReportedFile> order() {
        return switch (this) {
            case STATUS -> Comparator.comparing(ReportedFile::status);
            case FORM ->
                    Comparator.comparing((ReportedFile file) ->
                                    file.form().map(FileForm::word).orElse(""))
                            .thenComparing(
                                    file -> file.kind().map(SkippedFile.Kind::word).orElse(""));
            case EVENTS -> Comparator.comparingLong(ReportedFile::events);
            case DUPLICATES -> Comparator.comparingLong(ReportedFile::duplicates);
            case FIRST -> Comparator.comparingLong(ReportedFile::first);
            case LAST -> Comparator.comparingLong(ReportedFile::last);
            case SIZE -> Comparator.comparingLong(ReportedFile::size);
            case FINDINGS -> Comparator.comparingLong(ReportColumn::findings);
            case FILE -> Comparator.comparing(ReportedFile::path);
        };
    }

    /// Problems weigh more than any number of notes.
    private static long findings(ReportedFile file) {
        long problems = file.problems().stream().mapToLong(Problem::count).sum();
        long notes = file.notes().stream().mapToLong(Problem::count).sum();
        return (problems << Integer.SIZE) + Math.min(notes, Integer.MAX_VALUE);
    }
}
