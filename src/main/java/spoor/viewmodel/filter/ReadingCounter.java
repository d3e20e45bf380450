package spoor.viewmodel.filter;

import org.jspecify.annotations.Nullable;

import spoor.query.EventQuery;
import spoor.query.Filter;
import spoor.query.KnownValues;
import spoor.query.QueryEngine;
import spoor.query.QueryParser;
import spoor.query.QuerySyntaxException;
import spoor.query.TextSearch;
import spoor.recognition.Reading;
import spoor.recognition.Readings;
import spoor.recognition.RecognizedText;
import spoor.store.EventStore;
import spoor.viewmodel.open.LoadViewModel;
import spoor.viewmodel.shared.Threads;
import spoor.work.Cancellation;
import spoor.work.Latest;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Finds the questions that a typed text may stand for, and counts the events of each: by columns
/// at once, in the original records after typing has paused. Only the UI thread may call it.
final class ReadingCounter {
    private final Threads threads;
    private final LoadViewModel load;
    private final QueryEngine withOriginals;
    private final QueryEngine byColumns = new QueryEngine(TextSearch.NONE);
    private final Supplier<EventQuery> question;
    private final Latest requests = new Latest();

    /// Counts in the original records again from the beginning; null while nothing is counted.
    private @Nullable Runnable counting;

    /// @param withOriginals only the query thread uses it
    /// @param question what is filtered now, except for the typed query
    ReadingCounter(
            Threads threads,
            LoadViewModel load,
            QueryEngine withOriginals,
            Supplier<EventQuery> question) {
        this.threads = threads;
        this.load = load;
        this.withOriginals = withOriginals;
        this.question = question;
    }

    void cancel() {
        counting = null;
        requests.cancel();
    }

    /// Finds and counts the questions. The newest request wins.
    ///
    /// @param inOriginals whether the original records are searched for counts; they also are if
    ///   the text is the name of an identity
    /// @param show gets the questions, first with the counts that columns answer, then perhaps with
    ///   all
    void count(RecognizedText text, boolean inOriginals, Consumer<List<CountedReading>> show) {
        if (inOriginals) {
            countNow(text, true, show);
        } else {
            // Values are suggested by the same thread, at each keystroke.
            afterTyping(() -> countNow(text, false, show));
        }
    }

    private void afterTyping(Runnable count) {
        Cancellation request = requests.next();
        threads.afterTyping()
                .execute(() -> {
                    if (!request.isCancelled()) {
                        count.run();
                    }
                });
    }

    private void countNow(
            RecognizedText text, boolean inOriginals, Consumer<List<CountedReading>> show) {
        EventStore store = load.state().store();
        EventQuery others = question.get();
        requests.run(
                threads.suggest(),
                threads.ui(),
                cancellation -> countByColumns(text, store, others, cancellation),
                found -> {
                    show.accept(found);
                    boolean missing = found.stream().anyMatch(one -> one.events().isEmpty());
                    boolean person =
                            found.stream()
                                    .anyMatch(one ->
                                            one.reading().kind() == Reading.Kind.IDENTITY_CALLS);
                    if (missing && (inOriginals || person) && !load.loadingProperty().get()) {
                        countInOriginals(found, store, others, show);
                    }
                });
    }

    private List<CountedReading> countByColumns(
            RecognizedText text, EventStore store, EventQuery others, Cancellation cancellation) {
        List<CountedReading> counted = new ArrayList<>();
        for (Reading reading : Readings.of(store.schema(), KnownValues.in(store), text)) {
            EventQuery query = with(others, filter(store, reading));
            boolean columns = query.filter().originals().isEmpty();
            counted.add(
                    new CountedReading(
                            reading,
                            columns
                                    ? OptionalInt.of(byColumns.count(store, query, cancellation))
                                    : OptionalInt.empty()));
        }
        return List.copyOf(counted);
    }

    private void countInOriginals(
            List<CountedReading> found,
            EventStore store,
            EventQuery others,
            Consumer<List<CountedReading>> show) {
        Runnable count =
                () ->
                        requests.run(
                                threads.query(),
                                threads.ui(),
                                cancellation ->
                                        countInOriginals(found, store, others, cancellation),
                                counted -> {
                                    counting = null;
                                    show.accept(counted);
                                });
        counting = count;
        afterTyping(count);
    }

    /// Lets a question go first that was just asked: it waits for the same thread.
    void countAfterQuestion() {
        Runnable count = counting;
        if (count != null) {
            count.run();
        }
    }

    private List<CountedReading> countInOriginals(
            List<CountedReading> found,
            EventStore store,
            EventQuery others,
            Cancellation cancellation) {
        List<Filter> filters = found.stream().map(one -> filter(store, one.reading())).toList();
        // All conditions in one pass over the records.
        int _ = withOriginals.count(store, with(others, new Filter.Or(filters)), cancellation);
        List<CountedReading> counted = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            int events = withOriginals.count(store, with(others, filters.get(i)), cancellation);
            counted.add(new CountedReading(found.get(i).reading(), OptionalInt.of(events)));
        }
        return List.copyOf(counted);
    }

    private static EventQuery with(EventQuery others, Filter filter) {
        return others.withFilter(others.filter().and(filter));
    }

    private static Filter filter(EventStore store, Reading reading) {
        try {
            return QueryParser.parse(store.schema(), KnownValues.ANY, reading.query());
        } catch (QuerySyntaxException e) {
            throw new IllegalStateException("not a query: " + reading.query(), e);
        }
    }
}
