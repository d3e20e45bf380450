package spoor.load;

import java.util.Optional;

/// How far a load has come.
///
/// @param walking whether files are still being looked for
/// @param found files found
/// @param read files that yielded events, or are trail files without events
/// @param skipped files that did not
/// @param events events read, duplicates included
/// @param bytes read, as stored
/// @param foundBytes the size of all files found, as stored
/// @param nanos since the load began
/// @param phase what the load is doing
/// @param comparison how far the comparison of records is, which comes after all files are read
/// @param memoryPercent how much is used of the memory for loading
public record LoadProgress(
        boolean walking,
        int found,
        int read,
        int skipped,
        long events,
        long bytes,
        long foundBytes,
        long nanos,
        Phase phase,
        Optional<Comparison> comparison,
        int memoryPercent) {
    /// How many of the records with the same id and different texts have been read again.
    public record Comparison(int done, int total) {}

    /// What a load is doing, or how it ended.
    public enum Phase {
        LOADING,
        DONE,
        CANCELLED,
        /// Not all files were read, as there is no memory for more events.
        MEMORY_FULL
    }

    public static final LoadProgress NOTHING =
            new LoadProgress(false, 0, 0, 0, 0, 0, 0, 0, Phase.DONE, Optional.empty(), 0);

    /// How many of the files that were found are not read yet, or not at all.
    public int waiting() {
        return found - read - skipped;
    }

    /// The part that is done, from 0 to 1: of the files by their size, or of the comparison; -1
    /// while that cannot be known.
    public double fraction() {
        if (comparison.isPresent()) {
            return (double) comparison.get().done() / comparison.get().total();
        }
        return walking || foundBytes == 0 ? -1 : Math.min(1, (double) bytes / foundBytes);
    }

    public long eventsPerSecond() {
        return nanos == 0 ? 0 : (long) (events * 1e9 / nanos);
    }
}
