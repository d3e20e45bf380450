package spoor.load;

import org.jspecify.annotations.Nullable;

import spoor.event.FileForm;
import spoor.event.Problem;
import spoor.event.SkippedFile;

import java.util.List;
import java.util.Optional;

/// A file of a load and what came of it.
///
/// @param number the file's number in the store
/// @param size in bytes, as stored
/// @param form the form in which it holds events, or empty where none was recognised
/// @param skipped why it yielded nothing, or empty
/// @param events how many events it yielded, duplicates included
public record FileResult(
        int number,
        String path,
        long size,
        Status status,
        Optional<FileForm> form,
        Optional<SkippedFile.Kind> skipped,
        long events,
        List<Problem> problems) {
    /// How far a file was read.
    public enum Status {
        READ("read"),
        SKIPPED("skipped"),
        /// The load has not come to it, or was stopped before.
        WAITING("waiting"),
        /// An archive, which counts as its entries.
        ARCHIVE("archive"),
        /// A folder or a link that could not be followed: not a file that was found.
        UNLISTED("unlisted");

        private final String word;

        Status(String word) {
            this.word = word;
        }

        /// Its name in the command line's JSON and in the keys of texts.
        public String word() {
            return word;
        }
    }

    /// @param isArchive whether it was opened as an archive
    static FileResult of(LoadedFile file, boolean isArchive) {
        LoadedFile.Outcome outcome = file.outcome();
        return new FileResult(
                file.number(),
                file.file().path(),
                file.file().stamp().size(),
                status(outcome, isArchive),
                outcome == null ? Optional.empty() : outcome.form(),
                outcome == null ? Optional.empty() : outcome.skipped(),
                outcome == null ? 0 : outcome.events(),
                outcome == null ? List.of() : outcome.problems());
    }

    private static Status status(LoadedFile.@Nullable Outcome outcome, boolean isArchive) {
        if (isArchive) {
            return Status.ARCHIVE;
        }
        if (outcome == null) {
            return Status.WAITING;
        }
        return outcome.skipped().isPresent() ? Status.SKIPPED : Status.READ;
    }
}
