package spoor.query;

import spoor.store.EventStore;
import spoor.store.Rows;
import spoor.work.Cancellation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// Finds events by their original text; the answers are kept by whoever searches.
public interface TextSearch {
    /// For where there are no records.
    TextSearch NOTHING =
            (store, wanted, _) -> {
                Map<Filter.InOriginal, Rows> found = new LinkedHashMap<>();
                wanted.forEach(one -> found.put(one, Rows.none(store.size())));
                return found;
            };

    /// The events whose original text is wanted, for each of the tests; all tests in one pass.
    ///
    /// @throws java.util.concurrent.CancellationException once cancelled
    Map<Filter.InOriginal, Rows> find(
            EventStore store, Set<Filter.InOriginal> wanted, Cancellation cancellation);
}
