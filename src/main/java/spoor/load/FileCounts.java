package spoor.load;

import spoor.trail.TrailFile;

import java.util.Optional;

/// Counts the files of a session and their events. One thread at a time.
final class FileCounts {
    private int found;
    private int read;
    private int skipped;
    private long events;
    private long bytes;
    private long foundBytes;

    /// Of the files found, those that are only counted, and their bytes.
    private int foundOnly;

    private long foundOnlyBytes;

    /// A walk of all files begins, which finds those again that were only counted.
    void beginWalk() {
        found -= foundOnly;
        foundBytes -= foundOnlyBytes;
        foundOnly = 0;
        foundOnlyBytes = 0;
    }

    /// A file that is not read, and is not known afterwards.
    void foundOnly(TrailFile file) {
        found(file);
        foundOnly++;
        foundOnlyBytes += file.stamp().size();
    }

    void found(TrailFile file) {
        found++;
        foundBytes += file.stamp().size();
    }

    void read(LoadedFile file) {
        count(file, 1);
    }

    void forgotten(LoadedFile file) {
        found--;
        foundBytes -= file.file().stamp().size();
        count(file, -1);
    }

    /// A file whose outcome no longer counts.
    void unread(LoadedFile file) {
        count(file, -1);
    }

    private void count(LoadedFile file, int sign) {
        LoadedFile.Outcome outcome = file.outcome();
        if (outcome != null) {
            read += outcome.skipped().isEmpty() ? sign : 0;
            skipped += outcome.skipped().isPresent() ? sign : 0;
            events += sign * outcome.events();
            bytes += sign * file.file().stamp().size();
        }
    }

    LoadProgress progress(
            boolean walking,
            long nanos,
            LoadProgress.Phase phase,
            Optional<LoadProgress.Comparison> comparison,
            int memoryPercent) {
        return new LoadProgress(
                walking,
                found,
                read,
                skipped,
                events,
                bytes,
                foundBytes,
                nanos,
                phase,
                comparison,
                memoryPercent);
    }
}
