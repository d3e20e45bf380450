package spoor.viewmodel.filter;

import org.jspecify.annotations.Nullable;

import spoor.event.Field;
import spoor.query.EventQuery;
import spoor.query.FacetCounts;
import spoor.query.FacetCounts.FacetValue;
import spoor.query.QueryEngine;
import spoor.query.QueryScope;
import spoor.store.EventStore;
import spoor.viewmodel.shared.Threads;
import spoor.work.Cancellation;
import spoor.work.Latest;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// Counts the values of a field for suggestions, once for all keystrokes in a value. Only the UI
/// thread may call it.
final class ValueCounter {
    private static final int MOST = 50;

    private final Threads threads;
    private final QueryEngine engine;
    private final Supplier<EventStore> store;
    private final Function<String, EventQuery> question;
    private final Latest requests = new Latest();

    /// Only the query thread uses it.
    private @Nullable Counted newest;

    private record Counted(EventStore store, EventQuery query, Field field, FacetCounts counts) {
        boolean isOf(EventStore otherStore, EventQuery otherQuery, Field otherField) {
            return store == otherStore && query.equals(otherQuery) && field.equals(otherField);
        }
    }

    /// @param engine only the query thread uses it
    /// @param question the events in which values are counted: what is filtered now, with another
    ///   typed query
    ValueCounter(
            Threads threads,
            QueryEngine engine,
            Supplier<EventStore> store,
            Function<String, EventQuery> question) {
        this.threads = threads;
        this.engine = engine;
        this.store = store;
        this.question = question;
    }

    /// Counts the values that contain a text. The newest request wins.
    ///
    /// @param typed the query with which the events are filtered
    /// @param show gets the most frequent values
    void count(Field field, String typed, String search, Consumer<List<FacetValue>> show) {
        EventStore events = store.get();
        EventQuery query = question.apply(typed);
        requests.run(
                threads.query(),
                threads.ui(),
                cancellation -> counts(events, query, field, cancellation).top(MOST, search),
                show);
    }

    void cancel() {
        requests.cancel();
    }

    private FacetCounts counts(
            EventStore events, EventQuery query, Field field, Cancellation cancellation) {
        Counted known = newest;
        if (known == null || !known.isOf(events, query, field)) {
            QueryScope scope = new QueryScope(Set.of(field), 0, ZoneOffset.UTC);
            known =
                    new Counted(
                            events,
                            query,
                            field,
                            engine.answer(events, query, scope, cancellation).facet(field));
            newest = known;
        }
        return known.counts();
    }
}
