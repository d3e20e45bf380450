package spoor.query;

import spoor.cache.Lru;
import spoor.store.EventKey;
import spoor.store.EventStore;
import spoor.store.FileRows;
import spoor.store.Rows;
import spoor.work.Cancellation;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/// Evaluates filters over one store.
///
/// The rows of recent filters and conditions are cached, so that only what changed in a query is
/// evaluated. Not safe for use by several threads.
final class FilterEvaluator {
    private static final int CACHED = 64;

    private final EventStore store;
    private final TextSearch search;
    private final ColumnEvaluator columns;

    /// The results of searches in the original records. They have their own cache, since they are
    /// expensive: cheap results must not evict them.
    private final Map<Filter.InOriginal, Rows> originals = new LinkedHashMap<>(16, 0.75f, true);

    private final Lru<Filter, Rows> cache = Lru.ofCount(CACHED);

    FilterEvaluator(EventStore store, TextSearch search) {
        this.store = store;
        this.search = search;
        this.columns = new ColumnEvaluator(store);
    }

    /// The rows that match a filter.
    Rows rows(Filter filter, Cancellation cancellation) {
        Rows rows = cache.get(filter);
        if (rows == null) {
            cancellation.check();
            searchOriginals(filter, cancellation);
            rows = evaluate(filter, cancellation);
            cache.put(filter, rows);
        }
        return rows;
    }

    /// Searches the original records once for all conditions that are not cached.
    private void searchOriginals(Filter filter, Cancellation cancellation) {
        Set<Filter.InOriginal> required = filter.originals();
        Set<Filter.InOriginal> missing = new LinkedHashSet<>(required);
        missing.removeAll(originals.keySet());
        if (missing.isEmpty()) {
            return;
        }
        Map<Filter.InOriginal, Rows> found = search.find(store, missing, cancellation);
        // Evicts the least recently used, but none of this filter, however many it has.
        originals.keySet().removeIf(key -> originals.size() > CACHED && !required.contains(key));
        originals.putAll(found);
    }

    private Rows evaluate(Filter filter, Cancellation cancellation) {
        return switch (filter) {
            case Filter.Everything() -> Rows.all(store.size());
            case Filter.OneOf oneOf -> columns.rows(oneOf);
            case Filter.Matches matches -> columns.rows(matches);
            case Filter.AnyColumnContains(Phrase phrase) -> columns.containing(phrase);
            case Filter.InFile(Wildcard path) -> FileRows.of(store, path::matches);
            case Filter.During(var period) -> store.during(period);
            case Filter.Listed(var events) -> listed(events);
            case Filter.Marked(Filter.Mark mark) -> columns.marked(mark);
            case Filter.RecordContains text -> columns.containing(text.phrase()).or(searched(text));
            case Filter.AtPath path -> searched(path);
            case Filter.Below below -> searched(below);
            case Filter.Not(Filter inner) -> rows(inner, cancellation).complement();
            case Filter.And(var filters) -> {
                Rows all = Rows.all(store.size());
                for (Filter one : filters) {
                    all = all.and(rows(one, cancellation));
                }
                yield all;
            }
            case Filter.Or(var filters) -> {
                Rows any = Rows.none(store.size());
                for (Filter one : filters) {
                    any = any.or(rows(one, cancellation));
                }
                yield any;
            }
        };
    }

    private Rows listed(Set<EventKey> events) {
        long[] words = Rows.words(store.size());
        for (EventKey event : events) {
            int row = store.rowOf(event);
            if (row >= 0) {
                words[row >> 6] |= 1L << row;
            }
        }
        return Rows.of(words, store.size());
    }

    private Rows searched(Filter.InOriginal condition) {
        Rows found = originals.get(condition);
        if (found == null) {
            throw new IllegalStateException("not searched for: " + condition);
        }
        return found;
    }
}
