package spoor.viewmodel.filter;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import spoor.event.Field;
import spoor.event.RecordSchema;
import spoor.query.Filter;
import spoor.query.KnownValues;
import spoor.query.Phrase;
import spoor.query.QueryParser;
import spoor.query.QuerySyntaxException;
import spoor.query.Wildcard;
import spoor.recognition.RecognizedText;
import spoor.viewmodel.shared.Threads;
import spoor.work.Latest;

import java.util.Optional;
import java.util.function.Supplier;

/// What was typed into the find box, read as a query. A wrong query changes nothing: the last valid
/// one still applies. Only the UI thread may call it.
final class TypedQuery {
    private final RecordSchema schema;
    private final Threads threads;
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<WrongQuery>> wrong =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Supplier<KnownValues> known;
    private final Latest lookups = new Latest();
    private Filter filter = Filter.everything();
    private String newest = "";

    /// What a text is read as: a filter, or an error.
    private sealed interface Reading {
        /// @param query the text, without blanks and what was copied around a value
        record Valid(String query, Filter filter) implements Reading {}

        record Invalid(QuerySyntaxException error) implements Reading {}
    }

    /// Knows no value, and remembers whether it was asked for one.
    private static final class Unknown implements KnownValues {
        boolean asked;

        @Override
        public boolean occurs(Field field, Wildcard pattern) {
            asked = true;
            return false;
        }
    }

    /// @param schema the fields that a query can name
    /// @param known the values of the events that are loaded
    /// @param threads values are looked up on the thread of suggestions, which takes time if there
    ///   are many
    TypedQuery(RecordSchema schema, Supplier<KnownValues> known, Threads threads) {
        this.schema = schema;
        this.known = known;
        this.threads = threads;
    }

    /// Reads the newest text again, since other values may occur now.
    ///
    /// @param then called once it is read
    void readAgain(Runnable then) {
        read(newest, then);
    }

    /// Reads a text at once, or later if it has a value that is valid only if it occurs.
    ///
    /// @param then called once it is read, unless another text is read before
    void read(String typed, Runnable then) {
        newest = typed;
        lookups.cancel();
        Unknown unknown = new Unknown();
        Reading reading = parse(unknown, typed);
        if (!unknown.asked) {
            accept(typed, reading);
            then.run();
            return;
        }
        KnownValues values = known.get();
        lookups.run(
                threads.suggest(),
                threads.ui(),
                _ -> parse(values, typed),
                found -> {
                    accept(typed, found);
                    then.run();
                });
    }

    /// Reads a valid query at once.
    void ask(String typed) {
        newest = typed;
        lookups.cancel();
        accept(typed, parse(KnownValues.ANY, typed));
    }

    /// What a query means where any value may occur; everything if it is wrong.
    Filter filterOf(String typed) {
        return switch (parse(KnownValues.ANY, typed)) {
            case Reading.Valid(_, Filter read) -> read;
            case Reading.Invalid _ -> Filter.everything();
        };
    }

    private Reading parse(KnownValues values, String typed) {
        RecognizedText recognized = RecognizedText.of(typed);
        try {
            Filter read = QueryParser.parse(schema, values, typed);
            boolean words = read instanceof Filter.RecordContains;
            return words && recognized.isKnown()
                    ? searched(recognized)
                    : new Reading.Valid(typed.strip(), read);
        } catch (QuerySyntaxException e) {
            return recognized.isKnown() ? searched(recognized) : new Reading.Invalid(e);
        }
    }

    /// Searches for a value without what was copied with it, such as quotes and commas.
    private static Reading searched(RecognizedText recognized) {
        return new Reading.Valid(
                recognized.asQuery(),
                new Filter.RecordContains(Phrase.literal(recognized.value())));
    }

    private void accept(String typed, Reading reading) {
        switch (reading) {
            case Reading.Valid(String query, Filter read) -> {
                filter = read;
                text.set(query);
                wrong.set(Optional.empty());
            }
            case Reading.Invalid(QuerySyntaxException error) ->
                    wrong.set(Optional.of(WrongQuery.of(typed, error)));
        }
    }

    /// The last valid query.
    Filter filter() {
        return filter;
    }

    /// The text of the last valid query, without blanks around it.
    ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    /// What is wrong with the newest text; nothing if it is valid.
    ReadOnlyObjectProperty<Optional<WrongQuery>> wrongProperty() {
        return wrong.getReadOnlyProperty();
    }
}
