package spoor.query;

import spoor.event.Cancellation;
import spoor.event.Field;
import spoor.store.Dictionary;
import spoor.store.EventStore;
import spoor.store.IntColumn;
import spoor.store.Rows;

/// Puts rows in order by counting their values; among equals, the newest first.
final class Sorter {
    private Sorter() {}

    static RowOrder sort(EventStore store, Rows rows, Order order, Cancellation cancellation) {
        return switch (order.key()) {
            case Order.Key.OfField(Field field) when field == Field.TIME ->
                    RowOrder.ByTime.of(store, rows, order.descending());
            case Order.Key.OfField(Field field) when field == Field.ID ->
                    new RowOrder.Listed(
                            IdOrder.of(store, newestFirst(store, rows), order.descending()),
                            store.size());
            case Order.Key.OfField(Field field) -> {
                Dictionary dictionary = store.dictionary(field);
                int[] byRank = codesByRank(dictionary.ranks(), order.descending());
                cancellation.check();
                yield listed(store, rows, store.codes(field), byRank);
            }
            case Order.Key.OfHiddenValues() -> {
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
        int[] newestFirst = newestFirst(store, rows);
        int[] places = new int[order.length];
        count(codes, newestFirst, places);
        int start = 0;
        for (int code : order) {
            int count = places[code];
            places[code] = start;
            start += count;
        }
        int[] sorted = new int[newestFirst.length];
        place(codes, newestFirst, places, sorted);
        return new RowOrder.Listed(sorted, store.size());
    }

    /// The rows from the newest to the oldest; those without a time last.
    private static int[] newestFirst(EventStore store, Rows rows) {
        int[] listed = new int[rows.count()];
        int timed = store.timedRows();
        int front = rows.countBetween(0, timed);
        int back = front;
        for (int word = 0; word < rows.wordCount(); word++) {
            for (long bits = rows.word(word); bits != 0; bits &= bits - 1) {
                int row = (word << 6) + Long.numberOfTrailingZeros(bits);
                listed[row < timed ? --front : back++] = row;
            }
        }
        return listed;
    }

    // One loop a width, so that each compiles to plain look-ups.
    private static void count(IntColumn codes, int[] rows, int[] counts) {
        switch (codes) {
            case IntColumn.Zeros _ -> counts[0] = rows.length;
            case IntColumn.Narrow(byte[] values) -> {
                for (int row : rows) {
                    counts[values[row] & 0xff]++;
                }
            }
            case IntColumn.Middle(char[] values) -> {
                for (int row : rows) {
                    counts[values[row]]++;
                }
            }
            case IntColumn.Broad(byte[] values) -> {
                for (int row : rows) {
                    counts[IntColumn.Broad.at(values, row)]++;
                }
            }
            case IntColumn.Wide(int[] values) -> {
                for (int row : rows) {
                    counts[values[row]]++;
                }
            }
        }
    }

    private static void place(IntColumn codes, int[] rows, int[] places, int[] sorted) {
        switch (codes) {
            case IntColumn.Zeros _ -> System.arraycopy(rows, 0, sorted, 0, rows.length);
            case IntColumn.Narrow(byte[] values) -> {
                for (int row : rows) {
                    sorted[places[values[row] & 0xff]++] = row;
                }
            }
            case IntColumn.Middle(char[] values) -> {
                for (int row : rows) {
                    sorted[places[values[row]]++] = row;
                }
            }
            case IntColumn.Broad(byte[] values) -> {
                for (int row : rows) {
                    sorted[places[IntColumn.Broad.at(values, row)]++] = row;
                }
            }
            case IntColumn.Wide(int[] values) -> {
                for (int row : rows) {
                    sorted[places[values[row]]++] = row;
                }
            }
        }
    }
}
