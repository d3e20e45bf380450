package spoor.report;

import spoor.event.FileForm;
import spoor.event.Problem;
import spoor.event.SkippedFile;
import spoor.load.LoadState;

import java.io.IOException;
import java.util.List;
import java.util.SortedMap;

/// What came of each file of a load: found = read + skipped + waiting, and events read = duplicates
/// + loaded.
///
/// @param forms how many files were read in each form
/// @param skipped how many files were skipped for each reason
/// @param files also archives, which are not among the files that were found, and folders that
///   could not be listed; in the order of their paths
public record LoadReport(
        FileTotals fileTotals,
        EventTotals eventTotals,
        SortedMap<FileForm, Integer> forms,
        SortedMap<SkippedFile.Kind, Integer> skipped,
        List<ReportedFile> files) {
    /// How many files there are.
    ///
    /// @param waiting files that were found and not read, because the load is not at its end
    public record FileTotals(int found, int read, int skipped, int waiting) {}

    /// How many events there are.
    ///
    /// @param read events of all files
    /// @param conflicts events that have the id of a different event before them
    public record EventTotals(long read, long duplicates, long loaded, long conflicts) {}

    /// The report on what is loaded. Takes time in proportion to the files and events.
    public static LoadReport of(LoadState state) {
        return new LoadReportMaker(state).make();
    }

    /// Whether every file that may hold events was read to its end.
    public boolean isComplete() {
        return fileTotals.waiting() == 0
                && files.stream()
                        .flatMap(file -> file.findings().stream())
                        .noneMatch(Problem::isLoss);
    }

    /// How many files have problems.
    public long filesWithProblems() {
        return files.stream().filter(ReportedFile::hasProblems).count();
    }

    /// Writes all of it for other programs.
    public void write(ReportFormat format, ReportWords words, Appendable out) throws IOException {
        switch (format) {
            case CSV -> new LoadReportCsv(words).write(this, out);
            case JSON -> new LoadReportJson(words).write(this, out);
        }
    }
}
