package spoor.query;

import spoor.event.EventId;
import spoor.event.Field;
import spoor.store.Dictionary;
import spoor.store.EventStore;
import spoor.store.Rows;
import spoor.text.CaseFolding;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/// Evaluates conditions on the columns of a store.
///
/// Texts are tested once for each distinct value and not once for each row.
final class ColumnEvaluator {
    private final EventStore store;

    ColumnEvaluator(EventStore store) {
        this.store = store;
    }

    Rows rows(Filter.OneOf condition) {
        Field field = condition.field();
        if (field.isMultiple()) {
            return rowsByCode(
                    field,
                    value ->
                            isAny(field.split(value), condition.values()::contains)
                                    || isAny(field.recorded(value), condition.values()::contains));
        }
        return rows(field, condition.values()::contains);
    }

    Rows rows(Filter.Matches condition) {
        ValueTest test = condition.test();
        if (condition.field() == Field.ID && test instanceof Wildcard pattern) {
            Optional<EventId> guid = EventId.parse(pattern.toString().toLowerCase(Locale.ROOT));
            if (guid.isPresent()) {
                return rowsWithId(guid.get()).or(rowsByCode(Field.ID, pattern::matches));
            }
        }
        return rows(condition.field(), test::matches);
    }

    Rows marked(Filter.Mark mark) {
        return switch (mark) {
            case FAILURE -> store.failures();
            case CHANGE -> store.changes();
            case HIDDEN_VALUES -> rows(row -> store.hiddenValues(row) > 0);
            case OMITTED_VALUES -> rows(row -> store.omittedValues(row) > 0);
            case MASKED_VALUES -> rows(store::isMasked);
            case PARTIAL -> rows(store::isPartial);
        };
    }

    /// The rows with a phrase in one of their columns; case is ignored.
    Rows containing(Phrase phrase) {
        Phrase folded = phrase.folded();
        Predicate<String> contains = value -> folded.isContainedIn(CaseFolding.fold(value));
        Rows found = rowsByCode(Field.ID, contains).or(rowsWithIdContaining(folded));
        for (Field field : store.schema().facets()) {
            found = found.or(rowsByCode(field, contains));
        }
        return found;
    }

    /// The rows whose id is a GUID that contains a phrase. GUIDs have no dictionary, so each row is
    /// tested, unless the phrase is a whole GUID or cannot be part of one.
    private Rows rowsWithIdContaining(Phrase phrase) {
        if (phrase.parts().size() != 1) {
            return rows(row -> phrase.isContainedIn(store.value(Field.ID, row)));
        }
        String text = phrase.parts().getFirst();
        Optional<EventId> guid = EventId.parse(text);
        if (guid.isPresent()) {
            return rowsWithId(guid.get());
        }
        if (!text.matches("[0-9a-f-]{3,36}")) {
            return Rows.none(store.size());
        }
        byte[] searched = text.getBytes(StandardCharsets.US_ASCII);
        byte[] id = new byte[EventId.TEXT_LENGTH];
        return rows(row -> store.printId(row, id) && contains(id, searched));
    }

    private static boolean contains(byte[] text, byte[] part) {
        for (int start = 0; start + part.length <= text.length; start++) {
            if (Arrays.equals(text, start, start + part.length, part, 0, part.length)) {
                return true;
            }
        }
        return false;
    }

    private Rows rows(Field field, Predicate<String> test) {
        if (field.isMultiple()) {
            return rowsByCode(field, value -> isAny(field.recorded(value), test));
        }
        return field.isDictionary()
                ? rowsByCode(field, test)
                : rows(row -> test.test(store.value(field, row)));
    }

    private static boolean isAny(List<String> values, Predicate<String> test) {
        return values.stream().anyMatch(test);
    }

    private Rows rowsByCode(Field field, Predicate<String> test) {
        Dictionary dictionary = store.dictionary(field);
        boolean[] matches = new boolean[dictionary.size()];
        boolean any = false;
        for (int code = 0; code < matches.length; code++) {
            String value = dictionary.value(code);
            matches[code] = test.test(value);
            any |= matches[code];
        }
        return any
                ? CodeMasks.rows(store.codes(field), matches, store.size())
                : Rows.none(store.size());
    }

    private Rows rowsWithId(EventId guid) {
        return rows(row -> store.hasId(row, guid));
    }

    private Rows rows(IntPredicate test) {
        long[] words = Rows.words(store.size());
        for (int row = 0; row < store.size(); row++) {
            if (test.test(row)) {
                words[row >> 6] |= 1L << row;
            }
        }
        return Rows.of(words, store.size());
    }
}
