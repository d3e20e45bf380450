package spoor.query;

import spoor.event.Field;
import spoor.store.Dictionary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.PriorityQueue;

/// How many of the matching events have each value of a field. The selection in the field's own
/// facet is ignored.
///
/// Immutable. Finding the top values of a field with many takes some milliseconds.
public final class FacetCounts {
    private static final Comparator<FacetValue> MOST_FIRST =
            Comparator.comparingInt(FacetValue::count).reversed().thenComparing(FacetValue::value);

    private static final Comparator<FacetValue> BY_VALUE =
            Comparator.comparing(FacetValue::value, String.CASE_INSENSITIVE_ORDER)
                    .thenComparing(FacetValue::value);

    private final Field field;
    private final Values values;
    private final int[] counts;

    private FacetCounts(Field field, Values values, int[] counts) {
        this.field = field;
        this.values = values;
        this.counts = counts;
    }

    /// The values by their index in `counts`.
    private interface Values {
        String at(int index);
    }

    static FacetCounts of(Field field, Dictionary dictionary, int[] counts) {
        return new FacetCounts(field, dictionary::value, counts);
    }

    static FacetCounts of(Field field, List<FacetValue> values) {
        return new FacetCounts(
                field,
                index -> values.get(index).value(),
                values.stream().mapToInt(FacetValue::count).toArray());
    }

    /// A value and how many events have it.
    public record FacetValue(String value, int count) {}

    public Field field() {
        return field;
    }

    /// How many events have a value.
    public int count(String value) {
        for (int index = 0; index < counts.length; index++) {
            if (counts[index] > 0 && values.at(index).equals(value)) {
                return counts[index];
            }
        }
        return 0;
    }

    /// How many values occur in at least one event.
    public int distinct() {
        int distinct = 0;
        for (int count : counts) {
            distinct += count > 0 ? 1 : 0;
        }
        return distinct;
    }

    /// The most frequent values, by falling count, then by value.
    ///
    /// @param limit the maximum number of values
    /// @param search only values that contain this text; case is ignored
    public List<FacetValue> top(int limit, String search) {
        return first(limit, search, MOST_FIRST, true);
    }

    /// The first values in the order of the alphabet; case is ignored.
    ///
    /// @param limit the maximum number of values
    /// @param search only values that contain this text; case is ignored
    public List<FacetValue> firstByValue(int limit, String search) {
        return first(limit, search, BY_VALUE, false);
    }

    /// @param isByCount whether a value with a smaller count comes after
    private List<FacetValue> first(
            int limit, String search, Comparator<FacetValue> order, boolean isByCount) {
        String searched = search.toLowerCase(Locale.ROOT);
        PriorityQueue<FacetValue> first = new PriorityQueue<>(order.reversed());
        for (int index = 0; index < counts.length; index++) {
            boolean full = first.size() == limit;
            boolean rare = full && counts[index] < first.element().count();
            if (counts[index] == 0 || (rare && isByCount)) {
                continue;
            }
            String value = values.at(index);
            if (searched.isEmpty() || value.toLowerCase(Locale.ROOT).contains(searched)) {
                first.add(new FacetValue(value, counts[index]));
                if (first.size() > limit) {
                    first.remove();
                }
            }
        }
        List<FacetValue> sorted = new ArrayList<>(first);
        sorted.sort(order);
        return sorted;
    }

    /// The values that fit a text best, by [MatchRank], then by falling count, then by value.
    ///
    /// @param limit the maximum number of values
    public List<FacetValue> best(int limit, String search) {
        String searched = search.toLowerCase(Locale.ROOT);
        if (searched.isEmpty()) {
            return top(limit, searched);
        }
        PriorityQueue<Ranked> best = new PriorityQueue<>(Ranked.BEST_FIRST.reversed());
        for (int index = 0; index < counts.length; index++) {
            boolean full = best.size() == limit;
            boolean rare = full && counts[index] < best.element().value().count();
            if (counts[index] == 0 || (rare && best.element().rank() == MatchRank.BEGINS)) {
                continue;
            }
            String value = values.at(index);
            MatchRank rank = MatchRank.of(value, searched);
            if (rank != MatchRank.NONE) {
                best.add(new Ranked(rank, new FacetValue(value, counts[index])));
                if (best.size() > limit) {
                    best.remove();
                }
            }
        }
        return best.stream().sorted(Ranked.BEST_FIRST).map(Ranked::value).toList();
    }

    /// Those of some values that fit a text, as [#best] orders them.
    public static List<FacetValue> best(List<FacetValue> values, String search) {
        String searched = search.toLowerCase(Locale.ROOT);
        return values.stream()
                .map(value -> new Ranked(MatchRank.of(value.value(), searched), value))
                .filter(value -> value.rank() != MatchRank.NONE)
                .sorted(Ranked.BEST_FIRST)
                .map(Ranked::value)
                .toList();
    }

    /// A value and how well it fits.
    private record Ranked(MatchRank rank, FacetValue value) {
        static final Comparator<Ranked> BEST_FIRST =
                Comparator.comparing(Ranked::rank).thenComparing(Ranked::value, MOST_FIRST);
    }

    /// All values, by falling count, then by value.
    public List<FacetValue> all() {
        return top(Integer.MAX_VALUE, "");
    }
}
