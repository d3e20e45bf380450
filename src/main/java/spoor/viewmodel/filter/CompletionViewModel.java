package spoor.viewmodel.filter;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import spoor.event.Field;
import spoor.event.RecordSchema;
import spoor.query.CompletionPlace;
import spoor.query.CompletionPlace.Kind;
import spoor.query.KnownValues;
import spoor.query.QueryParser;
import spoor.query.QuerySyntaxException;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Suggests what to type next in the find box. Only the UI thread may call it; values are counted
/// on the query thread.
public final class CompletionViewModel {
    private final RecordSchema schema;
    private final ValueCounter counter;
    private final EarlierQueries earlier;
    private final ReadOnlyObjectWrapper<Suggestions> suggestions =
            new ReadOnlyObjectWrapper<>(Suggestions.NONE);

    CompletionViewModel(RecordSchema schema, ValueCounter counter, EarlierQueries earlier) {
        this.schema = schema;
        this.counter = counter;
        this.earlier = earlier;
    }

    /// The newest suggestions.
    public ReadOnlyObjectProperty<Suggestions> suggestionsProperty() {
        return suggestions.getReadOnlyProperty();
    }

    /// Suggests what to type at the caret, or an earlier query in place of none.
    public void suggest(String query, int caret) {
        counter.cancel();
        if (query.isBlank()) {
            suggestions.set(new Suggestions(query, Optional.empty(), earlier.suggestions()));
            return;
        }
        Optional<CompletionPlace> place =
                CompletionPlace.at(schema, query, Math.min(caret, query.length()));
        if (place.isEmpty()) {
            suggestNothing();
            return;
        }
        switch (place.get().kind()) {
            case Kind.ValueOf(Field field) -> suggestValues(query, place.get(), field);
            case Kind kind ->
                    show(query, place.get(), CompletionWords.of(schema, kind, place.get().typed()));
        }
    }

    public void suggestNothing() {
        counter.cancel();
        suggestions.set(Suggestions.NONE);
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
            suggestNothing();
        }
    }

    private void show(String query, CompletionPlace place, List<Suggestion> found) {
        boolean complete =
                found.size() == 1
                        && found.getFirst().whole()
                        && found.getFirst()
                                .text()
                                .toLowerCase(Locale.ROOT)
                                .equals(place.typed().toLowerCase(Locale.ROOT));
        suggestions.set(
                complete ? Suggestions.NONE : new Suggestions(query, Optional.of(place), found));
    }
}
