package spoor.decode;

import spoor.event.Problem;

/// Receives what a file holds, record by record, in the file's order.
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
