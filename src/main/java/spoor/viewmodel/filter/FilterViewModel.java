package spoor.viewmodel.filter;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;

import spoor.event.Field;
import spoor.event.TimeRange;
import spoor.json.JsonPath;
import spoor.query.EventQuery;
import spoor.query.FacetSelection;
import spoor.query.Filter;
import spoor.query.Order;
import spoor.query.OriginalTextSearch;
import spoor.query.QueryResult;
import spoor.query.Wildcard;
import spoor.viewmodel.open.LoadViewModel;
import spoor.viewmodel.shared.Threads;
import spoor.viewmodel.shared.Times;

import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is asked, and the newest answer. Only the UI thread may call it.
///
/// Every gesture makes a new question; the newest wins, and an answer to an older one is never
/// shown.
public final class FilterViewModel {
    /// The facets that are always there.
    public static final List<Field> FIRST_FACETS =
            List.of(Field.SERVICE, Field.EVENT, Field.TYPE, Field.REGION);

    private final Threads threads;
    private final LoadViewModel load;
    private final QueryRunner answers;
    private final ObjectProperty<ZoneId> zone;

    private final StringProperty find = new SimpleStringProperty("");
    private final BooleanProperty inOriginal = new SimpleBooleanProperty();
    private final TypedQuery typedQuery = new TypedQuery();
    private final ReadOnlyBooleanWrapper unsearched = new ReadOnlyBooleanWrapper();
    private final BooleanProperty failuresOnly = new SimpleBooleanProperty();
    private final BooleanProperty changesOnly = new SimpleBooleanProperty();
    private final ObservableList<PathTerm> terms = FXCollections.observableArrayList();
    private final ObservableList<Field> facets = FXCollections.observableArrayList(FIRST_FACETS);
    private final ObservableMap<Field, FacetRequest> requests = FXCollections.observableHashMap();
    private final ReadOnlyObjectWrapper<EventQuery> query =
            new ReadOnlyObjectWrapper<>(EventQuery.ALL);
    private String askedWords;

    /// Counts what was typed, so that only the newest is read.
    private int typed;

    public FilterViewModel(Threads threads, LoadViewModel load, ObjectProperty<ZoneId> zone) {
        this.threads = threads;
        this.load = load;
        this.zone = zone;
        askedWords = words();
        this.answers =
                new QueryRunner(
                        threads,
                        () -> load.records().orElseThrow(),
                        load.state().store(),
                        new QueryRunner.Shown(Map.of(), zone.get(), askedWords));
        find.addListener((_, _, _) -> typed());
        inOriginal.addListener((_, _, _) -> recompose());
        failuresOnly.addListener((_, _, _) -> recompose());
        changesOnly.addListener((_, _, _) -> recompose());
        terms.addListener((javafx.collections.ListChangeListener<PathTerm>) _ -> recompose());
        load.loadingProperty().addListener((_, _, _) -> recompose());
        query.addListener((_, _, _) -> ask());
        load.stateProperty().addListener((_, _, _) -> ask());
        zone.addListener((_, _, _) -> ask());
        facets.addListener((javafx.collections.ListChangeListener<Field>) _ -> ask());
        requests.addListener(
                (javafx.collections.MapChangeListener<Field, FacetRequest>) _ -> ask());
    }

    /// What is typed in the find box: a query, see [spoor.query.QueryParser]. What columns answer
    /// is found at once, the rest in the original records on [#searchOriginal].
    public StringProperty findProperty() {
        return find;
    }

    /// Whether the query is also asked of the original records; off again when it changes.
    public BooleanProperty inOriginalProperty() {
        return inOriginal;
    }

    /// Whether the original records would tell more than the columns, and are not asked.
    public ReadOnlyBooleanProperty unsearchedProperty() {
        return unsearched.getReadOnlyProperty();
    }

    /// What is wrong with what is typed; the last good query is asked meanwhile.
    public ReadOnlyObjectProperty<Optional<WrongQuery>> wrongQueryProperty() {
        return typedQuery.wrongProperty();
    }

    /// The query that is asked, as it was typed.
    public ReadOnlyStringProperty askedTextProperty() {
        return typedQuery.textProperty();
    }

    public BooleanProperty failuresOnlyProperty() {
        return failuresOnly;
    }

    public BooleanProperty changesOnlyProperty() {
        return changesOnly;
    }

    /// The question that is asked.
    public ReadOnlyObjectProperty<EventQuery> queryProperty() {
        return query.getReadOnlyProperty();
    }

    /// The newest answer; rows, facets and histogram belong together.
    public ReadOnlyObjectProperty<Answer> answerProperty() {
        return answers.newestProperty();
    }

    /// Whether only columns are asked of what is typed, where the original records may tell more.
    boolean isFindByColumns() {
        return !typedQuery.filter().originals().isEmpty()
                && (!inOriginal.get() || load.loadingProperty().get());
    }

    /// Whether values at paths are asked for; see [#terms].
    boolean areTermsAsked() {
        return !load.loadingProperty().get();
    }

    /// How far a search in the original records is, while one runs or has left records out.
    public ReadOnlyObjectProperty<Optional<OriginalTextSearch.Progress>> searchProperty() {
        return answers.searchProperty();
    }

