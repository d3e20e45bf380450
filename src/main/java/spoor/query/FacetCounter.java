package spoor.query;

import spoor.event.Field;
import spoor.store.EventStore;
import spoor.store.Rows;
import spoor.work.Cancellation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Counts how many rows of a set have each value of some fields.
///
/// The counts of all rows are computed once for each field. A set of more than half of the rows is
/// counted by subtracting the rows that are not in it. Not safe for use by several threads.
final class FacetCounter {
    /// The row numbers of a block stay in the L1 cache while all fields are counted.
    private static final int BLOCK = 4096;

    private final EventStore store;
    private final Map<Field, int[]> totals = new TreeMap<>();
    private final Map<Field, SingleValues> singles = new TreeMap<>();
    private final int[] block = new int[BLOCK];

    FacetCounter(EventStore store) {
        this.store = store;
    }

    /// The single values of a field with several.
    ///
    /// @throws java.util.concurrent.CancellationException once cancelled
    SingleValues singles(Field field, Cancellation cancellation) {
        return singles.computeIfAbsent(
                field, key -> SingleValues.of(key, store.dictionary(key), cancellation));
    }

    /// The counts of each field, indexed by the codes of its dictionary. Callers must not change
    /// them.
    ///
    /// @param fields fields with a dictionary
    Map<Field, int[]> count(List<Field> fields, Rows rows) {
        if (rows.isAll()) {
            Map<Field, int[]> all = new TreeMap<>();
            fields.forEach(field -> all.put(field, totals(field)));
            return all;
        }
        if (rows.count() <= rows.universe() / 2) {
            return countRows(fields, rows);
        }
        Map<Field, int[]> counts = countRows(fields, rows.complement());
        counts.forEach((field, complement) -> subtractFrom(totals(field), complement));
        return counts;
    }

    private static void subtractFrom(int[] totals, int[] counts) {
        for (int code = 0; code < counts.length; code++) {
            counts[code] = totals[code] - counts[code];
        }
    }

    private int[] totals(Field field) {
        return totals.computeIfAbsent(
                field,
                key ->
                        CodeCounts.ofAll(
                                store.codes(key), store.size(), store.dictionary(key).size()));
    }

    private Map<Field, int[]> countRows(List<Field> fields, Rows rows) {
        Map<Field, int[]> counts = new TreeMap<>();
        fields.forEach(field -> counts.put(field, new int[store.dictionary(field).size()]));
        int size = 0;
        for (int word = 0; word < rows.wordCount(); word++) {
            size = append(rows.word(word), word << 6, size);
            if (size > BLOCK - Long.SIZE || word == rows.wordCount() - 1) {
                int rowCount = size;
                counts.forEach((field, fieldCounts) ->
                        CodeCounts.add(store.codes(field), block, rowCount, fieldCounts));
                size = 0;
            }
        }
        return counts;
    }

    /// Appends the rows of one word to the block.
    ///
    /// @return the new size of the block
    private int append(long word, int firstRow, int size) {
        int end = size;
        for (long bits = word; bits != 0; bits &= bits - 1) {
            block[end++] = firstRow + Long.numberOfTrailingZeros(bits);
        }
        return end;
    }
}
