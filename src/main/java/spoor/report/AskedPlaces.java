package spoor.report;

import org.jspecify.annotations.Nullable;

import spoor.event.Field;
import spoor.event.TimeRange;
import spoor.query.EventQuery;
import spoor.query.FacetSelection;
import spoor.query.Filter;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The accounts, Regions and times that a query is restricted to. All other conditions may be true.
record AskedPlaces(EventQuery query) {
    private static final Set<Field> PLACES = Set.of(Field.ACCOUNT, Field.REGION);

    /// What conditions ask for that are joined by `and`.
    static AskedPlaces of(List<Filter> conditions) {
        return new AskedPlaces(EventQuery.ALL.withFilter(new Filter.And(conditions)));
    }

    Filter filter() {
        return query.filter();
    }

    /// Whether events of an account and Region can match.
    boolean includes(String account, String region) {
        return isSelected(Field.ACCOUNT, account)
                && isSelected(Field.REGION, region)
                && !Boolean.FALSE.equals(matches(query.filter(), account, region));
    }

    private boolean isSelected(Field field, String value) {
        FacetSelection selection = query.selection(field);
        return !selection.excluded().contains(value)
                && (selection.included().isEmpty() || selection.included().contains(value));
    }

    /// Null where that depends on other conditions.
    private static @Nullable Boolean matches(Filter filter, String account, String region) {
        return switch (filter) {
            case Filter.Everything _ -> true;
            case Filter.OneOf(Field field, Set<String> values) when PLACES.contains(field) ->
                    values.contains(field == Field.ACCOUNT ? account : region);
            case Filter.Matches(Field field, var test) when PLACES.contains(field) ->
                    test.matches(field == Field.ACCOUNT ? account : region);
            case Filter.Not(Filter inner) -> not(matches(inner, account, region));
            case Filter.And(List<Filter> filters) -> all(filters, account, region);
            case Filter.Or(List<Filter> filters) ->
                    not(
                            all(
                                    filters.stream().<Filter>map(Filter.Not::new).toList(),
                                    account,
                                    region));
            case Filter.OneOf _,
                    Filter.Matches _,
                    Filter.AnyColumnContains _,
                    Filter.During _,
                    Filter.InOriginal _,
                    Filter.InFile _,
                    Filter.Listed _,
                    Filter.Marked _ ->
                    null;
        };
    }

    private static @Nullable Boolean not(@Nullable Boolean value) {
        return value == null ? null : !value;
    }

    private static @Nullable Boolean all(List<Filter> filters, String account, String region) {
        Boolean all = true;
        for (Filter filter : filters) {
            Boolean matches = matches(filter, account, region);
            if (Boolean.FALSE.equals(matches)) {
                return false;
            }
            all = matches == null ? null : all;
        }
        return all;
    }

    /// The period that is asked for; empty for all times.
    Optional<TimeRange> period() {
        long from = query.period().map(TimeRange::from).orElse(TimeRange.BEGINNING);
        long until = query.period().map(TimeRange::until).orElse(TimeRange.END);
        List<Filter> conditions =
                query.filter() instanceof Filter.And(List<Filter> filters)
                        ? filters
                        : List.of(query.filter());
        for (Filter condition : conditions) {
            if (condition instanceof Filter.During(TimeRange range)) {
                from = Math.max(from, range.from());
                until = Math.min(until, range.until());
            }
        }
        TimeRange period = new TimeRange(from, Math.max(from, until));
        return period.hasFrom() || period.hasUntil() ? Optional.of(period) : Optional.empty();
    }
}
