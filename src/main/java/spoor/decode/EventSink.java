package spoor.decode;

import spoor.event.Problem;

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
}
