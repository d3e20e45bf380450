package spoor.query;

import spoor.event.Field;

import java.time.ZoneId;
import java.util.Set;

/// What is to be counted beside finding the events.
///
/// @param facets the fields whose values are counted
/// @param slices about how many slices of time are counted at most; 0 for none
/// @param zone whose calendar the slices follow
public record QueryScope(Set<Field> facets, int maxBuckets, ZoneId zone) {
    public QueryScope {
        facets = Set.copyOf(facets);
    }
}
