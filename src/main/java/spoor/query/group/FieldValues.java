package spoor.query.group;

import spoor.event.Field;
import spoor.query.SingleValues;
import spoor.store.Dictionary;
import spoor.store.EventStore;
import spoor.store.IntColumn;

import java.util.stream.IntStream;

/// The values of a field with a dictionary. One thread at a time.
final class FieldValues implements KeyValues {
    private final IntColumn codes;
    private final Dictionary dictionary;
    private final int[] one = new int[1];

    private FieldValues(EventStore store, Field field) {
        codes = store.codes(field);
        dictionary = store.dictionary(field);
    }

    static KeyValues of(EventStore store, Field field) {
        return field.isMultiple()
                ? new Several(store.codes(field), SingleValues.of(field, store.dictionary(field)))
                : new FieldValues(store, field);
    }

    @Override
    public String text(int value) {
        return dictionary.value(value);
    }

    @Override
    public int[] of(int row) {
        one[0] = codes.at(row);
        return one;
    }

    /// The single values of a field with several.
    private record Several(IntColumn codes, SingleValues singles) implements KeyValues {
        @Override
        public String text(int value) {
            return singles.values().get(value);
        }

        @Override
        public int[] of(int row) {
            int[] values = singles.ofCode()[codes.at(row)];
            return values.length < 2 ? values : IntStream.of(values).distinct().toArray();
        }
    }
}
