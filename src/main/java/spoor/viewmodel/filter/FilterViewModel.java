package spoor.viewmodel.filter;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

import spoor.event.RecordSchema;
import spoor.event.TimeRange;
import spoor.query.EventQuery;
import spoor.query.Filter;
import spoor.query.KnownValues;
import spoor.query.OriginalTextSearch;
import spoor.query.QueryEngine;
import spoor.query.QueryResult;
import spoor.query.SortOrder;
import spoor.settings.SettingsStore;
import spoor.viewmodel.open.LoadViewModel;
import spoor.viewmodel.shared.Threads;
import spoor.viewmodel.shared.Times;
import spoor.work.Cancellation;
import spoor.work.Latest;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/// The current question and its newest answer. Only the UI thread may call it.
///
/// Every gesture makes a new question; the newest wins, and an answer to an older one is never
/// shown.
public final class FilterViewModel {
    private final Threads threads;
    private final LoadViewModel load;
    private final ObjectProperty<ZoneId> zone;
    private final QueryRunner runner;
    private final FindViewModel find;
    private final FacetsViewModel facets;
    private final PathFilters paths = new PathFilters(this::recompose);
    private final BooleanProperty failuresOnly = new SimpleBooleanProperty();
    private final BooleanProperty changesOnly = new SimpleBooleanProperty();
    private final ObjectProperty<Optional<ListedEvents>> listed =
            new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<EventQuery> query =
            new ReadOnlyObjectWrapper<>(EventQuery.ALL);
    private final CompletionViewModel completion;
    private final FacetFilters picks = new FacetFilters(query::get, query::set);
    private String askedWords;

    /// Whether parts of the question change that belong together.
    private boolean together;

    /// @param settings keep the queries that were asked
    public FilterViewModel(
            Threads threads,
            LoadViewModel load,
            ObjectProperty<ZoneId> zone,
            SettingsStore settings) {
        this.threads = threads;
        this.load = load;
        this.zone = zone;
        facets = new FacetsViewModel(load.schema(), settings, this::runQuery);
        find =
                new FindViewModel(
                        load.schema(),
                        () -> KnownValues.in(load.state().store()),
                        threads,
                        this::recompose);
        askedWords = words();
        runner =
                new QueryRunner(
                        threads,
                        () -> load.records().orElseThrow(),
                        load.state().store(),
                        new QueryRunner.Shown(Map.of(), question(), askedWords));
        completion =
                new CompletionViewModel(
                        threads,
                        load,
                        runner.engine(),
                        find,
                        this::questionWith,
                        new EarlierQueries(settings),
                        this::askTyped);
        failuresOnly.addListener((_, _, _) -> recompose());
        changesOnly.addListener((_, _, _) -> recompose());
        listed.addListener((_, _, _) -> recompose());
        load.loadingProperty().addListener((_, _, _) -> recompose());
        query.addListener((_, _, _) -> runQuery());
        load.stateProperty()
                .addListener((_, _, _) -> {
                    find.valuesChanged();
                    runQuery();
                });
        zone.addListener((_, _, _) -> runQuery());
    }

    public FindViewModel find() {
        return find;
    }

    /// Suggests what to type in the find box.
    public CompletionViewModel completion() {
        return completion;
    }

    public RecordSchema schema() {
        return load.schema();
    }

    public FacetsViewModel facets() {
        return facets;
    }

    /// Values of fields that are included or excluded.
    public FacetFilters picks() {
        return picks;
    }

    /// Values at paths that are included or excluded.
    public PathFilters paths() {
        return paths;
    }

    public BooleanProperty failuresOnlyProperty() {
        return failuresOnly;
    }

    public BooleanProperty changesOnlyProperty() {
        return changesOnly;
    }

    /// The only events that are shown, if the user chose them one by one.
    public ObjectProperty<Optional<ListedEvents>> listedProperty() {
        return listed;
    }

    /// The current question.
    public ReadOnlyObjectProperty<EventQuery> queryProperty() {
        return query.getReadOnlyProperty();
    }

    /// The newest answer; its rows, facets and histogram belong together.
    public ReadOnlyObjectProperty<Answer> answerProperty() {
        return runner.newestProperty();
    }

    public QueryResult result() {
        return answerProperty().get().result();
    }

