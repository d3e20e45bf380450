package spoor.query;

import spoor.store.EventStore;
import spoor.store.Rows;
import spoor.work.Cancellation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// Finds events by conditions on their original records. It keeps no results; callers do.
public interface TextSearch {
    /// Finds nothing, for stores without original records.
    TextSearch NONE =
            (store, conditions, _) -> {
                Map<Filter.InOriginal, Rows> found = new LinkedHashMap<>();
                conditions.forEach(condition -> found.put(condition, Rows.none(store.size())));
                return found;
            };

    /// The matching rows of each condition, found in one pass over the records.
    ///
    /// @throws java.util.concurrent.CancellationException once cancelled
    Map<Filter.InOriginal, Rows> find(
            EventStore store, Set<Filter.InOriginal> conditions, Cancellation cancellation);
}
