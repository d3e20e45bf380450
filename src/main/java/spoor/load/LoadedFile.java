package spoor.load;

import org.jspecify.annotations.Nullable;

import spoor.decode.TrailFormat;
import spoor.event.FileForm;
import spoor.event.Problem;
import spoor.event.SkippedFile;
import spoor.trail.TrailFile;
import spoor.trail.TrailFile.Stamp;

import java.util.List;
import java.util.Optional;

/// A file of a load, and its outcome.
///
/// @param number the file's number in the store
/// @param outcome null until the file was read
record LoadedFile(int number, TrailFile file, @Nullable Outcome outcome) implements LoadJob {
    /// The result of reading a file.
    ///
    /// @param stamp the state in which it was read
    /// @param format the form it was read as
    /// @param form the form in which it holds events, or empty where none was recognised
    /// @param skipped why it yielded nothing, or empty where it was read
    /// @param events how many events it yielded, duplicates included
    /// @param columnsCached whether its columns are stored, so that another load need not read it
    record Outcome(
            Stamp stamp,
            TrailFormat format,
            Optional<FileForm> form,
            Optional<SkippedFile.Kind> skipped,
            long events,
            List<Problem> problems,
            boolean columnsCached) {
        /// The outcome of a file that was just read.
        Outcome(
                Stamp stamp,
                TrailFormat format,
                Optional<FileForm> form,
                Optional<SkippedFile.Kind> skipped,
                long events,
                List<Problem> problems) {
            this(stamp, format, form, skipped, events, problems, false);
        }

        boolean isUnreadable() {
            return skipped.equals(Optional.of(SkippedFile.Kind.UNREADABLE));
        }

        Outcome withColumnsCached() {
            return new Outcome(stamp, format, form, skipped, events, problems, true);
        }
    }

    LoadedFile with(Outcome newOutcome) {
        Outcome kept =
                newOutcome.stamp().equals(file.stamp())
                        // Usually they are equal: then one object is kept.
                        ? new Outcome(
                                file.stamp(),
                                newOutcome.format(),
                                newOutcome.form(),
                                newOutcome.skipped(),
                                newOutcome.events(),
                                newOutcome.problems(),
                                newOutcome.columnsCached())
                        : newOutcome;
        return new LoadedFile(number, file, kept);
    }
}