    /// Whether the current question is not answered yet; the newest answer is then an older one.
    public ReadOnlyBooleanProperty answeringProperty() {
        return runner.answeringProperty();
    }

    /// Progress of a search in the original records, while one runs or if it left records out.
    public ReadOnlyObjectProperty<Optional<OriginalTextSearch.Progress>> searchProperty() {
        return runner.searchProperty();
    }

    public void during(Optional<TimeRange> range) {
        query.set(query.get().withPeriod(range));
    }

    public void order(SortOrder order) {
        query.set(query.get().withOrder(order));
    }

    /// Back to all events.
    public void clear() {
        ask(Question.ALL.withOrder(query.get().order()));
    }

    /// The current question as a whole.
    public Question question() {
        EventQuery now = query.get();
        return new Question(
                find.askedTextProperty().get(),
                find.inOriginalProperty().get(),
                now.selections(),
                paths.terms(),
                now.period(),
                failuresOnly.get(),
                changesOnly.get(),
                listed.get(),
                now.order());
    }

    /// Asks a question in place of the current one.
    public void ask(Question question) {
        together = true;
        find.ask(question.typed(), question.inOriginal());
        paths.terms().setAll(question.paths());
        failuresOnly.set(question.failuresOnly());
        changesOnly.set(question.changesOnly());
        listed.set(question.listed());
        together = false;
        EventQuery before = query.get();
        query.set(new EventQuery(where(), question.picks(), question.period(), question.order()));
        if (query.get().equals(before)) {
            // A search for a question that was asked in between must not be answered.
            runQuery();
        }
    }

    /// The parts of the newest answer's question.
    public List<QuestionPart> parts() {
        return parts(answerProperty().get().question());
    }

    public List<QuestionPart> parts(Question question) {
        return QuestionPart.of(question, load.schema(), isFindByColumns(), new Times(zone.get()));
    }

    /// Computes something with the engine that answers the questions.
    public <T> void compute(
            Latest requests,
            BiFunction<QueryEngine, Cancellation, T> work,
            Consumer<? super T> show) {
        requests.run(
                threads.query(),
                threads.ui(),
                cancellation -> work.apply(runner.engine(), cancellation),
                show);
    }

    /// Asks a valid query in place of the typed one, also in the original records if it needs them.
    private void askTyped(String typed) {
        ask(question().withTyped(typed, !find.filterOf(typed).originals().isEmpty()));
    }

    /// Whether anything is filtered.
    public boolean isFiltered() {
        EventQuery now = query.get();
        return !now.filter().equals(Filter.everything())
                || !now.selections().isEmpty()
                || now.period().isPresent();
    }

    /// Whether only columns are searched although the original records may hold more matches.
    boolean isFindByColumns() {
        return find.isByColumns(load.loadingProperty().get());
    }

    boolean arePathsAsked() {
        return !load.loadingProperty().get();
    }

    private void recompose() {
        if (together) {
            return;
        }
        query.set(query.get().withFilter(where()));
        if (!words().equals(askedWords)) {
            // The same events for another reason: an answer carries the words of its question.
            runQuery();
        }
    }

    private String words() {
        return FilterWords.sentence(this, new Times(zone.get()));
    }

    /// The current question with another filter in place of the typed query.
    private EventQuery questionWith(Filter typed) {
        return query.get().withFilter(where(typed)).withOrder(SortOrder.NEWEST_FIRST);
    }

    private Filter where() {
        return where(find.filter(load.loadingProperty().get()));
    }

    private Filter where(Filter found) {
        Filter where = found;
        if (arePathsAsked()) {
            where = paths.narrow(where);
        }
        if (failuresOnly.get()) {
            where = where.and(new Filter.Marked(Filter.Mark.FAILURE));
        }
        if (changesOnly.get()) {
            where = where.and(new Filter.Marked(Filter.Mark.CHANGE));
        }
        if (listed.get().isPresent()) {
            where = where.and(listed.get().get().filter());
        }
        return where;
    }

    private void runQuery() {
        askedWords = words();
        runner.run(
                load.state().store(),
                query.get(),
                new QueryRunner.Shown(facets.requests(), question(), askedWords));
        completion.countAfterQuestion();
    }
}
