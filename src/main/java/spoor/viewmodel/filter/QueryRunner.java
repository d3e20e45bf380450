package spoor.viewmodel.filter;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import spoor.event.Field;
import spoor.query.EventQuery;
import spoor.query.FacetCounts;
import spoor.query.FacetCounts.FacetValue;
import spoor.query.FacetSelection;
import spoor.query.OriginalTextSearch;
import spoor.query.QueryEngine;
import spoor.query.QueryResult;
import spoor.query.QueryScope;
import spoor.query.TextSearch;
import spoor.store.EventStore;
import spoor.store.RawRecords;
import spoor.viewmodel.shared.Threads;
import spoor.work.Cancellation;
import spoor.work.Coalesced;
import spoor.work.Latest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/// Runs queries over the events. Only the UI thread may call it; the queries run on the query
/// thread.
///
/// The newest query wins: it cancels the one before, whose answer is never shown.
final class QueryRunner {
    private final Threads threads;
    private final QueryEngine engine;
    private final ReadOnlyObjectWrapper<Answer> newest;
    private final ReadOnlyBooleanWrapper answering = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<OriginalTextSearch.Progress>> search =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    private final Coalesced<Searched> searched;
    private volatile Cancellation newestRun = new Cancellation();
    private final Latest questions = new Latest();

    /// How an answer is shown.
    ///
    /// @param facets how much of each facet
    /// @param question what the user asks
    /// @param words the question in words
    record Shown(Map<Field, FacetRequest> facets, Question question, String words) {}

    /// How far the search for a question is.
    private record Searched(Cancellation question, OriginalTextSearch.Progress progress) {}

    /// @param records the original records, where a question is about them
    /// @param store without events
    QueryRunner(Threads threads, Supplier<RawRecords> records, EventStore store, Shown shown) {
        this.threads = threads;
        this.searched = new Coalesced<>(threads.ui(), this::show);
        this.engine =
                new QueryEngine(
                        new OriginalTextSearch(
                                records,
                                progress -> searched.offer(new Searched(newestRun, progress))));
        this.newest = new ReadOnlyObjectWrapper<>(ofNothing(store, EventQuery.ALL, shown));
    }

    /// The newest answer; rows, facets and histogram belong together.
    ReadOnlyObjectProperty<Answer> newestProperty() {
        return newest.getReadOnlyProperty();
    }

    /// Whether the newest question is not answered yet.
    ReadOnlyBooleanProperty answeringProperty() {
        return answering.getReadOnlyProperty();
    }

    /// How far a search in the original records is, while one runs or has left records out.
    ReadOnlyObjectProperty<Optional<OriginalTextSearch.Progress>> searchProperty() {
        return search.getReadOnlyProperty();
    }

    /// Runs the queries; only the query thread may use it.
    QueryEngine engine() {
        return engine;
    }

    void run(EventStore store, EventQuery question, Shown shown) {
        questions.cancel();
        search.set(Optional.empty());
        if (store.size() == 0) {
            // At once: rows of the trail that was open before must not be read from the new one.
            show(ofNothing(store, question, shown));
            return;
        }
        answering.set(true);
        questions.run(
                threads.query(),
                threads.ui(),
                cancellation -> {
                    newestRun = cancellation;
                    return answer(engine, store, question, shown, cancellation);
                },
                this::show);
    }

    private void show(Answer answer) {
        answering.set(false);
        newest.set(answer);
    }

    /// The answer about an empty store; the query thread may be using the other engine.
    private static Answer ofNothing(EventStore store, EventQuery question, Shown shown) {
        QueryEngine engine = new QueryEngine(TextSearch.NONE);
        return answer(engine, store, question, shown, new Cancellation());
    }

    private static Answer answer(
            QueryEngine engine,
            EventStore store,
            EventQuery question,
            Shown shown,
            Cancellation cancellation) {
        QueryResult result =
                engine.answer(
                        store, question, new QueryScope(shown.facets().keySet()), cancellation);
        Map<Field, Answer.FacetList> lists = new TreeMap<>();
        shown.facets()
                .forEach((field, request) ->
                        lists.put(
                                field,
                                list(result.facet(field), request, question.selection(field))));
        return new Answer(result, lists, shown.question(), shown.words());
    }

    private static Answer.FacetList list(
            FacetCounts counts, FacetRequest request, FacetSelection picks) {
        List<FacetValue> values =
                new ArrayList<>(
                        request.byValue()
                                ? counts.firstByValue(request.limit(), request.search())
                                : counts.top(request.limit(), request.search()));
        // Included and excluded values are always listed, so that they can be released.
        Set<String> shown = new HashSet<>();
        values.forEach(value -> shown.add(value.value()));
        for (Set<String> picked : List.of(picks.included(), picks.excluded())) {
            for (String value : picked) {
                if (shown.add(value)) {
                    values.add(new FacetValue(value, counts.count(value)));
                }
            }
        }
        int largest = counts.top(1, "").stream().mapToInt(FacetValue::count).max().orElse(0);
        return new Answer.FacetList(List.copyOf(values), counts.distinct(), largest);
    }

    private void show(Searched searched) {
        if (!searched.question().isCancelled()) {
            OriginalTextSearch.Progress progress = searched.progress();
            search.set(
                    progress.isDone() && progress.unreadable() == 0
                            ? Optional.empty()
                            : Optional.of(progress));
        }
    }
}
