package spoor.load;

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
public record LoadProgress(
        boolean walking,
        int found,
        int read,
        int skipped,
        long events,
        long bytes,
        long foundBytes,
        long nanos,
        Phase phase) {
    /// What a load is doing, or how it ended.
    public enum Phase {
        LOADING,
        DONE,
        CANCELLED
    }

    public static final LoadProgress NOTHING =
            new LoadProgress(false, 0, 0, 0, 0, 0, 0, 0, Phase.DONE);

    /// Done files, from 0 to 1, by their size; -1 while that cannot be known.
    public double fraction() {
        return walking || foundBytes == 0 ? -1 : Math.min(1, (double) bytes / foundBytes);
    }

    public long eventsPerSecond() {
        return nanos == 0 ? 0 : (long) (events * 1e9 / nanos);
    }
}
