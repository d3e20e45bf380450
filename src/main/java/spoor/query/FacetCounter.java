package spoor.query;

import spoor.event.Field;
import spoor.store.EventStore;
import spoor.store.IntColumn;
import spoor.store.Rows;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Counts how many rows of a set have each value of some fields, in one pass a field.
///
/// Sets of more than half of all rows are counted by what they lack. The counts of all rows are
/// kept; one thread at a time.
final class FacetCounter {
    /// So many rows a step: their numbers stay in the first cache while all fields are counted.
    private static final int BLOCK = 4096;

    private final EventStore store;
    private final Map<Field, int[]> totals = new TreeMap<>();
    private final int[] block = new int[BLOCK];

    FacetCounter(EventStore store) {
        this.store = store;
    }

    /// The counts of each field, by the numbers of its dictionary. They are not to be changed.
    ///
    /// @param fields such as have a dictionary
    Map<Field, int[]> count(List<Field> fields, Rows rows) {
        if (rows.isAll()) {
            Map<Field, int[]> all = new TreeMap<>();
            fields.forEach(field -> all.put(field, totals(field)));
            return all;
        }
        if (rows.count() <= rows.universe() / 2) {
            return countEach(fields, rows);
        }
        Map<Field, int[]> counts = countEach(fields, rows.complement());
        counts.forEach((field, lacking) -> subtract(totals(field), lacking));
        return counts;
    }

    private static void subtract(int[] total, int[] lacking) {
        for (int id = 0; id < lacking.length; id++) {
            lacking[id] = total[id] - lacking[id];
        }
    }

    private int[] totals(Field field) {
        return totals.computeIfAbsent(
                field,
                f -> {
                    int[] counts = new int[store.dictionary(f).size()];
                    countAll(store.codes(f), counts, store.size());
                    return counts;
                });
    }

    private Map<Field, int[]> countEach(List<Field> fields, Rows rows) {
        Map<Field, int[]> counts = new TreeMap<>();
        fields.forEach(field -> counts.put(field, new int[store.dictionary(field).size()]));
        int n = 0;
        for (int word = 0; word < rows.wordCount(); word++) {
            n = add(rows.word(word), word << 6, n);
            if (n > BLOCK - Long.SIZE || word == rows.wordCount() - 1) {
                int filled = n;
                counts.forEach((field, count) -> countBlock(store.codes(field), count, filled));
                n = 0;
            }
        }
        return counts;
    }

    /// Appends the rows of one word to the block.
    private int add(long word, int firstRow, int filled) {
        int n = filled;
        for (long bits = word; bits != 0; bits &= bits - 1) {
            block[n++] = firstRow + Long.numberOfTrailingZeros(bits);
        }
        return n;
    }

    private void countBlock(IntColumn codes, int[] counts, int n) {
        switch (codes) {
            case IntColumn.Zero _ -> counts[0] += n;
            case IntColumn.U8(byte[] values) -> {
                for (int i = 0; i < n; i++) {
                    counts[values[block[i]] & 0xff]++;
                }
            }
            case IntColumn.U16(char[] values) -> {
                for (int i = 0; i < n; i++) {
                    counts[values[block[i]]]++;
                }
            }
            case IntColumn.U24(byte[] values) -> {
                for (int i = 0; i < n; i++) {
                    counts[IntColumn.U24.at(values, block[i])]++;
                }
            }
            case IntColumn.I32(int[] values) -> {
                for (int i = 0; i < n; i++) {
                    counts[values[block[i]]]++;
                }
            }
        }
    }

    /// Counts every row; `counts` is empty before.
    static void countAll(IntColumn codes, int[] counts, int rows) {
        switch (codes) {
            case IntColumn.Zero _ -> counts[0] = rows;
            case IntColumn.U8(byte[] values) -> countNarrow(values, counts);
            case IntColumn.U16(char[] values) -> {
                for (char value : values) {
                    counts[value]++;
                }
            }
            case IntColumn.U24(byte[] values) -> {
                for (int row = 0; row < rows; row++) {
                    counts[IntColumn.U24.at(values, row)]++;
                }
            }
            case IntColumn.I32(int[] values) -> {
                for (int value : values) {
                    counts[value]++;
                }
            }
        }
    }

    /// Few values make neighbours count in the same place, which is slow: so in four places.
    private static void countNarrow(byte[] values, int[] counts) {
        int[] four = new int[4 * 256];
        int row = 0;
        for (; row + 4 <= values.length; row += 4) {
            four[values[row] & 0xff]++;
            four[256 + (values[row + 1] & 0xff)]++;
            four[512 + (values[row + 2] & 0xff)]++;
            four[768 + (values[row + 3] & 0xff)]++;
        }
        for (; row < values.length; row++) {
            four[values[row] & 0xff]++;
        }
        for (int id = 0; id < Math.min(256, counts.length); id++) {
            counts[id] = four[id] + four[256 + id] + four[512 + id] + four[768 + id];
        }
    }
}
