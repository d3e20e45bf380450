package spoor.bench;

import spoor.event.Field;
import spoor.store.EventStore;
import spoor.store.IntColumn;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Counts facets as a plain program does: one loop over the rows tests each row and then counts it
/// in every column. A row that fails the selection of a single facet is counted in that facet.
///
/// It reads the store's own arrays, without a call for each row.
public final class NaivePass {
    private final int rows;
    private final List<Column> narrow = new ArrayList<>();
    private final List<Column> middle = new ArrayList<>();
    private final List<Column> other = new ArrayList<>();
    private final List<Pick> picks = new ArrayList<>();
    private final List<Column> columns = new ArrayList<>();

    /// @param facets the columns to count
    /// @param picked the selected texts of some columns
    public NaivePass(EventStore store, Set<Field> facets, Map<Field, Set<String>> picked) {
        rows = store.size();
        for (Field field : facets) {
            Column column = new Column(store.codes(field), new int[store.dictionary(field).size()]);
            columns.add(column);
            switch (column.codes) {
                case IntColumn.U8 _ -> narrow.add(column);
                case IntColumn.U16 _ -> middle.add(column);
                case IntColumn.Zero _, IntColumn.U24 _, IntColumn.I32 _ -> other.add(column);
            }
            Set<String> wanted = picked.getOrDefault(field, Set.of());
            if (!wanted.isEmpty()) {
                boolean[] codes = new boolean[column.counts.length];
                for (int code = 0; code < codes.length; code++) {
                    codes[code] = wanted.contains(store.dictionary(field).value(code));
                }
                picks.add(new Pick(column, codes));
            }
        }
    }

    private record Column(IntColumn codes, int[] counts) {}

    private record Pick(Column column, boolean[] wanted) {}

    /// Counts from the start.
    ///
    /// @return the number of matching rows
    public int count() {
        for (Column column : columns) {
            java.util.Arrays.fill(column.counts, 0);
        }
        byte[][] bytes = new byte[narrow.size()][];
        int[][] byteCounts = new int[bytes.length][];
        for (int c = 0; c < bytes.length; c++) {
            bytes[c] = ((IntColumn.U8) narrow.get(c).codes).values();
            byteCounts[c] = narrow.get(c).counts;
        }
        char[][] chars = new char[middle.size()][];
        int[][] charCounts = new int[chars.length][];
        for (int c = 0; c < chars.length; c++) {
            chars[c] = ((IntColumn.U16) middle.get(c).codes).values();
            charCounts[c] = middle.get(c).counts;
        }
        Column[] others = other.toArray(Column[]::new);
        Pick[] tests = picks.toArray(Pick[]::new);
        int selected = 0;
        for (int row = 0; row < rows; row++) {
            int failed = 0;
            Column sibling = null;
            for (Pick test : tests) {
                if (!test.wanted[test.column.codes.at(row)]) {
                    failed++;
                    sibling = test.column;
                }
            }
            if (failed == 0) {
                selected++;
                for (int c = 0; c < bytes.length; c++) {
                    byteCounts[c][bytes[c][row] & 0xff]++;
                }
                for (int c = 0; c < chars.length; c++) {
                    charCounts[c][chars[c][row]]++;
                }
                for (Column column : others) {
                    column.counts[column.codes.at(row)]++;
                }
            } else if (failed == 1 && sibling != null) {
                sibling.counts[sibling.codes.at(row)]++;
            }
        }
        return selected;
    }

    /// The sum of the last counts of all columns, for comparison.
    public long sum() {
        return columns.stream()
                .flatMapToInt(column -> java.util.Arrays.stream(column.counts))
                .asLongStream()
                .sum();
    }
}
