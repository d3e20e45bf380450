package spoor.query;

import spoor.event.Field;
import spoor.event.TimeRange;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A query: which events match, and in which order they are returned.
///
/// @param filter the typed query and the conditions switched on
/// @param selections what is selected in the facets; fields without a selection are left out
/// @param period the period, if one is chosen
public record EventQuery(
        Filter filter,
        Map<Field, FacetSelection> selections,
        Optional<TimeRange> period,
        SortOrder order) {
    /// All events, newest first.
    public static final EventQuery ALL =
            new EventQuery(Filter.everything(), Map.of(), Optional.empty(), SortOrder.NEWEST_FIRST);

    public EventQuery {
        Map<Field, FacetSelection> nonEmpty = new TreeMap<>();
        selections.forEach((field, selection) -> {
            if (!selection.isEmpty()) {
                nonEmpty.put(field, selection);
            }
        });
        selections = Collections.unmodifiableMap(nonEmpty);
    }

    public EventQuery withFilter(Filter newFilter) {
        return new EventQuery(newFilter, selections, period, order);
    }

    public EventQuery withSelection(Field field, FacetSelection selection) {
        Map<Field, FacetSelection> changed = new TreeMap<>();
        changed.putAll(selections);
        changed.put(field, selection);
        return new EventQuery(filter, changed, period, order);
    }

    public EventQuery withPeriod(Optional<TimeRange> newPeriod) {
        return new EventQuery(filter, selections, newPeriod, order);
    }

    public EventQuery withOrder(SortOrder newOrder) {
        return new EventQuery(filter, selections, period, newOrder);
    }

    /// The filter, the selections and the period as one filter.
    public Filter combined() {
        Filter all = filter;
        for (Map.Entry<Field, FacetSelection> selection : selections.entrySet()) {
            all = all.and(QueryEngine.filterOf(selection.getKey(), selection.getValue()));
        }
        return period.isPresent() ? all.and(new Filter.During(period.get())) : all;
    }

    /// The selection in a field's facet.
    public FacetSelection selection(Field field) {
        return selections.getOrDefault(field, FacetSelection.NONE);
    }
}
