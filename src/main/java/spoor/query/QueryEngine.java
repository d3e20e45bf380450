package spoor.query;

import org.jspecify.annotations.Nullable;

import spoor.event.Field;
import spoor.store.EventStore;
import spoor.store.Rows;
import spoor.store.Selection;
import spoor.work.Cancellation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Runs queries over stores: each condition becomes a bit mask, the masks are combined by AND, and
/// each facet is counted in one pass.
///
/// Masks and counts of the last store are kept. Not safe for use by several threads.
public final class QueryEngine {
    private static final Filter FAILURES = new Filter.Marked(Filter.Mark.FAILURE);
    private static final Filter HIDDEN = new Filter.Marked(Filter.Mark.HIDDEN_VALUES);

    private static final int[] EMPTY = {};

    private final TextSearch search;
    private @Nullable StoreState state;

    public QueryEngine(TextSearch search) {
        this.search = search;
    }

    /// What is kept of a store.
    private record StoreState(EventStore store, FilterEvaluator filters, FacetCounter counter) {}

    /// Runs a query.
    ///
    /// @throws java.util.concurrent.CancellationException once cancelled
    public QueryResult answer(
            EventStore store, EventQuery query, QueryScope scope, Cancellation cancellation) {
        StoreState kept = stateOf(store);
        FilterEvaluator filters = kept.filters();
        Map<Field, Rows> selections = new TreeMap<>();
        query.selections()
                .forEach((field, selection) ->
                        selections.put(
                                field, filters.rows(filterOf(field, selection), cancellation)));
        Rows filtered = filters.rows(query.filter(), cancellation);
        Optional<Rows> period = query.period().map(store::during);
        Rows exceptPeriod = andAll(filtered, selections.values());
        Rows matching = period.map(exceptPeriod::and).orElse(exceptPeriod);

        Map<Field, FacetCounts> facets = new TreeMap<>();
        List<Field> withoutSelection = new ArrayList<>();
        for (Field field : scope.facets()) {
            cancellation.check();
            if (!selections.containsKey(field)) {
                withoutSelection.add(field);
                continue;
            }
            // A facet is counted without its own selection.
            Map<Field, Rows> others = new TreeMap<>(selections);
            others.remove(field);
            Rows base = andAll(filtered, others.values());
            count(kept, List.of(field), period.map(base::and).orElse(base), facets, cancellation);
        }
        count(kept, withoutSelection, matching, facets, cancellation);
        cancellation.check();
        RowOrder order = Sorter.sort(store, matching, query.order(), cancellation);
        cancellation.check();
        return new QueryResult(
                query,
                new Selection(store, matching),
                order,
                facets,
                exceptPeriod,
                matching.countAnd(filters.rows(FAILURES, cancellation)),
                matching.countAnd(filters.rows(HIDDEN, cancellation)));
    }

    /// How many events match a query.
    ///
    /// @throws java.util.concurrent.CancellationException once cancelled
    public int count(EventStore store, EventQuery query, Cancellation cancellation) {
        return matching(stateOf(store), query, cancellation).count();
    }

    /// How many of the events that match a query have each value of a field. A selection of the
    /// field counts, too.
    ///
    /// @param field has a dictionary
    /// @throws java.util.concurrent.CancellationException once cancelled
    public FacetCounts countValues(
            EventStore store, EventQuery query, Field field, Cancellation cancellation) {
        StoreState kept = stateOf(store);
        Rows matching = matching(kept, query, cancellation);
        int[] counts = kept.counter().count(List.of(field), matching).getOrDefault(field, EMPTY);
        return counts(kept, field, counts, cancellation);
    }

    /// @param counts for each code of the field's dictionary
    private static FacetCounts counts(
            StoreState kept, Field field, int[] counts, Cancellation cancellation) {
        return field.isMultiple()
                ? FacetCounts.of(field, kept.counter().singles(field, cancellation).count(counts))
                : FacetCounts.of(field, kept.store().dictionary(field), counts);
    }

    private static Rows matching(StoreState kept, EventQuery query, Cancellation cancellation) {
        Rows rows = kept.filters().rows(query.filter(), cancellation);
        for (Map.Entry<Field, FacetSelection> one : query.selections().entrySet()) {
            rows =
                    rows.and(
                            kept.filters()
                                    .rows(filterOf(one.getKey(), one.getValue()), cancellation));
        }
        return query.period().map(kept.store()::during).map(rows::and).orElse(rows);
    }

    /// The events that match a filter.
    ///
    /// @throws java.util.concurrent.CancellationException once cancelled
    public Rows matching(EventStore store, Filter filter, Cancellation cancellation) {
        return stateOf(store).filters().rows(filter, cancellation);
    }

    /// How conditions that are joined by `and` narrow the events.
    ///
    /// @throws java.util.concurrent.CancellationException once cancelled
    public Narrowing narrowing(
            EventStore store, List<Filter> conditions, Cancellation cancellation) {
        // Together first, so that the original records are searched once.
        matching(store, new Filter.And(conditions), cancellation);
        List<Rows> rows = new ArrayList<>();
        for (Filter condition : conditions) {
            rows.add(matching(store, condition, cancellation));
        }
        return Narrowing.of(store.size(), rows);
    }

    private StoreState stateOf(EventStore store) {
        StoreState kept = state;
        if (kept == null || kept.store() != store) {
            kept =
                    new StoreState(
                            store, new FilterEvaluator(store, search), new FacetCounter(store));
            state = kept;
        }
        return kept;
    }

    private static Rows andAll(Rows first, Iterable<Rows> others) {
        Rows all = first;
        for (Rows other : others) {
            all = all.and(other);
        }
        return all;
    }

    /// The condition that a facet's selection means.
    static Filter filterOf(Field field, FacetSelection selection) {
        Filter excluded = new Filter.Not(new Filter.OneOf(field, selection.excluded()));
        if (selection.included().isEmpty()) {
            return excluded;
        }
        Filter included = new Filter.OneOf(field, selection.included());
        return selection.excluded().isEmpty() ? included : included.and(excluded);
    }

    private static void count(
            StoreState kept,
            List<Field> fields,
            Rows rows,
            Map<Field, FacetCounts> into,
            Cancellation cancellation) {
        EventStore store = kept.store();
        List<Field> withDictionary = fields.stream().filter(Field::isDictionary).toList();
        kept.counter()
                .count(withDictionary, rows)
                .forEach((field, counts) ->
                        into.put(field, counts(kept, field, counts, cancellation)));
        for (Field field : fields) {
            if (!field.isDictionary()) {
                into.put(field, countTexts(store, field, rows));
            }
        }
    }

    /// Counts the values of a field without a dictionary: times and ids.
    private static FacetCounts countTexts(EventStore store, Field field, Rows rows) {
        Map<String, Integer> counts = new HashMap<>();
        rows.stream().forEach(row -> counts.merge(store.value(field, row), 1, Integer::sum));
        List<FacetCounts.FacetValue> values = new ArrayList<>();
        counts.forEach((value, count) -> values.add(new FacetCounts.FacetValue(value, count)));
        return FacetCounts.of(field, values);
    }
}