    /// The facets that are shown, in their order.
    public ObservableList<Field> facets() {
        return facets;
    }

    /// How much of a facet is shown.
    public FacetRequest request(Field field) {
        return requests.getOrDefault(field, FacetRequest.FIRST);
    }

    public void request(Field field, FacetRequest request) {
        requests.put(field, request);
    }

    public QueryResult result() {
        return answerProperty().get().result();
    }

    public FacetSelection picks(Field field) {
        return query.get().picks(field);
    }

    /// Includes a value, or takes it back.
    public void toggle(Field field, String value) {
        FacetSelection picks = picks(field);
        boolean picked = picks.included().contains(value) || picks.excluded().contains(value);
        pick(field, picked ? picks.without(value) : picks.including(value));
    }

    /// Includes this value and no other; of a field with several, all that the text holds.
    public void only(Field field, String value) {
        FacetSelection picks = FacetSelection.NONE;
        for (String single : field.split(value)) {
            picks = picks.including(single);
        }
        pick(field, picks);
    }

    public void include(Field field, String value) {
        pick(field, picks(field).including(value));
    }

    public void exclude(Field field, String value) {
        FacetSelection picks = picks(field);
        for (String single : field.split(value)) {
            picks = picks.excluding(single);
        }
        pick(field, picks);
    }

    public void release(Field field, String value) {
        pick(field, picks(field).without(value));
    }

    public void release(Field field) {
        pick(field, FacetSelection.NONE);
    }

    private void pick(Field field, FacetSelection picks) {
        query.set(query.get().withPicks(field, picks));
    }

    /// A value at a path that is wanted, or unwanted.
    public record PathTerm(JsonPath path, String value, boolean excluded) {}

    /// The values at paths that are asked for. They stand only in the original records, so they
    /// take effect once loading has ended.
    public ObservableList<PathTerm> terms() {
        return terms;
    }

    /// Includes events with this value at a path and with no other there.
    public void only(JsonPath path, String value) {
        terms.setAll(
                java.util.stream.Stream.concat(
                                terms.stream().filter(term -> !term.path().equals(path)),
                                java.util.stream.Stream.of(new PathTerm(path, value, false)))
                        .toList());
    }

    /// Leaves out events with this value at a path.
    public void exclude(JsonPath path, String value) {
        terms.remove(new PathTerm(path, value, false));
        PathTerm term = new PathTerm(path, value, true);
        if (!terms.contains(term)) {
            terms.add(term);
        }
    }

    public void during(Optional<TimeRange> range) {
        query.set(query.get().withDuring(range));
    }

    public void order(Order order) {
        query.set(query.get().withOrder(order));
    }

    /// Asks the original records too, where the query wants it.
    public void searchOriginal() {
        readQuery();
        inOriginal.set(!typedQuery.filter().originals().isEmpty());
        recompose();
    }

    private void readQuery() {
        typed++;
        typedQuery.read(find.get());
    }

    /// Back to all events.
    public void clear() {
        find.set("");
        readQuery();
        failuresOnly.set(false);
        changesOnly.set(false);
        terms.clear();
        query.set(EventQuery.ALL.withOrder(query.get().order()).withWhere(where()));
    }

    /// Whether anything is filtered.
    public boolean isFiltered() {
        EventQuery now = query.get();
        return !now.where().equals(Filter.everything())
                || !now.picks().isEmpty()
                || now.during().isPresent();
    }

    private void typed() {
        inOriginal.set(false);
        int mine = ++typed;
        threads.typing()
                .execute(() -> {
                    if (mine == typed) {
                        readQuery();
                        recompose();
                    }
                });
    }

    private void recompose() {
        unsearched.set(
                !inOriginal.get()
                        && typedQuery.wrongProperty().get().isEmpty()
                        && !typedQuery.filter().originals().isEmpty());
        query.set(query.get().withWhere(where()));
        if (!words().equals(askedWords)) {
            // The same question, but not for the same reason: the words go with the answer.
            ask();
        }
    }

    private String words() {
        return FilterWords.sentence(this, new Times(zone.get()));
    }

    private Filter where() {
        // While loading, every new snapshot would be searched from the beginning.
        Filter where = isFindByColumns() ? typedQuery.filter().byColumns() : typedQuery.filter();
        if (areTermsAsked()) {
            for (PathTerm term : terms) {
                Filter has = new Filter.AtPath(term.path(), Wildcard.literal(term.value()));
                where = where.and(term.excluded() ? new Filter.Not(has) : has);
            }
        }
        if (failuresOnly.get()) {
            where = where.and(new Filter.Marked(Filter.Mark.FAILURE));
        }
        if (changesOnly.get()) {
            where = where.and(new Filter.Marked(Filter.Mark.CHANGE));
        }
        return where;
    }

    private void ask() {
        Map<Field, FacetRequest> wanted = new EnumMap<>(Field.class);
        facets.forEach(field -> wanted.put(field, request(field)));
        askedWords = words();
        answers.ask(
                load.state().store(),
                query.get(),
                new QueryRunner.Shown(wanted, zone.get(), askedWords));
    }
}
