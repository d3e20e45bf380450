package spoor.query;

import spoor.store.Dictionary;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// The ranks of a dictionary's codes by the numbers that their texts are.
final class NumberRanks {
    private NumberRanks() {}

    /// For each code its rank. Texts that are no numbers come after all numbers, and the empty
    /// text, which is that of code 0, is last.
    static int[] of(Dictionary dictionary) {
        Map<Integer, BigDecimal> numbers = new TreeMap<>();
        for (int code = 1; code < dictionary.size(); code++) {
            int key = code;
            ValueTest.NumberCompared.parse(dictionary.value(code))
                    .ifPresent(number -> numbers.put(key, number));
        }
        int[] byText = dictionary.ranks();
        int[] codes =
                IntStream.range(1, dictionary.size())
                        .boxed()
                        .sorted(
                                Comparator.<Integer, BigDecimal>comparing(
                                                numbers::get,
                                                Comparator.nullsLast(Comparator.naturalOrder()))
                                        .thenComparingInt(code -> byText[code]))
                        .mapToInt(code -> code)
                        .toArray();
        int[] ranks = new int[dictionary.size()];
        for (int rank = 0; rank < codes.length; rank++) {
            ranks[codes[rank]] = rank;
        }
        ranks[0] = codes.length;
        return ranks;
    }
}
