package spoor.viewmodel.filter;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import spoor.event.Field;
import spoor.event.RecordSchema;
import spoor.query.CompletionPlace;
import spoor.query.CompletionPlace.Kind;
import spoor.query.EventQuery;
import spoor.query.Filter;
import spoor.query.KnownValues;
import spoor.query.Phrase;
import spoor.query.QueryEngine;
import spoor.query.QueryParser;
import spoor.query.QuerySyntaxException;
import spoor.recognition.RecognizedText;
import spoor.viewmodel.open.LoadViewModel;
import spoor.viewmodel.shared.Threads;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Suggests what to type next in the find box. Only the UI thread may call it; values are counted
/// on the query thread.
public final class CompletionViewModel {
    /// One condition with its value.
    private static final Pattern CONDITION = Pattern.compile("\\s*[\\w.*]+:(\\S+)\\s*");

    private final RecordSchema schema;
    private final ValueCounter counter;
    private final ReadingCounter readings;
    private final EarlierQueries earlier;
    private final Consumer<String> ask;
    private final ReadOnlyObjectWrapper<Suggestions> suggestions =
            new ReadOnlyObjectWrapper<>(Suggestions.NONE);

    /// What continues the text at the caret.
    private Suggestions words = Suggestions.NONE;

    /// What the text may stand for as a whole.
    private final FindViewModel find;

    private List<Suggestion> queries = List.of();

    /// @param engine only the query thread uses it
    /// @param question what is filtered now, with a filter in place of the typed query
    /// @param ask asks a query in place of the one in the find box
    CompletionViewModel(
            Threads threads,
            LoadViewModel load,
            QueryEngine engine,
            FindViewModel find,
            Function<Filter, EventQuery> question,
            EarlierQueries earlier,
            Consumer<String> ask) {
        schema = load.schema();
        counter =
                new ValueCounter(
                        threads,
                        engine,
                        () -> load.state().store(),
                        typed -> question.apply(find.filterOf(typed).byColumns()));
        readings =
                new ReadingCounter(
                        threads, load, engine, () -> question.apply(Filter.everything()));
        this.find = find;
        this.earlier = earlier;
        this.ask = ask;
    }

    /// The newest suggestions.
    public ReadOnlyObjectProperty<Suggestions> suggestionsProperty() {
        return suggestions.getReadOnlyProperty();
    }

    /// Suggests what to type at the caret, and what the text may stand for; earlier queries if
    /// nothing is typed.
    ///
    /// @param wanted whether the text was pasted or suggestions are asked for, so that the original
    ///   records are searched for any text
    public void suggest(String query, int caret, boolean wanted) {
        forget();
        if (query.isBlank()) {
            suggestEarlier(query);
            return;
        }
        suggestWords(query, Math.min(caret, query.length()));
        typed(query, wanted)
                .ifPresent(text ->
                        readings.count(
                                text,
                                wanted || text.isKnown(),
                                found -> {
                                    queries =
                                            found.stream()
                                                    .map(one -> one.suggestion(schema))
                                                    .toList();
                                    show(query);
                                }));
    }

    /// Suggests queries that were asked before, the newest first.
    ///
    /// @param query what is typed now
    public void suggestEarlier(String query) {
        forget();
        suggestions.set(new Suggestions(query, Optional.empty(), earlier.suggestions()));
    }

    private void forget() {
        counter.cancel();
        readings.cancel();
        words = Suggestions.NONE;
        queries = List.of();
    }

    /// The single text that a query searches for, or the value of its single condition if
    /// suggestions are asked for.
    private Optional<RecognizedText> typed(String query, boolean wanted) {
        RecognizedText known = RecognizedText.of(query);
        if (known.isKnown()) {
            return Optional.of(known);
        }
        Matcher condition = CONDITION.matcher(query);
        if (wanted && condition.matches()) {
            return Optional.of(RecognizedText.of(condition.group(1)))
                    .filter(RecognizedText::isKnown);
        }
        try {
            return QueryParser.parse(schema, KnownValues.ANY, query)
                                    instanceof Filter.RecordContains(Phrase phrase)
                            && phrase.parts().size() == 1
                    ? Optional.of(RecognizedText.word(phrase.parts().getFirst(), wanted))
                    : Optional.empty();
        } catch (QuerySyntaxException _) {
            return Optional.empty();
        }
    }

    private void suggestWords(String query, int caret) {
        Optional<CompletionPlace> place = CompletionPlace.at(schema, query, caret);
        if (place.isEmpty()) {
            show(query);
            return;
        }
        switch (place.get().kind()) {
            case Kind.ValueOf(Field field) -> suggestValues(query, place.get(), field);
            case Kind kind ->
                    show(query, place.get(), CompletionWords.of(schema, kind, place.get().typed()));
        }
    }

    /// Lets a question go first that was just asked.
    void countAfterQuestion() {
        readings.countAfterQuestion();
    }

    public void suggestNothing() {
        forget();
        suggestions.set(Suggestions.NONE);
    }

    /// Whether the text of the find box changes now because a query is asked, and not because it is
    /// typed.
    public boolean isAsking() {
        return find.isAsking();
    }

    /// Asks a suggested query, which is then the text of the find box.
    public void ask(Suggestion suggestion) {
        suggestNothing();
        ask.accept(suggestion.text());
        earlier.add(suggestion.text());
    }

    /// Forgets a query that was asked before, also in the settings.
    public void forget(Suggestion earlierQuery) {
        earlier.forget(earlierQuery.text());
        suggestEarlier(suggestions.get().query());
    }

    /// Keeps a query that was asked, to be suggested later.
    public void remember(String query) {
        try {
            QueryParser.parse(schema, KnownValues.ANY, query);
            earlier.add(query.strip());
        } catch (QuerySyntaxException _) {
            // It was not asked.
        }
    }

    private void suggestValues(String query, CompletionPlace place, Field field) {
        if (field.isDictionary()) {
            counter.count(
                    field,
                    place.context(),
                    place.typed(),
                    values -> show(query, place, CompletionWords.values(field, values)));
        } else {
            show(query);
        }
    }

    private void show(String query, CompletionPlace place, List<Suggestion> found) {
        boolean complete =
                found.size() == 1
                        && found.getFirst().kind() == Suggestion.Kind.WORD
                        && found.getFirst()
                                .text()
                                .toLowerCase(Locale.ROOT)
                                .equals(place.typed().toLowerCase(Locale.ROOT));
        words = complete ? Suggestions.NONE : new Suggestions(query, Optional.of(place), found);
        show(query);
    }

    private void show(String query) {
        List<Suggestion> all = new ArrayList<>(queries);
        all.addAll(words.list());
        suggestions.set(
                all.isEmpty() ? Suggestions.NONE : new Suggestions(query, words.place(), all));
    }
}
