package spoor.query;

import spoor.event.Cancellation;
import spoor.event.EventId;
import spoor.event.EventTime;
import spoor.event.Field;
import spoor.store.Dictionary;
import spoor.store.EventStore;
import spoor.store.Rows;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;

/// Turns filters over one store into masks, and keeps the masks and the counts of all rows: only
/// what changed is computed.
///
/// Work is done once a distinct value, not once a row. One thread at a time.
final class Predicates {
    private static final int KEPT = 64;

    private final EventStore store;
    private final TextSearch search;
    private final FacetCounter facets;
    private final Map<Filter, Rows> masks =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Filter, Rows> eldest) {
                    return size() > KEPT;
                }
            };

    Predicates(EventStore store, TextSearch search) {
        this.store = store;
        this.search = search;
        this.facets = new FacetCounter(store);
    }

    EventStore store() {
        return store;
    }

    /// Counts the values of the store's fields.
    FacetCounter facets() {
        return facets;
    }

    /// The rows that a filter wants.
    Rows rows(Filter filter, Cancellation cancellation) {
        Rows known = masks.get(filter);
        if (known == null) {
            cancellation.check();
            known = compute(filter, cancellation);
            masks.put(filter, known);
        }
        return known;
    }

    private Rows compute(Filter filter, Cancellation cancellation) {
        return switch (filter) {
            case Filter.Everything() -> Rows.all(store.size());
            case Filter.OneOf(Field field, var values) -> matching(field, values::contains);
            case Filter.Matches(Field field, Wildcard pattern) -> matching(field, pattern::matches);
            case Filter.Mentions(String text) -> mentions(text);
            case Filter.InOriginal original -> search.find(store, original, cancellation);
            case Filter.Marked(Filter.Mark mark) -> marked(mark);
            case Filter.Not(Filter inner) -> rows(inner, cancellation).complement();
            case Filter.And(var inner) -> {
                Rows all = Rows.all(store.size());
                for (Filter one : inner) {
                    all = all.and(rows(one, cancellation));
                }
                yield all;
            }
            case Filter.Or(var inner) -> {
                Rows any = Rows.none(store.size());
                for (Filter one : inner) {
                    any = any.or(rows(one, cancellation));
                }
                yield any;
            }
        };
    }

    private Rows marked(Filter.Mark mark) {
        return switch (mark) {
            case FAILURE -> store.failures();
            case CHANGE -> store.changes();
            case HIDDEN_VALUES -> where(row -> store.hiddenValues(row) > 0);
            case OMITTED_VALUES -> where(row -> store.omittedValues(row) > 0);
            case MASKED_VALUES -> where(store::isMasked);
        };
    }

    private interface TextTest {
        boolean accepts(String value);
    }

    private Rows matching(Field field, TextTest test) {
        return switch (field) {
            case TIME -> where(row -> test.accepts(EventTime.print(store.time(row))));
            case ID -> where(row -> test.accepts(store.value(Field.ID, row)));
            default -> byCode(field, test);
        };
    }

    private Rows byCode(Field field, TextTest test) {
        Dictionary dictionary = store.dictionary(field);
        boolean[] wanted = new boolean[dictionary.size()];
        boolean any = false;
        for (int id = 0; id < wanted.length; id++) {
            String value = dictionary.value(id);
            wanted[id] =
                    field.isMultiple()
                            ? field.split(value).stream().anyMatch(test::accepts)
                            : test.accepts(value);
            any |= wanted[id];
        }
        return any
                ? CodeMasks.rows(store.codes(field), wanted, store.size())
                : Rows.none(store.size());
    }

    private Rows mentions(String text) {
        String wanted = text.toLowerCase(Locale.ROOT);
        Rows found = ids(wanted);
        for (Field field : Field.values()) {
            if (field.isDictionary()) {
                found = found.or(byCode(field, v -> v.toLowerCase(Locale.ROOT).contains(wanted)));
            }
        }
        return found;
    }

    /// The rows whose id contains the text; ids have no dictionary, so rows are looked at.
    private Rows ids(String wanted) {
        Rows found = byCode(Field.ID, v -> v.toLowerCase(Locale.ROOT).contains(wanted));
        Optional<EventId> whole = EventId.parse(wanted);
        if (whole.isPresent()) {
            return found.or(where(row -> store.hasId(row, whole.get())));
        }
        if (!wanted.matches("[0-9a-f-]{3,36}")) {
            return found;
        }
        byte[] needle = wanted.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        byte[] id = new byte[EventId.TEXT_LENGTH];
        return found.or(where(row -> store.printId(row, id) && contains(id, needle)));
    }

    private static boolean contains(byte[] text, byte[] needle) {
        for (int at = 0; at + needle.length <= text.length; at++) {
            if (java.util.Arrays.equals(text, at, at + needle.length, needle, 0, needle.length)) {
                return true;
            }
        }
        return false;
    }

    private Rows where(IntPredicate test) {
        long[] words = Rows.words(store.size());
        for (int row = 0; row < store.size(); row++) {
            if (test.test(row)) {
                words[row >> 6] |= 1L << row;
            }
        }
        return Rows.of(words, store.size());
    }
}
