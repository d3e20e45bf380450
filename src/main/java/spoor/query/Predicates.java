package spoor.query;

import spoor.cache.Lru;
import spoor.event.EventId;
import spoor.event.Field;
import spoor.event.TimeRange;
import spoor.store.Dictionary;
import spoor.store.EventStore;
import spoor.store.Rows;
import spoor.work.Cancellation;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    /// What searches of the original records found: costly, so they do not make room for others.
    private final Map<Filter.InOriginal, Rows> originals = new LinkedHashMap<>(16, 0.75f, true);

    private final Lru<Filter, Rows> masks = Lru.ofCount(KEPT);

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
            searchOriginals(filter, cancellation);
            known = compute(filter, cancellation);
            masks.put(filter, known);
        }
        return known;
    }

    /// Goes through the original records once for all that is new in a filter.
    private void searchOriginals(Filter filter, Cancellation cancellation) {
        Set<Filter.InOriginal> asked = filter.originals();
        Set<Filter.InOriginal> wanted = new LinkedHashSet<>(asked);
        wanted.removeAll(originals.keySet());
        if (wanted.isEmpty()) {
            return;
        }
        Map<Filter.InOriginal, Rows> found = search.find(store, wanted, cancellation);
        // What was not asked for lately makes room; what is asked now stays, however much it is.
        originals.keySet().removeIf(one -> originals.size() > KEPT && !asked.contains(one));
        originals.putAll(found);
    }

    private Rows compute(Filter filter, Cancellation cancellation) {
        return switch (filter) {
            case Filter.Everything() -> Rows.all(store.size());
            case Filter.OneOf(Field field, var values) -> matching(field, values::contains);
            case Filter.Matches(Field field, Wildcard pattern) ->
                    field == Field.ID ? id(pattern) : matching(field, pattern::matches);
            case Filter.AnyColumnContains(Phrase phrase) -> mentions(phrase);
            case Filter.During(TimeRange range) -> store.during(range);
            case Filter.RecordContains text -> mentions(text.phrase()).or(original(text));
            case Filter.AtPath path -> original(path);
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

    private Rows original(Filter.InOriginal wanted) {
        Rows found = originals.get(wanted);
        if (found == null) {
            throw new IllegalStateException("not searched for: " + wanted);
        }
        return found;
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
        return field.isDictionary()
                ? byCode(field, test)
                : where(row -> test.accepts(store.value(field, row)));
    }

    /// A whole GUID is compared as a number.
    private Rows id(Wildcard pattern) {
        Optional<EventId> whole = EventId.parse(pattern.toString().toLowerCase(Locale.ROOT));
        return whole.isPresent()
                ? where(row -> store.hasId(row, whole.get())).or(byCode(Field.ID, pattern::matches))
                : matching(Field.ID, pattern::matches);
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

    private Rows mentions(Phrase phrase) {
        Phrase wanted = phrase.toLowerCase();
        Rows found = ids(wanted);
        for (Field field : store.schema().facets()) {
            found = found.or(byCode(field, v -> wanted.isContainedIn(v.toLowerCase(Locale.ROOT))));
        }
        return found;
    }

    /// The rows whose id contains the text; ids have no dictionary, so rows are looked at.
    private Rows ids(Phrase wanted) {
        Rows found = byCode(Field.ID, v -> wanted.isContainedIn(v.toLowerCase(Locale.ROOT)));
        if (wanted.parts().size() != 1) {
            return found.or(where(row -> wanted.isContainedIn(store.value(Field.ID, row))));
        }
        String text = wanted.parts().getFirst();
        Optional<EventId> whole = EventId.parse(text);
        if (whole.isPresent()) {
            return found.or(where(row -> store.hasId(row, whole.get())));
        }
        if (!text.matches("[0-9a-f-]{3,36}")) {
            return found;
        }
        byte[] needle = text.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
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
