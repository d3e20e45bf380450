package spoor.viewmodel.filter;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import spoor.event.RecordSchema;
import spoor.query.Filter;
import spoor.query.KnownValues;
import spoor.query.QueryParser;
import spoor.query.QuerySyntaxException;

import java.util.Optional;
import java.util.function.Supplier;

/// What was typed into the find box, read as a query. A wrong query changes nothing: the last valid
/// one still applies. Only the UI thread may call it.
final class TypedQuery {
    private final RecordSchema schema;
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<WrongQuery>> wrong =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Supplier<KnownValues> known;
    private Filter filter = Filter.everything();
    private String newest = "";

    /// @param schema the fields that a query can name
    /// @param known the values of the events that are loaded
    TypedQuery(RecordSchema schema, Supplier<KnownValues> known) {
        this.schema = schema;
        this.known = known;
    }

    /// Reads the newest text again, since other values may occur now.
    void readAgain() {
        read(newest);
    }

    void read(String typed) {
        newest = typed;
        try {
            filter = QueryParser.parse(schema, known.get(), typed);
            text.set(typed.strip());
            wrong.set(Optional.empty());
        } catch (QuerySyntaxException e) {
            wrong.set(Optional.of(WrongQuery.of(typed, e)));
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
