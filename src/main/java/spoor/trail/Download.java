package spoor.trail;

import spoor.message.Message;

import java.util.Optional;

/// A download that can be watched, paused and resumed. Any thread may use it.
public interface Download {
    /// How far it is.
    ///
    /// @param found objects found in the bucket
    /// @param wanted objects that have to be fetched; the others are known already
    /// @param fetched objects that have come, or came from the cache
    /// @param failed objects that could not be fetched
    /// @param bytes that have come over the network
    /// @param wantedBytes the size of all that is wanted
    /// @param doneBytes the size of all that has come, from wherever
    /// @param nanos since the download began, pauses left out
    /// @param running whether it is still under way
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

        /// The time that is left at the rate so far, in seconds; nothing while that is a guess.
        public Optional<Long> secondsLeft() {
            // The first files wait for the listing, which says nothing of the others.
            boolean guess = nanos < 1_000_000_000 || doneBytes < wantedBytes * LEAST_DONE;
            return guess || doneBytes == 0 || !running
                    ? Optional.empty()
                    : Optional.of((long) ((wantedBytes - doneBytes) * (nanos / 1e9) / doneBytes));
        }
    }

    Progress progress();

    /// Fetches nothing new until resumed; what is on its way arrives.
    void pause();

    /// Goes on; with credentials that are asked for again, where it had stopped by itself.
    void resume();

    boolean isPaused();

    /// Why not all that comes is kept on disk, where it should be.
    default Optional<Message> notKept() {
        return Optional.empty();
    }

    /// Why the download paused by itself, such as credentials that have expired.
    Optional<AccessFailure> stoppedBy();
}
