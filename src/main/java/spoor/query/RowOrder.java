package spoor.query;

import spoor.store.EventStore;
import spoor.store.Rows;

/// The wanted rows in the order in which they are shown: places to rows and back.
public sealed interface RowOrder {
    int size();

    /// The row at a place, from 0.
    int rowAt(int place);

    /// The place of a row, or -1 where it is not wanted.
    int positionOf(int row);

    /// The rows from a place to another, both included.
    Rows rowsBetween(int first, int last);

    /// By time: needs no memory of its own, since rows are in that order.
    record ByTime(Rows rows, int timed, boolean descending) implements RowOrder {
        static ByTime of(EventStore store, Rows rows, boolean descending) {
            int timed = store.size() == 0 ? 0 : countBefore(rows, store.timedRows());
            return new ByTime(rows, timed, descending);
        }

        private static int countBefore(Rows rows, int row) {
            return row == rows.universe() ? rows.count() : rows.countBefore(row);
        }

        @Override
        public int size() {
            return rows.count();
        }

        @Override
        public int rowAt(int place) {
            return rows.at(rowIndex(place));
        }

        @Override
        public int positionOf(int row) {
            return row >= 0 && row < rows.universe() && rows.contains(row)
                    ? rowIndex(rows.countBefore(row))
                    : -1;
        }

        @Override
        public Rows rowsBetween(int first, int last) {
            if (!descending || first >= timed) {
                return rowsOfIndexes(first, last);
            }
            Rows withTime = rowsOfIndexes(rowIndex(Math.min(last, timed - 1)), rowIndex(first));
            return last < timed ? withTime : withTime.or(rowsOfIndexes(timed, last));
        }

        private Rows rowsOfIndexes(int first, int last) {
            return rows.and(Rows.range(rows.universe(), rows.at(first), rows.at(last) + 1));
        }

        // Rows without a time stand last in both directions.
        private int rowIndex(int place) {
            return descending && place < timed ? timed - 1 - place : place;
        }
    }

    /// By another key: the rows one after the other. Any thread may ask.
    final class Sorted implements RowOrder {
        /// Looking for a row takes a pass over all; who asks more often gets a table.
        private static final int PASSES = 8;

        private final int[] rows;
        private final int universe;
        private int passes;
        private int[] places = {};

        /// @param rows the wanted rows in their order
        /// @param universe no row is larger or equal
        Sorted(int[] rows, int universe) {
            this.rows = rows;
            this.universe = universe;
        }

        @Override
        public int size() {
            return rows.length;
        }

        @Override
        public int rowAt(int place) {
            return rows[place];
        }

        @Override
        public synchronized int positionOf(int row) {
            if (row < 0 || row >= universe) {
                return -1;
            }
            if (passes++ < PASSES) {
                return find(row);
            }
            if (places.length == 0) {
                places = new int[universe];
                java.util.Arrays.fill(places, -1);
                for (int place = 0; place < rows.length; place++) {
                    places[rows[place]] = place;
                }
            }
            return places[row];
        }

        @Override
        public Rows rowsBetween(int first, int last) {
            long[] words = Rows.words(universe);
            for (int place = first; place <= last; place++) {
                words[rows[place] >> 6] |= 1L << rows[place];
            }
            return Rows.of(words, universe);
        }

        private int find(int row) {
            for (int place = 0; place < rows.length; place++) {
                if (rows[place] == row) {
                    return place;
                }
            }
            return -1;
        }
    }
}
