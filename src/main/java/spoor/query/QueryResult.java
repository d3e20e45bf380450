package spoor.query;

import spoor.event.Field;
import spoor.store.Selection;

import java.util.Map;

/// The answer to a question: rows, facets and histogram belong together.
///
/// @param failures how many of the selected events failed
/// @param hiddenValues how many of the selected events have values that AWS hid
public record QueryResult(
        EventQuery query,
        Selection selection,
        RowOrder order,
        Map<Field, FacetCounts> facets,
        Histogram histogram,
        int failures,
        int eventsWithHiddenValues) {
    /// The counts of a field that was asked for.
    ///
    /// @throws IllegalArgumentException where it was not
    public FacetCounts facet(Field field) {
        FacetCounts counts = facets.get(field);
        if (counts == null) {
            throw new IllegalArgumentException("not asked for: " + field);
        }
        return counts;
    }
}
