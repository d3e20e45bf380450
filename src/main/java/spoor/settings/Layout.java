package spoor.settings;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// How the window's parts are laid out. Widths are in pixels, 0 for the default.
///
/// @param columnWidths by the columns' ids, for those that the user sized
/// @param filtersWidth the pane of filters
/// @param eventWidth the pane of the event
/// @param facets the names of the fields whose facets are shown; empty for the default ones
/// @param foldedFacets the names of those whose values are folded away
/// @param facetsByValue the names of those whose values are sorted by value and not by count
/// @param requestFirst whether an event's tree begins with its request and response
public record Layout(
        Map<String, Integer> columnWidths,
        int filtersWidth,
        int eventWidth,
        List<String> facets,
        List<String> foldedFacets,
        List<String> facetsByValue,
        boolean requestFirst) {
    public static final Layout DEFAULT =
            new Layout(Map.of(), 0, 0, List.of(), List.of(), List.of(), false);

    public Layout {
        columnWidths = Map.copyOf(columnWidths);
        facets = List.copyOf(facets);
        foldedFacets = List.copyOf(foldedFacets);
        facetsByValue = List.copyOf(facetsByValue);
    }

    public Layout withColumnWidth(String id, int width) {
        Map<String, Integer> widths = new TreeMap<>();
        widths.putAll(columnWidths);
        widths.put(id, width);
        return new Layout(
                widths,
                filtersWidth,
                eventWidth,
                facets,
                foldedFacets,
                facetsByValue,
                requestFirst);
    }

    public Layout withPanes(int newFiltersWidth, int newEventWidth) {
        return new Layout(
                columnWidths,
                newFiltersWidth,
                newEventWidth,
                facets,
                foldedFacets,
                facetsByValue,
                requestFirst);
    }

    public Layout withFacets(List<String> shown, List<String> folded) {
        return new Layout(
                columnWidths, filtersWidth, eventWidth, shown, folded, facetsByValue, requestFirst);
    }

    public Layout withFacetsByValue(List<String> byValue) {
        return new Layout(
                columnWidths,
                filtersWidth,
                eventWidth,
                facets,
                foldedFacets,
                byValue,
                requestFirst);
    }

    public Layout withRequestFirst(boolean first) {
        return new Layout(
                columnWidths, filtersWidth, eventWidth, facets, foldedFacets, facetsByValue, first);
    }
}
