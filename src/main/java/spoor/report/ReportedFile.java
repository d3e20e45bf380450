package spoor.report;

import spoor.event.FileForm;
import spoor.event.Problem;
import spoor.event.SkippedFile;
import spoor.load.FileResult;

import java.util.List;
import java.util.Optional;

/// A file of a load report.
///
/// @param form the form in which it holds events
/// @param kind why it was skipped
/// @param size in bytes, as stored
/// @param loaded how many of its events are shown
/// @param duplicates how many of its events were left out as copies
/// @param first the time of its earliest event, in milliseconds since 1970, or `EventTime.NONE`
/// @param last the time of its latest event, or `EventTime.NONE`
/// @param findings its problems and notes
public record ReportedFile(
        String path,
        FileResult.Status status,
        Optional<FileForm> form,
        Optional<SkippedFile.Kind> kind,
        long size,
        long loaded,
        long duplicates,
        long first,
        long last,
        List<Problem> findings) {
    /// How many events the file has.
    public long events() {
        return loaded + duplicates;
    }

    /// Whether something of it was not read or is not reliable.
    public boolean hasProblems() {
        return findings.stream().anyMatch(problem -> !problem.isNote());
    }

    /// Whether there is anything to say besides that it was read.
    public boolean isRemarkable() {
        return !findings.isEmpty() || status != FileResult.Status.READ;
    }

    /// The problems of the file, without notes.
    public List<Problem> problems() {
        return findings.stream().filter(problem -> !problem.isNote()).toList();
    }

    /// The notes on the file.
    public List<Problem> notes() {
        return findings.stream().filter(Problem::isNote).toList();
    }
}
