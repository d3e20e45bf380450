package spoor.query;

import java.util.LinkedHashSet;
import java.util.Set;

/// What was picked in one facet: values to include and values to exclude.
///
/// With nothing included, all but the excluded are wanted.
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

    /// Neither included nor excluded.
    public FacetSelection without(String value) {
        return new FacetSelection(minus(included, value), minus(excluded, value));
    }

    private static Set<String> plus(Set<String> values, String value) {
        Set<String> more = new LinkedHashSet<>(values);
        more.add(value);
        return more;
    }

    private static Set<String> minus(Set<String> values, String value) {
        Set<String> fewer = new LinkedHashSet<>(values);
        fewer.remove(value);
        return fewer;
    }

    // Keeps the order in which the values were picked, which chips show.
    private static Set<String> unmodifiable(Set<String> values) {
        return java.util.Collections.unmodifiableSet(new LinkedHashSet<>(values));
    }
}
