package spoor.query;

import spoor.event.Field;

import java.util.Set;

/// What a query counts besides finding the events.
///
/// @param facets the fields whose values are counted
public record QueryScope(Set<Field> facets) {
    /// Only finds the events.
    public static final QueryScope ROWS_ONLY = new QueryScope(Set.of());

    public QueryScope {
        facets = Set.copyOf(facets);
    }
}
