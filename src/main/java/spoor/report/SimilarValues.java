package spoor.report;

import spoor.aws.ServiceName;
import spoor.event.Field;
import spoor.query.AskedValues;
import spoor.query.AskedValues.Asked;
import spoor.query.Filter;
import spoor.query.QueryEngine;
import spoor.store.Dictionary;
import spoor.store.EventStore;
import spoor.work.Cancellation;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/// Finds values that are similar to one that no event has: the same value in another field, a
/// longer or a shorter one, or one with a few other letters.
record SimilarValues(EventStore store, QueryEngine engine, Cancellation cancellation) {
    private static final int MOST = 3;

    /// As many similar values are counted, to find the most frequent ones.
    private static final int COUNTED = 40;

    /// Shorter texts are part of too many values.
    private static final int SHORTEST = 3;

    /// So many letters may differ in one.
    private static final int LETTERS_PER_ERROR = 5;

    private static final Comparator<SimilarValue> MOST_FIRST =
            Comparator.comparingInt(SimilarValue::events).reversed();

    /// The values that are similar to those of a condition that no event matches.
    ///
    /// @param condition its position
    List<SimilarValue> of(int condition, Filter filter) {
        Set<SimilarValue> found =
                new TreeSet<>(
                        MOST_FIRST
                                .thenComparing(SimilarValue::field)
                                .thenComparing(SimilarValue::value));
        for (Asked asked : AskedValues.in(filter)) {
            for (Field field : store.schema().facets()) {
                cancellation.check();
                candidates(asked, field).stream()
                        .map(value -> counted(condition, field, value))
                        .filter(value -> value.events() > 0)
                        .forEach(found::add);
            }
        }
        return found.stream().limit(MOST).toList();
    }

    private SimilarValue counted(int condition, Field field, String value) {
        Filter has = new Filter.OneOf(field, Set.of(value));
        return new SimilarValue(
                condition, field, value, engine.matching(store, has, cancellation).count());
    }

    private Set<String> candidates(Asked asked, Field field) {
        String text = ServiceName.shortName(asked.text().replace("*", "").toLowerCase(Locale.ROOT));
        Set<String> found = new TreeSet<>();
        if (text.length() < SHORTEST) {
            return found;
        }
        boolean isSameField = field.equals(asked.field());
        Dictionary dictionary = store.dictionary(field);
        for (int code = 1; code < dictionary.size() && found.size() < COUNTED; code++) {
            for (String value : field.split(dictionary.value(code))) {
                if (isSameField ? isSimilar(text, value) : asked.matches().test(value)) {
                    found.add(value);
                }
            }
        }
        return found;
    }

    private static boolean isSimilar(String text, String value) {
        String lower = ServiceName.shortName(value.toLowerCase(Locale.ROOT));
        return lower.length() >= SHORTEST
                && (lower.contains(text)
                        || text.contains(lower)
                        || isNear(text, lower, Math.max(1, text.length() / LETTERS_PER_ERROR)));
    }

    /// Whether one text becomes the other by so many changes of single letters, at most.
    private static boolean isNear(String one, String other, int most) {
        if (Math.abs(one.length() - other.length()) > most) {
            return false;
        }
        int[] before = new int[other.length() + 1];
        for (int j = 0; j < before.length; j++) {
            before[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] now = new int[before.length];
            now[0] = i;
            for (int j = 1; j < now.length; j++) {
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                now[j] = Math.min(before[j - 1] + change, Math.min(before[j], now[j - 1]) + 1);
            }
            before = now;
        }
        return before[other.length()] <= most;
    }
}
