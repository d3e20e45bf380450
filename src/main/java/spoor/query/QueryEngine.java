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

/// Answers questions about a store: one mask a condition, an AND, one counting pass a facet.
///
/// It keeps the masks of the store that it was asked about last. One thread at a time.
public final class QueryEngine {
    private static final Filter FAILURES = new Filter.Marked(Filter.Mark.FAILURE);
    private static final Filter HIDDEN = new Filter.Marked(Filter.Mark.HIDDEN_VALUES);

    private final TextSearch search;
    private @Nullable Predicates predicates;

    public QueryEngine(TextSearch search) {
        this.search = search;
    }

    /// Answers a question.
    ///
    /// @throws java.util.concurrent.CancellationException once cancelled
    public QueryResult answer(
            EventStore store, EventQuery query, QueryScope wanted, Cancellation cancellation) {
        Predicates masks = predicatesOf(store);
        Map<Field, Rows> picked = new TreeMap<>();
        query.selections()
                .forEach((field, picks) ->
                        picked.put(field, masks.rows(filterOf(field, picks), cancellation)));
        Rows typed = masks.rows(query.filter(), cancellation);
        Optional<Rows> period = query.period().map(store::during);
        Rows exceptPeriod = andAll(typed, picked.values());
        Rows selected = period.map(exceptPeriod::and).orElse(exceptPeriod);

        Map<Field, FacetCounts> facets = new TreeMap<>();
        List<Field> unpicked = new ArrayList<>();
        for (Field field : wanted.facets()) {
            cancellation.check();
            if (!picked.containsKey(field)) {
                unpicked.add(field);
                continue;
            }
            Map<Field, Rows> others = new TreeMap<>(picked);
            others.remove(field);
            Rows base = andAll(typed, others.values());
            count(masks, List.of(field), period.map(base::and).orElse(base), facets);
        }
        count(masks, unpicked, selected, facets);
        cancellation.check();
        Histogram histogram =
                wanted.maxBuckets() == 0
                        ? Histogram.EMPTY
                        : HistogramMaker.of(
                                store, exceptPeriod, wanted.maxBuckets(), wanted.zone());
        RowOrder order = Sorter.sort(store, selected, query.order(), cancellation);
        cancellation.check();
        return new QueryResult(
                query,
                new Selection(store, selected),
                order,
                facets,
                histogram,
                selected.countAnd(masks.rows(FAILURES, cancellation)),
                selected.countAnd(masks.rows(HIDDEN, cancellation)));
    }

    private Predicates predicatesOf(EventStore store) {
        if (predicates == null || predicates.store() != store) {
            predicates = new Predicates(store, search);
        }
        return predicates;
    }

    private static Rows andAll(Rows first, Iterable<Rows> others) {
        Rows all = first;
        for (Rows other : others) {
            all = all.and(other);
        }
        return all;
    }

    /// The condition that a facet's picks stand for.
    static Filter filterOf(Field field, FacetSelection picks) {
        Filter excluded = new Filter.Not(new Filter.OneOf(field, picks.excluded()));
        if (picks.included().isEmpty()) {
            return excluded;
        }
        Filter included = new Filter.OneOf(field, picks.included());
        return picks.excluded().isEmpty() ? included : included.and(excluded);
    }

    private static void count(
            Predicates masks, List<Field> fields, Rows rows, Map<Field, FacetCounts> into) {
        EventStore store = masks.store();
        List<Field> coded = fields.stream().filter(Field::isDictionary).toList();
        masks.facets()
                .count(coded, rows)
                .forEach((field, counts) ->
                        into.put(field, FacetCounts.of(field, store.dictionary(field), counts)));
        for (Field field : fields) {
            if (!field.isDictionary()) {
                into.put(field, countTexts(store, field, rows));
            }
        }
    }

    /// Counts the values of a field that has no dictionary: times and ids.
    private static FacetCounts countTexts(EventStore store, Field field, Rows rows) {
        Map<String, Integer> counts = new HashMap<>();
        rows.stream().forEach(row -> counts.merge(store.value(field, row), 1, Integer::sum));
        List<FacetCounts.FacetValue> values = new ArrayList<>();
        counts.forEach((value, n) -> values.add(new FacetCounts.FacetValue(value, n)));
        return FacetCounts.of(field, values);
    }
}
