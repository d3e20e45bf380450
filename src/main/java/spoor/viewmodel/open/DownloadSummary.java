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
/// @param paused whether no new requests are made
/// @param stoppedBy why the downloads paused; empty if the user paused them
/// @param waitsFor what they wait for, if a server is slow
/// @param notKept why some downloaded files are not kept on disk, if they should be
public record DownloadSummary(
        Progress progress,
        boolean paused,
        Optional<AccessFailure> stoppedBy,
        Optional<Message> waitsFor,
        Optional<Message> notKept) {
    /// The downloads of these sources.
    ///
    /// @return empty if none of them downloads
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
                                first(downloads, Download::waitsFor),
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
