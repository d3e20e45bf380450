package spoor.query;

import spoor.event.Field;
import spoor.store.Dictionary;
import spoor.store.EventStore;

import java.util.stream.IntStream;

/// Which values events have. A value that occurs is never refused in a query, whatever its form.
public interface KnownValues {
    /// Nothing is known, so any value may occur.
    KnownValues ANY = (_, _) -> true;

    /// Whether an event has such a value in a field that has a dictionary, or in [Field#ID].
    boolean occurs(Field field, ValueTest test);

    /// The values in a store.
    static KnownValues in(EventStore store) {
        return (field, test) -> {
            // Ids that are GUIDs are not in the dictionary, but have the form of an id.
            Dictionary dictionary = store.dictionary(field);
            return IntStream.range(1, dictionary.size())
                    .mapToObj(dictionary::value)
                    .flatMap(value -> field.split(value).stream())
                    .anyMatch(test::matches);
        };
    }
}
