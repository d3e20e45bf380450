package spoor.store;

import spoor.event.Field;

import java.util.List;
import java.util.function.Function;

/// Collects rows of several parts, in any order, into new columns.
///
/// Rows are numbered through all parts. The loops over all rows are methods of their own, so that
/// each is compiled quickly. One thread at a time.
final class RowConcatenation {
    private static final int FIELDS = Field.values().length;

    private final List<Columns> parts;

    /// Where each part begins in the numbering of all rows; the last entry is their number.
    private final int[] bases;

    private final int[] all;

    RowConcatenation(List<Columns> parts) {
        this.parts = parts;
        bases = new int[parts.size() + 1];
        for (int p = 0; p < parts.size(); p++) {
            bases[p + 1] = Math.addExact(bases[p], parts.get(p).size());
        }
        all = new int[total()];
    }

    /// How many rows all parts have.
    int total() {
        return bases[parts.size()];
    }

    /// The part that has a row.
    int partOf(int row) {
        int found = java.util.Arrays.binarySearch(bases, row);
        if (found < 0) {
            return -found - 2;
        }
        // Empty parts share their base with the next one, which has the row.
        while (bases[found + 1] == row) {
            found++;
        }
        return found;
    }

    int base(int part) {
        return bases[part];
    }

    /// The numbers of a column of all parts, one behind the other; a new array.
    int[] numbers(Function<Columns, IntColumn> column) {
        int[] numbers = new int[total()];
        copy(column, numbers);
        return numbers;
    }

    private void copy(Function<Columns, IntColumn> column, int[] into) {
        for (int p = 0; p < parts.size(); p++) {
            column.apply(parts.get(p)).copyTo(into, bases[p]);
        }
    }

    long[] times() {
        long[] times = new long[total()];
        for (int p = 0; p < parts.size(); p++) {
            parts.get(p).time().copyTo(times, bases[p]);
        }
        return times;
    }

    /// Numbers of 64 bits of all parts, one behind the other; a new array.
    long[] longs(Function<Columns, long[]> column) {
        long[] longs = new long[total()];
        for (int p = 0; p < parts.size(); p++) {
            System.arraycopy(column.apply(parts.get(p)), 0, longs, bases[p], parts.get(p).size());
        }
        return longs;
    }

    byte[] flags() {
        byte[] flags = new byte[total()];
        for (int p = 0; p < parts.size(); p++) {
            System.arraycopy(parts.get(p).flags(), 0, flags, bases[p], parts.get(p).size());
        }
        return flags;
    }

    /// The columns of the first `n` of these rows.
    Columns rows(int[] rows, int n) {
        int[] picked = new int[n];
        IntColumn[] codes = new IntColumn[FIELDS];
        for (int f = 0; f < FIELDS; f++) {
            int field = f;
            codes[f] = rows(c -> c.codes()[field], rows, picked);
        }
        return new Columns(
                n,
                codes,
                TimeColumn.of(pick(times(), rows, n), n),
                pick(longs(Columns::idMost), rows, n),
                pick(longs(Columns::idLeast), rows, n),
                rows(Columns::file, rows, picked),
                rows(Columns::offset, rows, picked),
                rows(Columns::length, rows, picked),
                pick(flags(), rows, n),
                rows(Columns::hidden, rows, picked),
                rows(Columns::omitted, rows, picked));
    }

    private IntColumn rows(Function<Columns, IntColumn> column, int[] rows, int[] picked) {
        if (parts.stream().allMatch(part -> column.apply(part) instanceof IntColumn.Zero)) {
            return new IntColumn.Zero(picked.length);
        }
        copy(column, all);
        pick(all, rows, picked);
        return IntColumn.of(picked, picked.length);
    }

    private static void pick(int[] values, int[] rows, int[] into) {
        for (int i = 0; i < into.length; i++) {
            into[i] = values[rows[i]];
        }
    }

    private static long[] pick(long[] values, int[] rows, int n) {
        long[] picked = new long[n];
        for (int i = 0; i < n; i++) {
            picked[i] = values[rows[i]];
        }
        return picked;
    }

    private static byte[] pick(byte[] values, int[] rows, int n) {
        byte[] picked = new byte[n];
        for (int i = 0; i < n; i++) {
            picked[i] = values[rows[i]];
        }
        return picked;
    }
}
