package spoor.export;

import spoor.load.LoadProgress;
import spoor.load.LoadState;

/// What the events of an export were selected from.
///
/// @param complete whether loading had ended by itself
/// @param found files found: those read and those skipped
/// @param events events read, duplicates included
/// @param conflicts events that have the id of a different event
public record LoadCounts(
        boolean complete,
        int found,
        int read,
        int skipped,
        long events,
        long duplicates,
        long conflicts,
        int problems) {
    public static LoadCounts of(LoadState state) {
        LoadProgress progress = state.progress();
        return new LoadCounts(
                progress.phase() == LoadProgress.Phase.DONE,
                progress.found(),
                progress.read(),
                progress.skipped(),
                progress.events(),
                state.store().duplicates(),
                state.store().conflicts(),
                state.problems().size());
    }
}
