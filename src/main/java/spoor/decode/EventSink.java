package spoor.decode;

import spoor.event.Problem;

/// Receives what a file holds, record by record, in the file's order.
public interface EventSink {
    /// The event is used again after this call.
    void event(DecodedEvent event);

    void problem(Problem problem);

    /// Forgets all that came since the file began: it is about to come again.
    void restart();

    /// Called now and then while a large file is read, also where it yields nothing; may throw to
    /// end the reading.
    default void goOn() {}
}
