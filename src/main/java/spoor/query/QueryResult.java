package spoor.query;

import spoor.event.Field;
import spoor.store.Rows;
import spoor.store.Selection;

import java.util.Map;

/// The result of a query: rows and facets of the same moment.
///
/// @param inAnyPeriod the rows that match all conditions but the period, for a timeline around it
/// @param failures how many of the matching events failed
/// @param eventsWithHiddenValues how many of the matching events have values that AWS hid
public record QueryResult(
        EventQuery query,
        Selection selection,
        RowOrder order,
        Map<Field, FacetCounts> facets,
        Rows inAnyPeriod,
        int failures,
        int eventsWithHiddenValues) {
    /// The counts of a field of the query's scope.
    ///
    /// @throws IllegalArgumentException if the field is not in the scope
    public FacetCounts facet(Field field) {
        FacetCounts counts = facets.get(field);
        if (counts == null) {
            throw new IllegalArgumentException("not in the scope of the query: " + field);
        }
        return counts;
    }
}
