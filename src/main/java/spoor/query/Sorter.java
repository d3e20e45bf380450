package spoor.query;

import spoor.event.Cancellation;
import spoor.event.Field;
import spoor.store.EventStore;
import spoor.store.IntColumn;
import spoor.store.Rows;

/// Puts rows in order by counting the ranks of their values; among equals, the newest first.
final class Sorter {
    private Sorter() {}

    static RowOrder sort(EventStore store, Rows rows, Order order, Cancellation cancellation) {
        return switch (order.key()) {
            case Order.Key.OfField(Field field) when field == Field.TIME ->
                    RowOrder.ByTime.of(store, rows, order.descending());
            case Order.Key.OfField(Field field) when field == Field.ID ->
                    RowOrder.Listed.of(byId(store, rows, order.descending()), store.size());
            case Order.Key.OfField(Field field) -> {
                int[] ranks = store.dictionary(field).ranks();
                cancellation.check();
                IntColumn codes = store.codes(field);
                int last = ranks.length - 1;
                yield listed(
                        store,
                        rows,
                        row -> {
                            // The empty text has the last rank, and stays last.
                            int rank = ranks[codes.at(row)];
                            return rank == last || !order.descending() ? rank : last - 1 - rank;
                        },
                        ranks.length);
            }
            case Order.Key.OfHiddenValues() -> {
                IntColumn hidden = store.hiddenValues();
                int largest = rows.stream().map(hidden::at).max().orElse(0);
                yield listed(
                        store,
                        rows,
                        row -> order.descending() ? largest - hidden.at(row) : hidden.at(row),
                        largest + 1);
            }
        };
    }

    /// Gives a row its place among the keys, from 0.
    private interface KeyOf {
        int key(int row);
    }

    private static RowOrder listed(EventStore store, Rows rows, KeyOf keyOf, int keys) {
        int[] starts = new int[keys + 1];
        for (int row = rows.next(0); row >= 0; row = rows.next(row + 1)) {
            starts[keyOf.key(row) + 1]++;
        }
        for (int k = 0; k < keys; k++) {
            starts[k + 1] += starts[k];
        }
        int[] sorted = new int[rows.count()];
        RowOrder newestFirst = RowOrder.ByTime.of(store, rows, true);
        for (int place = 0; place < sorted.length; place++) {
            int row = newestFirst.at(place);
            sorted[starts[keyOf.key(row)]++] = row;
        }
        return RowOrder.Listed.of(sorted, store.size());
    }

    private static int[] byId(EventStore store, Rows rows, boolean descending) {
        RowOrder newestFirst = RowOrder.ByTime.of(store, rows, true);
        Integer[] boxed = new Integer[rows.count()];
        java.util.Arrays.setAll(boxed, newestFirst::at);
        java.util.Arrays.sort(
                boxed,
                (a, b) -> {
                    if (store.hasGuid(a) && store.hasGuid(b)) {
                        return descending ? store.compareGuids(b, a) : store.compareGuids(a, b);
                    }
                    String idA = store.value(Field.ID, a);
                    String idB = store.value(Field.ID, b);
                    if (idA.isEmpty() || idB.isEmpty()) {
                        return Boolean.compare(idA.isEmpty(), idB.isEmpty());
                    }
                    return descending ? idB.compareTo(idA) : idA.compareTo(idB);
                });
        return java.util.Arrays.stream(boxed).mapToInt(Integer::intValue).toArray();
    }
}
