package spoor.query;

import spoor.event.Field;
import spoor.store.EventStore;

/// Which values events have. A value that occurs is never refused in a query, whatever its form.
public interface KnownValues {
    /// Nothing is known, so any value may occur.
    KnownValues ANY = (_, _) -> true;

    /// Whether an event has such a value in a field that has a dictionary, or in [Field#ID].
    boolean occurs(Field field, Wildcard pattern);

    /// The values in a store.
    static KnownValues in(EventStore store) {
        return new StoredValues(store);
    }
}
