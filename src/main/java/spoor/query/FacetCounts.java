package spoor.query;

import spoor.event.Field;
import spoor.store.Dictionary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.PriorityQueue;

/// How many of the wanted events have each value of a field, the field's own picks left aside.
///
/// Immutable; looking for the top values of a field with many takes some milliseconds.
public final class FacetCounts {
    private static final Comparator<FacetValue> MOST_FIRST =
            Comparator.comparingInt(FacetValue::count).reversed().thenComparing(FacetValue::value);

    private final Field field;
    private final ValueAt values;
    private final int[] counts;

    private FacetCounts(Field field, ValueAt values, int[] counts) {
        this.field = field;
        this.values = values;
        this.counts = counts;
    }

    /// Gives the text that belongs to a count.
    private interface ValueAt {
        String value(int id);
    }

    static FacetCounts of(Field field, Dictionary dictionary, int[] counts) {
        return field.isMultiple()
                ? of(field, countEachValue(field, dictionary, counts))
                : new FacetCounts(field, dictionary::value, counts);
    }

    /// An event counts once for each of its values.
    private static List<FacetValue> countEachValue(
            Field field, Dictionary dictionary, int[] counts) {
        Map<String, Integer> single = new LinkedHashMap<>();
        for (int id = 0; id < counts.length; id++) {
            if (counts[id] > 0) {
                for (String value : field.split(dictionary.value(id))) {
                    single.merge(value, counts[id], Integer::sum);
                }
            }
        }
        return single.entrySet().stream()
                .map(entry -> new FacetValue(entry.getKey(), entry.getValue()))
                .toList();
    }

    static FacetCounts of(Field field, List<FacetValue> values) {
        return new FacetCounts(
                field,
                id -> values.get(id).value(),
                values.stream().mapToInt(FacetValue::count).toArray());
    }

    /// A value and how many events have it.
    public record FacetValue(String value, int count) {}

    public Field field() {
        return field;
    }

    /// How many events have that value.
    public int count(String value) {
        for (int id = 0; id < counts.length; id++) {
            if (counts[id] > 0 && values.value(id).equals(value)) {
                return counts[id];
            }
        }
        return 0;
    }

    /// How many values at least one event has.
    public int distinct() {
        int n = 0;
        for (int count : counts) {
            n += count > 0 ? 1 : 0;
        }
        return n;
    }

    /// The values that most events have, by falling count, then by value.
    ///
    /// @param limit how many at most
    /// @param search only values that contain this, whatever the case
    public List<FacetValue> top(int limit, String search) {
        String wanted = search.toLowerCase(Locale.ROOT);
        PriorityQueue<FacetValue> best = new PriorityQueue<>(MOST_FIRST.reversed());
        for (int id = 0; id < counts.length; id++) {
            boolean full = best.size() == limit;
            if (counts[id] == 0 || (full && counts[id] < best.element().count())) {
                continue;
            }
            String value = values.value(id);
            if (wanted.isEmpty() || value.toLowerCase(Locale.ROOT).contains(wanted)) {
                best.add(new FacetValue(value, counts[id]));
                if (best.size() > limit) {
                    best.remove();
                }
            }
        }
        List<FacetValue> sorted = new ArrayList<>(best);
        sorted.sort(MOST_FIRST);
        return sorted;
    }

    /// All values, by falling count, then by value.
    public List<FacetValue> all() {
        return top(Integer.MAX_VALUE, "");
    }
}
