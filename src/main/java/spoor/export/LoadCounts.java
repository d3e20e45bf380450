package spoor.export;

import spoor.load.LoadProgress;
import spoor.load.LoadState;

/// What the events of an export were selected from.
///
/// @param complete whether loading had ended by itself
/// @param found files found: those read and those skipped
/// @param events events read, duplicates included
public record LoadCounts(
        boolean complete,
        int found,
        int read,
        int skipped,
        long events,
        long duplicates,
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
                state.problems().size());
    }
}
