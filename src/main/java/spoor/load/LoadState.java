package spoor.load;

import spoor.event.Problem;
import spoor.event.SkippedFile;
import spoor.store.EventStore;

import java.util.List;

/// What is loaded at one moment, and all that went wrong so far. Immutable.
///
/// @param problems in the order of their files' paths, then of their offsets
/// @param skipped in the order of their paths
public record LoadState(
        EventStore store,
        LoadProgress progress,
        List<Problem> problems,
        List<SkippedFile> skipped) {}
