package spoor.query;

import spoor.event.Field;
import spoor.store.Dictionary;
import spoor.store.EventStore;
import spoor.store.IntColumn;
import spoor.store.Rows;
import spoor.work.Cancellation;

/// Puts rows in order by counting their values; among equals, the newest first.
final class Sorter {
    private Sorter() {}

    static RowOrder sort(EventStore store, Rows rows, SortOrder order, Cancellation cancellation) {
        return switch (order.key()) {
            case SortOrder.Key.OfField(Field field) when field == Field.TIME ->
                    RowOrder.ByTime.of(store, rows, order.descending());
            case SortOrder.Key.OfField(Field field) when field == Field.ID ->
                    new RowOrder.Sorted(
                            IdSorter.of(store, newest(store, rows).toArray(), order.descending()),
                            store.size());
            case SortOrder.Key.OfField(Field field) -> {
                Dictionary dictionary = store.dictionary(field);
                int[] byRank = codesByRank(dictionary.ranks(), order.descending());
                cancellation.check();
                yield listed(store, rows, store.codes(field), byRank);
            }
            case SortOrder.Key.OfHiddenValues() -> {
                IntColumn hidden = store.hiddenValues();
                int largest = hidden.limit();
                int[] byCount = new int[largest + 1];
                for (int n = 0; n <= largest; n++) {
                    byCount[order.descending() ? largest - n : n] = n;
                }
                yield listed(store, rows, hidden, byCount);
            }
        };
    }

    /// The codes in the order of their texts; the empty text, which has the last rank, stays last.
    private static int[] codesByRank(int[] ranks, boolean descending) {
        int last = ranks.length - 1;
        int[] codes = new int[ranks.length];
        for (int code = 0; code < ranks.length; code++) {
            int rank = ranks[code];
            codes[rank == last || !descending ? rank : last - 1 - rank] = code;
        }
        return codes;
    }

    /// @param order all codes, in the order in which their rows shall stand
    private static RowOrder listed(EventStore store, Rows rows, IntColumn codes, int[] order) {
        NewestFirstScan newest = newest(store, rows);
        int[] places = new int[order.length];
        newest.visit((block, rowCount) -> count(codes, block, rowCount, places));
        int start = 0;
        for (int code : order) {
            int count = places[code];
            places[code] = start;
            start += count;
        }
        int[] sorted = new int[start];
        newest.visit((block, rowCount) -> place(codes, block, rowCount, places, sorted));
        return new RowOrder.Sorted(sorted, store.size());
    }

    private static NewestFirstScan newest(EventStore store, Rows rows) {
        return new NewestFirstScan(rows, store.timedRows());
    }

    // One loop a width, so that each compiles to plain look-ups.
    private static void count(IntColumn codes, int[] rows, int rowCount, int[] counts) {
        switch (codes) {
            case IntColumn.Zero _ -> counts[0] += rowCount;
            case IntColumn.U8(byte[] values) -> {
                for (int i = 0; i < rowCount; i++) {
                    counts[values[rows[i]] & 0xff]++;
                }
            }
            case IntColumn.U16(char[] values) -> {
                for (int i = 0; i < rowCount; i++) {
                    counts[values[rows[i]]]++;
                }
            }
            case IntColumn.U24(byte[] values) -> {
                for (int i = 0; i < rowCount; i++) {
                    counts[IntColumn.U24.at(values, rows[i])]++;
                }
            }
            case IntColumn.I32(int[] values) -> {
                for (int i = 0; i < rowCount; i++) {
                    counts[values[rows[i]]]++;
                }
            }
        }
    }

    private static void place(
            IntColumn codes, int[] rows, int rowCount, int[] places, int[] sorted) {
        switch (codes) {
            case IntColumn.Zero _ -> {
                System.arraycopy(rows, 0, sorted, places[0], rowCount);
                places[0] += rowCount;
            }
            case IntColumn.U8(byte[] values) -> {
                for (int i = 0; i < rowCount; i++) {
                    sorted[places[values[rows[i]] & 0xff]++] = rows[i];
                }
            }
            case IntColumn.U16(char[] values) -> {
                for (int i = 0; i < rowCount; i++) {
                    sorted[places[values[rows[i]]]++] = rows[i];
                }
            }
            case IntColumn.U24(byte[] values) -> {
                for (int i = 0; i < rowCount; i++) {
                    sorted[places[IntColumn.U24.at(values, rows[i])]++] = rows[i];
                }
            }
            case IntColumn.I32(int[] values) -> {
                for (int i = 0; i < rowCount; i++) {
                    sorted[places[values[rows[i]]]++] = rows[i];
                }
            }
        }
    }
}
