package spoor.viewmodel.open;

import spoor.message.Message;
import spoor.trail.AccessFailure;
import spoor.trail.Download;
import spoor.trail.Download.Progress;
import spoor.trail.TrailSource;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The progress of all downloads of the open sources together.
///
/// @param paused whether nothing new is fetched
/// @param stoppedBy why that is, where the user did not ask for it
/// @param notKept why not all that comes is kept on disk, where it should be
public record DownloadSummary(
        Progress progress,
        boolean paused,
        Optional<AccessFailure> stoppedBy,
        Optional<Message> notKept) {
    /// The state of all sources that download.
    ///
    /// @return nothing where none does
    static Optional<DownloadSummary> of(List<TrailSource> sources) {
        List<Download> downloads =
                sources.stream().map(TrailSource::download).flatMap(Optional::stream).toList();
        return downloads.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new DownloadSummary(
                                downloads.stream()
                                        .map(Download::progress)
                                        .reduce(Progress.NOTHING, DownloadSummary::sum),
                                downloads.stream().anyMatch(Download::isPaused),
                                first(downloads, Download::stoppedBy),
                                first(downloads, Download::notKept)));
    }

    private static <T> Optional<T> first(
            List<Download> downloads, Function<Download, Optional<T>> part) {
        return downloads.stream().map(part).flatMap(Optional::stream).findFirst();
    }

    /// Sources download one after the other: their times add up.
    private static Progress sum(Progress a, Progress b) {
        return new Progress(
                a.found() + b.found(),
                a.wanted() + b.wanted(),
                a.fetched() + b.fetched(),
                a.failed() + b.failed(),
                a.bytes() + b.bytes(),
                a.wantedBytes() + b.wantedBytes(),
                a.doneBytes() + b.doneBytes(),
                a.nanos() + b.nanos(),
                a.running() || b.running());
    }
}
