package spoor.query;

import spoor.event.Field;
import spoor.event.TimeRange;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A question: which events, and in which order.
///
/// @param where conditions that were typed or switched on
/// @param picks what was picked in the facets; fields with nothing picked are left out
/// @param during the period, if one is chosen
public record EventQuery(
        Filter where, Map<Field, FacetSelection> picks, Optional<TimeRange> during, Order order) {
    /// All events, newest first.
    public static final EventQuery ALL =
            new EventQuery(Filter.everything(), Map.of(), Optional.empty(), Order.NEWEST_FIRST);

    public EventQuery {
        Map<Field, FacetSelection> chosen = new TreeMap<>();
        picks.forEach((field, pick) -> {
            if (!pick.isEmpty()) {
                chosen.put(field, pick);
            }
        });
        picks = java.util.Collections.unmodifiableMap(chosen);
    }

    public EventQuery withWhere(Filter filter) {
        return new EventQuery(filter, picks, during, order);
    }

    public EventQuery withPicks(Field field, FacetSelection pick) {
        Map<Field, FacetSelection> changed = new TreeMap<>();
        changed.putAll(picks);
        changed.put(field, pick);
        return new EventQuery(where, changed, during, order);
    }

    public EventQuery withDuring(Optional<TimeRange> range) {
        return new EventQuery(where, picks, range, order);
    }

    public EventQuery withOrder(Order newOrder) {
        return new EventQuery(where, picks, during, newOrder);
    }

    /// What is picked in a field's facet.
    public FacetSelection picks(Field field) {
        return picks.getOrDefault(field, FacetSelection.NONE);
    }
}
