package spoor.viewmodel.filter;

import spoor.event.Field;
import spoor.query.EventQuery;
import spoor.query.FacetSelection;

import java.util.function.Consumer;
import java.util.function.Supplier;

/// Includes and excludes values of fields. Only the UI thread may call it.
public final class FacetFilters {
    private final Supplier<EventQuery> query;
    private final Consumer<EventQuery> replaceQuery;

    /// @param query the current query
    /// @param replaceQuery replaces the current query
    FacetFilters(Supplier<EventQuery> query, Consumer<EventQuery> replaceQuery) {
        this.query = query;
        this.replaceQuery = replaceQuery;
    }

    /// What is included and excluded of a field.
    public FacetSelection of(Field field) {
        return query.get().selection(field);
    }

    /// Includes a value, or releases it if it was included or excluded.
    public void toggle(Field field, String value) {
        FacetSelection picks = of(field);
        boolean picked = picks.included().contains(value) || picks.excluded().contains(value);
        set(field, picked ? picks.without(value) : picks.including(value));
    }

    /// Includes this value and no other; of a field with several values, each in the text.
    public void only(Field field, String value) {
        FacetSelection picks = FacetSelection.NONE;
        for (String single : field.split(value)) {
            picks = picks.including(single);
        }
        set(field, picks);
    }

    public void include(Field field, String value) {
        set(field, of(field).including(value));
    }

    public void exclude(Field field, String value) {
        FacetSelection picks = of(field);
        for (String single : field.split(value)) {
            picks = picks.excluding(single);
        }
        set(field, picks);
    }

    public void release(Field field, String value) {
        set(field, of(field).without(value));
    }

    public void release(Field field) {
        set(field, FacetSelection.NONE);
    }

    private void set(Field field, FacetSelection picks) {
        replaceQuery.accept(query.get().withSelection(field, picks));
    }
}
