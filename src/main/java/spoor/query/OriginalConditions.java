package spoor.query;

import java.util.List;
import java.util.Set;

/// Finds or replaces the conditions of a filter that need the original records.
final class OriginalConditions {
    private OriginalConditions() {}

    static void collect(Filter filter, Set<Filter.InOriginal> into) {
        switch (filter) {
            case Filter.InOriginal original -> into.add(original);
            case Filter.Not(Filter inner) -> collect(inner, into);
            case Filter.And(var inner) -> inner.forEach(part -> collect(part, into));
            case Filter.Or(var inner) -> inner.forEach(part -> collect(part, into));
            case Filter.Everything _,
                    Filter.OneOf _,
                    Filter.Matches _,
                    Filter.AnyColumnContains _,
                    Filter.During _,
                    Filter.InFile _,
                    Filter.Listed _,
                    Filter.Marked _ -> {
                // The columns answer these.
            }
        }
    }

    /// The filter with the conditions on original records replaced by conditions on columns.
    ///
    /// @param positive whether the filter is inside an even number of `not`
    static Filter byColumns(Filter filter, boolean positive) {
        return switch (filter) {
            case Filter.RecordContains(Phrase phrase) -> new Filter.AnyColumnContains(phrase);
            // Unknown, so it must not exclude any event.
            case Filter.AtPath _, Filter.Below _ ->
                    positive ? Filter.everything() : new Filter.Or(List.of());
            case Filter.Not(Filter inner) -> new Filter.Not(byColumns(inner, !positive));
            case Filter.And(var inner) -> new Filter.And(byColumns(inner, positive));
            case Filter.Or(var inner) -> new Filter.Or(byColumns(inner, positive));
            case Filter.Everything _,
                    Filter.OneOf _,
                    Filter.Matches _,
                    Filter.AnyColumnContains _,
                    Filter.During _,
                    Filter.InFile _,
                    Filter.Listed _,
                    Filter.Marked _ ->
                    filter;
        };
    }

    private static List<Filter> byColumns(List<Filter> filters, boolean positive) {
        return filters.stream().map(filter -> byColumns(filter, positive)).toList();
    }
}
