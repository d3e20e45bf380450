package spoor.decode;

import org.jspecify.annotations.Nullable;

import spoor.event.Problem;
import spoor.message.Message;

/// Receives the events and problems of a file, in the order of the file.
public interface EventSink {
    /// The object is reused for the next event after this call.
    void event(DecodedEvent event);

    void problem(Problem problem);

    /// Discards everything received of the file: it is read again from its start.
    void restart();

    /// Called now and then while a large file is read, also if it has no events.
    ///
    /// @throws java.util.concurrent.CancellationException to end the reading
    default void checkCancelled() {}

    /// Called before every piece of a large file; see `ReadGuard#stop`.
    ///
    /// @return why the content is read no further, or null
    default @Nullable Message stopReading(long position, long stored) {
        checkCancelled();
        return null;
    }
}
