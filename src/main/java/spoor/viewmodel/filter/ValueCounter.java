package spoor.viewmodel.filter;

import org.jspecify.annotations.Nullable;

import spoor.event.Field;
import spoor.query.EventQuery;
import spoor.query.FacetCounts;
import spoor.query.FacetCounts.FacetValue;
import spoor.query.QueryEngine;
import spoor.query.TextSearch;
import spoor.store.EventStore;
import spoor.viewmodel.shared.Threads;
import spoor.work.Cancellation;
import spoor.work.Latest;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// Counts the values of a field for suggestions, once for all keystrokes in a value. Only the UI
/// thread may call it.
///
/// Where columns are enough, it counts with an engine of its own and does not wait for the question
/// that is being answered.
final class ValueCounter {
    private static final int MOST = 50;

    private final Threads threads;
    private final QueryEngine withOriginals;
    private final QueryEngine byColumns = new QueryEngine(TextSearch.NONE);
    private final Supplier<EventStore> store;
    private final Function<String, EventQuery> question;
    private final Latest requests = new Latest();

    private volatile @Nullable Counted newest;

    /// @param values the values that fit a text best
    /// @param search the text
    private record Counted(
            EventStore store,
            EventQuery query,
            FacetCounts counts,
            String search,
            List<FacetValue> values) {
        boolean isOf(EventStore otherStore, EventQuery otherQuery, Field field) {
            return store == otherStore && query.equals(otherQuery) && counts.field().equals(field);
        }

        Counted searched(String newSearch) {
            boolean narrower =
                    !search.isEmpty() && values.size() < MOST && newSearch.startsWith(search);
            // To search 200,000 values again takes 30 ms.
            List<FacetValue> found =
                    narrower ? FacetCounts.best(values, newSearch) : counts.best(MOST, newSearch);
            return new Counted(store, query, counts, newSearch, found);
        }
    }

    /// @param withOriginals only the query thread uses it
    /// @param question the events in which values are counted: what is filtered now, with another
    ///   typed query
    ValueCounter(
            Threads threads,
            QueryEngine withOriginals,
            Supplier<EventStore> store,
            Function<String, EventQuery> question) {
        this.threads = threads;
        this.withOriginals = withOriginals;
        this.store = store;
        this.question = question;
    }

    /// Counts the values that contain a text. The newest request wins.
    ///
    /// @param typed the query with which the events are filtered
    /// @param show gets the values that fit best, the most frequent first
    void count(Field field, String typed, String search, Consumer<List<FacetValue>> show) {
        EventStore events = store.get();
        EventQuery query = question.apply(typed);
        boolean columns = query.filter().originals().isEmpty();
        QueryEngine engine = columns ? byColumns : withOriginals;
        requests.run(
                columns ? threads.suggest() : threads.query(),
                threads.ui(),
                cancellation -> {
                    Counted counted = counted(engine, events, query, field, cancellation);
                    Counted searched = counted.searched(search);
                    newest = searched;
                    return searched.values();
                },
                show);
    }

    void cancel() {
        requests.cancel();
    }

    private Counted counted(
            QueryEngine engine,
            EventStore events,
            EventQuery query,
            Field field,
            Cancellation cancellation) {
        Counted known = newest;
        if (known != null && known.isOf(events, query, field)) {
            return known;
        }
        FacetCounts counts = engine.countValues(events, query, field, cancellation);
        return new Counted(events, query, counts, "", List.of());
    }
}
