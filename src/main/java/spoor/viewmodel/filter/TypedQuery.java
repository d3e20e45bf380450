package spoor.viewmodel.filter;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import spoor.event.RecordSchema;
import spoor.query.Filter;
import spoor.query.QueryParser;
import spoor.query.QuerySyntaxException;
import spoor.viewmodel.shared.Messages;

import java.util.Optional;

/// What was typed into the find box, read as a query. A wrong query changes nothing: the last valid
/// one still applies. Only the UI thread may call it.
final class TypedQuery {
    private final RecordSchema schema;
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<WrongQuery>> wrong =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Filter filter = Filter.everything();

    /// @param schema the fields that a query can name
    TypedQuery(RecordSchema schema) {
        this.schema = schema;
    }

    void read(String typed) {
        try {
            filter = QueryParser.parse(schema, typed);
            text.set(typed.strip());
            wrong.set(Optional.empty());
        } catch (QuerySyntaxException e) {
            wrong.set(
                    Optional.of(
                            new WrongQuery(typed, e.position(), Messages.text(e.explanation()))));
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
