package spoor.query;

import spoor.event.Cancellation;
import spoor.store.EventStore;
import spoor.store.Rows;

/// Finds events by their original text; the answers are kept by whoever searches.
public interface TextSearch {
    /// The events whose original text is wanted.
    ///
    /// @throws java.util.concurrent.CancellationException once cancelled
    Rows find(EventStore store, Filter.InOriginal wanted, Cancellation cancellation);
}
