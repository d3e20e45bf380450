package spoor.load;

import spoor.event.FileForm;
import spoor.event.Problem;
import spoor.event.RecordSchema;
import spoor.event.SkippedFile;
import spoor.store.EventStore;

import java.util.List;
import java.util.Map;

/// What is loaded at one moment, and all that went wrong so far. Immutable.
///
/// @param problems in the order of their files' paths, then of their offsets
/// @param skipped in the order of their paths
/// @param forms how many files hold their events in each form
public record LoadState(
        EventStore store,
        LoadProgress progress,
        List<Problem> problems,
        List<SkippedFile> skipped,
        Map<FileForm, Integer> forms,
        FileResults files) {
    /// The state before anything is loaded.
    public static LoadState nothing(RecordSchema schema) {
        return new LoadState(
                EventStore.empty(schema),
                LoadProgress.NOTHING,
                List.of(),
                List.of(),
                Map.of(),
                FileResults.NONE);
    }
}
