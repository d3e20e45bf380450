package spoor.query;

import spoor.event.Field;

import java.time.ZoneId;
import java.util.Set;

/// What a query counts besides finding the events.
///
/// @param facets the fields whose values are counted
/// @param maxBuckets about the maximum number of histogram buckets; 0 for no histogram
/// @param zone the time zone whose calendar the buckets follow
public record QueryScope(Set<Field> facets, int maxBuckets, ZoneId zone) {
    public QueryScope {
        facets = Set.copyOf(facets);
    }
}
