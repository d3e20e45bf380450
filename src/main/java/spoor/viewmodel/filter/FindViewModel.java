package spoor.viewmodel.filter;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import spoor.event.RecordSchema;
import spoor.query.Filter;
import spoor.query.KnownValues;
import spoor.viewmodel.shared.Threads;

import java.util.Optional;
import java.util.function.Supplier;

/// The find box: its text, read as a query a moment after the last keystroke. Only the UI thread
/// may call it.
public final class FindViewModel {
    private final Threads threads;
    private final Runnable onChange;
    private final StringProperty text = new SimpleStringProperty("");
    private final BooleanProperty inOriginal = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper unsearched = new ReadOnlyBooleanWrapper();
    private final TypedQuery query;

    /// Counts changes of the text, so that only the newest is read.
    private boolean asking;

    private int changes;

    /// @param schema the fields that a query can name
    /// @param known the values of the events that are loaded
    /// @param onChange called when another filter results
    FindViewModel(
            RecordSchema schema, Supplier<KnownValues> known, Threads threads, Runnable onChange) {
        this.query = new TypedQuery(schema, known, threads);
        this.threads = threads;
        this.onChange = onChange;
        text.addListener((_, _, _) -> readSoon());
        inOriginal.addListener((_, _, _) -> changed());
    }

    /// A query, see [spoor.query.QueryParser]. What columns can answer is found at once, the rest
    /// in the original records after [#searchOriginal].
    public StringProperty textProperty() {
        return text;
    }

    /// Whether the original records are searched too; false again after the text changes.
    public BooleanProperty inOriginalProperty() {
        return inOriginal;
    }

    /// Whether the original records may hold more matches than the columns, but are not searched.
    public ReadOnlyBooleanProperty unsearchedProperty() {
        return unsearched.getReadOnlyProperty();
    }

    /// What is wrong with the text; meanwhile the last valid query applies.
    public ReadOnlyObjectProperty<Optional<WrongQuery>> wrongQueryProperty() {
        return query.wrongProperty();
    }

    /// The query that applies, as it was typed.
    public ReadOnlyStringProperty askedTextProperty() {
        return query.textProperty();
    }

    /// Searches the original records too, if the query needs them.
    public void searchOriginal() {
        read(() -> {
            inOriginal.set(!query.filter().originals().isEmpty());
            changed();
        });
    }

    /// Other events are loaded: a value that was refused may occur now.
    void valuesChanged() {
        if (query.wrongProperty().get().isPresent()) {
            query.readAgain(() -> {
                if (query.wrongProperty().get().isEmpty()) {
                    changed();
                }
            });
        }
    }

    /// Asks a query at once.
    ///
    /// @param typed a valid query
    /// @param original whether the original records are searched, too
    void ask(String typed, boolean original) {
        asking = true;
        text.set(typed);
        asking = false;
        changes++;
        query.ask(typed);
        inOriginal.set(original);
        markUnsearched();
    }

    /// Whether the text changes now because a query is asked, and not because it is typed.
    boolean isAsking() {
        return asking;
    }

    /// What a query means where any value may occur; everything if it is wrong.
    Filter filterOf(String typed) {
        return query.filterOf(typed);
    }

    /// Whether only columns are searched although the original records may hold more matches.
    boolean isByColumns(boolean loading) {
        return !query.filter().originals().isEmpty() && (!inOriginal.get() || loading);
    }

    /// @param loading during a load each new snapshot would be searched from its beginning, so
    ///   original records are left out
    Filter filter(boolean loading) {
        return isByColumns(loading) ? query.filter().byColumns() : query.filter();
    }

    private void readSoon() {
        inOriginal.set(false);
        int change = ++changes;
        threads.afterTyping()
                .execute(() -> {
                    if (change == changes) {
                        read(this::changed);
                    }
                });
    }

    private void read(Runnable then) {
        changes++;
        query.read(text.get(), then);
    }

    private void changed() {
        markUnsearched();
        onChange.run();
    }

    private void markUnsearched() {
        unsearched.set(
                !inOriginal.get()
                        && query.wrongProperty().get().isEmpty()
                        && !query.filter().originals().isEmpty());
    }
}
