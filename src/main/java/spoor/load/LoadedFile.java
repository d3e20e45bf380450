package spoor.load;

import org.jspecify.annotations.Nullable;

import spoor.decode.TrailFormat;
import spoor.event.Problem;
import spoor.event.SkippedFile;
import spoor.trail.TrailFile;
import spoor.trail.TrailFile.Stamp;

import java.util.List;
import java.util.Optional;

/// A file of a load and what became of it.
///
/// @param number the file's number in the store
/// @param outcome null until the file was looked at
record LoadedFile(int number, TrailFile file, @Nullable Outcome outcome) implements LoadJob {
    /// What a file came to.
    ///
    /// @param stamp the state in which it was read
    /// @param format the form it was read as
    /// @param skipped why it yielded nothing, or nothing where it was read
    /// @param events how many events it yielded, duplicates included
    /// @param columnsKept whether another load need not read it
    record Outcome(
            Stamp stamp,
            TrailFormat format,
            Optional<SkippedFile.Kind> skipped,
            long events,
            List<Problem> problems,
            boolean columnsKept) {
        /// What was just read.
        Outcome(
                Stamp stamp,
                TrailFormat format,
                Optional<SkippedFile.Kind> skipped,
                long events,
                List<Problem> problems) {
            this(stamp, format, skipped, events, problems, false);
        }

        Outcome withColumnsKept() {
            return new Outcome(stamp, format, skipped, events, problems, true);
        }
    }

    LoadedFile with(Outcome newOutcome) {
        Outcome kept =
                newOutcome.stamp().equals(file.stamp())
                        // As a rule it is the same, and then it is kept once.
                        ? new Outcome(
                                file.stamp(),
                                newOutcome.format(),
                                newOutcome.skipped(),
                                newOutcome.events(),
                                newOutcome.problems(),
                                newOutcome.columnsKept())
                        : newOutcome;
        return new LoadedFile(number, file, kept);
    }
}
