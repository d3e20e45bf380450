package spoor.settings;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// The layout as the settings file has it; any member may be missing.
record LayoutFile(
        @Nullable Map<String, @Nullable Integer> columnWidths,
        int filtersWidth,
        int eventWidth,
        @Nullable List<String> facets,
        @Nullable List<String> foldedFacets,
        @Nullable List<String> facetsByValue,
        boolean requestFirst) {
    static LayoutFile of(Layout layout) {
        return new LayoutFile(
                new TreeMap<>(layout.columnWidths()),
                layout.filtersWidth(),
                layout.eventWidth(),
                layout.facets(),
                layout.foldedFacets(),
                layout.facetsByValue(),
                layout.requestFirst());
    }

    Layout layout() {
        Map<String, Integer> widths = new TreeMap<>();
        if (columnWidths != null) {
            columnWidths.forEach((column, width) -> {
                if (width != null && width > 0) {
                    widths.put(column, width);
                }
            });
        }
        return new Layout(
                widths,
                filtersWidth,
                eventWidth,
                all(facets),
                all(foldedFacets),
                all(facetsByValue),
                requestFirst);
    }

    /// Without the nulls that a file edited by hand may have.
    static <T> List<T> all(@Nullable List<T> values) {
        return values == null ? List.of() : values.stream().filter(Objects::nonNull).toList();
    }
}
