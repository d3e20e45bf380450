package spoor.query;

import java.util.List;
import java.util.Set;

/// The parts of a filter that only the original records answer.
final class OriginalConditions {
    private OriginalConditions() {}

    static void collect(Filter filter, Set<Filter.InOriginal> into) {
        switch (filter) {
            case Filter.InOriginal original -> into.add(original);
            case Filter.Not(Filter inner) -> collect(inner, into);
            case Filter.And(var inner) -> inner.forEach(one -> collect(one, into));
            case Filter.Or(var inner) -> inner.forEach(one -> collect(one, into));
            case Filter.Everything _,
                    Filter.OneOf _,
                    Filter.Matches _,
                    Filter.AnyColumnContains _,
                    Filter.During _,
                    Filter.Marked _ -> {
                // They are answered by columns.
            }
        }
    }

    /// What columns tell of a filter.
    ///
    /// @param wanted whether the filter stands under an even number of `not`
    static Filter byColumns(Filter filter, boolean wanted) {
        return switch (filter) {
            case Filter.RecordContains(Phrase phrase) -> new Filter.AnyColumnContains(phrase);
            // Unknown: no event is left out for it.
            case Filter.AtPath _ -> wanted ? Filter.everything() : new Filter.Or(List.of());
            case Filter.Not(Filter inner) -> new Filter.Not(byColumns(inner, !wanted));
            case Filter.And(var inner) -> new Filter.And(byColumns(inner, wanted));
            case Filter.Or(var inner) -> new Filter.Or(byColumns(inner, wanted));
            case Filter.Everything _,
                    Filter.OneOf _,
                    Filter.Matches _,
                    Filter.AnyColumnContains _,
                    Filter.During _,
                    Filter.Marked _ ->
                    filter;
        };
    }

    private static List<Filter> byColumns(List<Filter> filters, boolean wanted) {
        return filters.stream().map(filter -> byColumns(filter, wanted)).toList();
    }
}
