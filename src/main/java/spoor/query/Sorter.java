package spoor.query;

import spoor.event.Field;
import spoor.event.ValueForm;
import spoor.store.Dictionary;
import spoor.store.EventStore;
import spoor.store.IntColumn;
import spoor.store.Rows;
import spoor.work.Cancellation;

/// Sorts rows by a counting sort of their codes. Rows with equal keys are newest first.
final class Sorter {
    private Sorter() {}

    static RowOrder sort(EventStore store, Rows rows, SortOrder order, Cancellation cancellation) {
        return switch (order.key()) {
            case SortOrder.Key.OfField(Field field) when field == Field.TIME ->
                    RowOrder.ByTime.of(store, rows, order.descending());
            case SortOrder.Key.OfField(Field field) when field == Field.ID ->
                    new RowOrder.Sorted(
                            new IdSorter(store, order.descending())
                                    .sort(newestFirst(store, rows).toArray()),
                            store.size());
            case SortOrder.Key.OfField(Field field) -> {
                Dictionary dictionary = store.dictionary(field);
                int[] ranks =
                        field.row().values() instanceof ValueForm.Numeric
                                ? NumberRanks.of(dictionary)
                                : dictionary.ranks();
                int[] byRank = codesByRank(ranks, order.descending());
                cancellation.check();
                yield sorted(store, rows, store.codes(field), byRank);
            }
            case SortOrder.Key.OfHiddenValues() -> {
                IntColumn hidden = store.hiddenValues();
                int largest = hidden.limit();
                int[] byCount = new int[largest + 1];
                for (int n = 0; n <= largest; n++) {
                    byCount[order.descending() ? largest - n : n] = n;
                }
                yield sorted(store, rows, hidden, byCount);
            }
        };
    }

    /// The codes in the order of their texts. The empty text has the last rank and stays last.
    private static int[] codesByRank(int[] ranks, boolean descending) {
        int last = ranks.length - 1;
        int[] codes = new int[ranks.length];
        for (int code = 0; code < ranks.length; code++) {
            int rank = ranks[code];
            codes[rank == last || !descending ? rank : last - 1 - rank] = code;
        }
        return codes;
    }

    /// @param order all codes, in the order to sort by
    private static RowOrder sorted(EventStore store, Rows rows, IntColumn codes, int[] order) {
        NewestFirstScan newestFirst = newestFirst(store, rows);
        int[] positions = new int[order.length];
        newestFirst.visit((block, rowCount) -> CodeCounts.add(codes, block, rowCount, positions));
        int start = 0;
        for (int code : order) {
            int count = positions[code];
            positions[code] = start;
            start += count;
        }
        int[] sorted = new int[start];
        newestFirst.visit((block, rowCount) -> place(codes, block, rowCount, positions, sorted));
        return new RowOrder.Sorted(sorted, store.size());
    }

    private static NewestFirstScan newestFirst(EventStore store, Rows rows) {
        return new NewestFirstScan(rows, store.timedRows());
    }

    /// Copies each row to the next position of its code.
    ///
    /// Each column width has its own loop, so that each compiles to a plain table look-up.
    private static void place(
            IntColumn codes, int[] rows, int rowCount, int[] positions, int[] sorted) {
        switch (codes) {
            case IntColumn.Zero _ -> {
                System.arraycopy(rows, 0, sorted, positions[0], rowCount);
                positions[0] += rowCount;
            }
            case IntColumn.U8(byte[] values) -> {
                for (int i = 0; i < rowCount; i++) {
                    sorted[positions[values[rows[i]] & 0xff]++] = rows[i];
                }
            }
            case IntColumn.U16(char[] values) -> {
                for (int i = 0; i < rowCount; i++) {
                    sorted[positions[values[rows[i]]]++] = rows[i];
                }
            }
            case IntColumn.U24(byte[] values) -> {
                for (int i = 0; i < rowCount; i++) {
                    sorted[positions[IntColumn.U24.at(values, rows[i])]++] = rows[i];
                }
            }
            case IntColumn.I32(int[] values) -> {
                for (int i = 0; i < rowCount; i++) {
                    sorted[positions[values[rows[i]]]++] = rows[i];
                }
            }
        }
    }
}
