package spoor.query;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/// What is selected in one facet: values to include and values to exclude.
///
/// If no value is included, all values except the excluded ones match.
public record FacetSelection(Set<String> included, Set<String> excluded) {
    public static final FacetSelection NONE = new FacetSelection(Set.of(), Set.of());

    public FacetSelection {
        included = unmodifiable(included);
        excluded = unmodifiable(excluded);
    }

    public boolean isEmpty() {
        return included.isEmpty() && excluded.isEmpty();
    }

    public FacetSelection including(String value) {
        return new FacetSelection(plus(included, value), minus(excluded, value));
    }

    public FacetSelection excluding(String value) {
        return new FacetSelection(minus(included, value), plus(excluded, value));
    }

    /// The selection with this value neither included nor excluded.
    public FacetSelection without(String value) {
        return new FacetSelection(minus(included, value), minus(excluded, value));
    }

    private static Set<String> plus(Set<String> values, String value) {
        Set<String> added = new LinkedHashSet<>(values);
        added.add(value);
        return added;
    }

    private static Set<String> minus(Set<String> values, String value) {
        Set<String> removed = new LinkedHashSet<>(values);
        removed.remove(value);
        return removed;
    }

    // Keeps the order in which the values were selected; chips show them in that order.
    private static Set<String> unmodifiable(Set<String> values) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(values));
    }
}
