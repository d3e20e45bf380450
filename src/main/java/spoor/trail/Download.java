package spoor.trail;

import spoor.message.Message;

import java.util.Optional;

/// A download that can be watched, paused and resumed. Any thread may use it.
public interface Download {
    /// Its progress.
    ///
    /// @param found objects found in the bucket
    /// @param wanted objects to fetch; the others are already loaded
    /// @param fetched objects that were downloaded or read from the cache
    /// @param failed objects that could not be fetched
    /// @param bytes that were downloaded
    /// @param wantedBytes the size of all objects to fetch
    /// @param doneBytes the size of all objects that were fetched or have failed
    /// @param nanos since the download began, without pauses
    /// @param running whether it has not ended
    record Progress(
            int found,
            int wanted,
            int fetched,
            int failed,
            long bytes,
            long wantedBytes,
            long doneBytes,
            long nanos,
            boolean running) {
        private static final double LEAST_DONE = 0.02;

        public static final Progress NOTHING = new Progress(0, 0, 0, 0, 0, 0, 0, 0, false);

        public long bytesPerSecond() {
            return nanos == 0 ? 0 : (long) (bytes * 1e9 / nanos);
        }

        /// The remaining time at the rate so far, in seconds; nothing while that would be a guess.
        public Optional<Long> secondsLeft() {
            // The first files wait for the listing; the others do not.
            boolean guess = nanos < 1_000_000_000 || doneBytes < wantedBytes * LEAST_DONE;
            return guess || doneBytes == 0 || !running
                    ? Optional.empty()
                    : Optional.of((long) ((wantedBytes - doneBytes) * (nanos / 1e9) / doneBytes));
        }
    }

    Progress progress();

    /// Starts no new requests until resumed. Those under way continue.
    void pause();

    /// Continues, with renewed credentials if it had stopped by itself.
    void resume();

    boolean isPaused();

    /// Why some files could not be cached on disk.
    default Optional<Message> notKept() {
        return Optional.empty();
    }

    /// What the download waits for, if the server is slow.
    default Optional<Message> waitsFor() {
        return Optional.empty();
    }

    /// Why the download paused by itself, such as credentials that have expired.
    Optional<AccessFailure> stoppedBy();
}
