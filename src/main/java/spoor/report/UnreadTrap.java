package spoor.report;

import spoor.event.Problem;
import spoor.event.TimeRange;
import spoor.load.FileResult;
import spoor.load.LoadState;
import spoor.message.Message;
import spoor.trail.DeliveredFile;

import java.util.List;
import java.util.Optional;

/// Files that were not read, or not to their end, and that may hold events of the accounts, Regions
/// and times that are asked for.
record UnreadTrap(AskedPlaces asked) {
    Optional<Message> find(LoadState state) {
        List<FileResult> files =
                state.files().all().filter(UnreadTrap::isUnread).filter(this::mayHold).toList();
        long waiting =
                files.stream().filter(file -> file.status() == FileResult.Status.WAITING).count();
        return files.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        waiting == 0
                                ? Message.of("explain.trap.unread", files.size())
                                : Message.of("explain.trap.waiting", files.size(), waiting));
    }

    private static boolean isUnread(FileResult file) {
        return file.status() == FileResult.Status.WAITING
                || file.problems().stream().anyMatch(Problem::isLoss);
    }

    /// A file has events from before its delivery only.
    private boolean mayHold(FileResult file) {
        return DeliveredFile.of(file.path())
                .map(delivered ->
                        asked.includes(delivered.account(), delivered.region())
                                && delivered.until()
                                        > asked.period()
                                                .map(TimeRange::from)
                                                .orElse(TimeRange.BEGINNING))
                .orElse(true);
    }
}
