package spoor.query;

import spoor.store.EventStore;
import spoor.store.Rows;

import java.util.Arrays;

/// The matching rows in sort order: maps positions to rows and back. Any thread may use it.
public sealed interface RowOrder {
    int size();

    /// The row at a position, from 0.
    int rowAt(int position);

    /// The position of a row, or -1 if it does not match.
    int positionOf(int row);

    /// The rows between two positions, both inclusive.
    Rows rowsBetween(int first, int last);

    /// Rows sorted by time. It needs no memory for each row, since row numbers follow the time.
    ///
    /// @param timed how many of the rows have a time
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
        public int rowAt(int position) {
            return rows.at(rowIndex(position));
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

        // Rows without a time are last in both directions.
        private int rowIndex(int position) {
            return descending && position < timed ? timed - 1 - position : position;
        }
    }

    /// Rows sorted by another key: a list of row numbers.
    final class Sorted implements RowOrder {
        /// The first requests for a position search the list; later ones use a table.
        private static final int MAX_SEARCHES = 8;

        private final int[] rows;
        private final int universe;
        private int searches;
        private int[] positions = {};

        /// @param rows the matching rows in sort order
        /// @param universe the number of rows in the store
        Sorted(int[] rows, int universe) {
            this.rows = rows;
            this.universe = universe;
        }

        @Override
        public int size() {
            return rows.length;
        }

        @Override
        public int rowAt(int position) {
            return rows[position];
        }

        @Override
        public synchronized int positionOf(int row) {
            if (row < 0 || row >= universe) {
                return -1;
            }
            if (searches++ < MAX_SEARCHES) {
                return find(row);
            }
            if (positions.length == 0) {
                positions = new int[universe];
                Arrays.fill(positions, -1);
                for (int position = 0; position < rows.length; position++) {
                    positions[rows[position]] = position;
                }
            }
            return positions[row];
        }

        @Override
        public Rows rowsBetween(int first, int last) {
            long[] words = Rows.words(universe);
            for (int position = first; position <= last; position++) {
                words[rows[position] >> 6] |= 1L << rows[position];
            }
            return Rows.of(words, universe);
        }

        private int find(int row) {
            for (int position = 0; position < rows.length; position++) {
                if (rows[position] == row) {
                    return position;
                }
            }
            return -1;
        }
    }
}
