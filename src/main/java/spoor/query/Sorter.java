package spoor.query;

import spoor.event.Cancellation;
import spoor.event.Field;
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
                int[] keyOf = keyOfCode(store.dictionary(field).ranks(), order.descending());
                cancellation.check();
                int[] listed = newestFirst(store, rows);
                int[] keys = numbers(store.codes(field), listed);
                for (int i = 0; i < keys.length; i++) {
                    keys[i] = keyOf[keys[i]];
                }
                yield sorted(store, listed, keys, keyOf.length - 1);
            }
            case Order.Key.OfHiddenValues() -> {
                int[] listed = newestFirst(store, rows);
                int[] keys = numbers(store.hiddenValues(), listed);
                int largest = 0;
                for (int key : keys) {
                    largest = Math.max(largest, key);
                }
                for (int i = 0; order.descending() && i < keys.length; i++) {
                    keys[i] = largest - keys[i];
                }
                yield sorted(store, listed, keys, largest);
            }
        };
    }

    /// For each code the place of its text; the empty text, which has the last rank, stays last.
    private static int[] keyOfCode(int[] ranks, boolean descending) {
        int last = ranks.length - 1;
        int[] keys = new int[ranks.length];
        for (int code = 0; code < ranks.length; code++) {
            int rank = ranks[code];
            keys[code] = rank == last || !descending ? rank : last - 1 - rank;
        }
        return keys;
    }

    private static RowOrder sorted(EventStore store, int[] rows, int[] keys, int largest) {
        CountingSort sort = new CountingSort(keys, rows);
        sort.sort(largest, false);
        return new RowOrder.Listed(sort.rows(), store.size());
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

    /// What a column has for each of the rows: one loop a width, so that each compiles to plain
    /// look-ups.
    private static int[] numbers(IntColumn column, int[] rows) {
        int[] numbers = new int[rows.length];
        switch (column) {
            case IntColumn.Zeros _ -> {}
            case IntColumn.Narrow(byte[] values) -> {
                for (int i = 0; i < rows.length; i++) {
                    numbers[i] = values[rows[i]] & 0xff;
                }
            }
            case IntColumn.Middle(char[] values) -> {
                for (int i = 0; i < rows.length; i++) {
                    numbers[i] = values[rows[i]];
                }
            }
            case IntColumn.Broad(byte[] values) -> {
                for (int i = 0; i < rows.length; i++) {
                    numbers[i] = IntColumn.Broad.at(values, rows[i]);
                }
            }
            case IntColumn.Wide(int[] values) -> {
                for (int i = 0; i < rows.length; i++) {
                    numbers[i] = values[rows[i]];
                }
            }
        }
        return numbers;
    }
}
