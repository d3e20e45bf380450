package spoor.viewmodel.filter;

import spoor.event.Field;
import spoor.query.FacetCounts.FacetValue;
import spoor.query.QueryResult;

import java.util.List;
import java.util.Map;

/// A question's result, ready to be shown.
///
/// @param facets what each facet lists
/// @param question what the user asked
/// @param words the question in words, see [FilterWords#sentence]
public record Answer(
        QueryResult result, Map<Field, FacetList> facets, Question question, String words) {
    /// What a facet lists.
    ///
    /// @param values the values to show, picked ones included
    /// @param distinct how many values there are
    /// @param largest the largest count of all
    public record FacetList(List<FacetValue> values, int distinct, int largest) {}
}
