package spoor.store;

import java.util.List;
import java.util.function.Function;

/// Several parts seen as one, from which rows can be copied in any order into new columns.
///
/// Row numbers run through all parts. Each loop over all rows is a method of its own, so that the
/// JIT compiles it quickly. Not thread-safe.
final class RowConcatenation {
    /// Fewer rows than one in so many are picked one by one.
    private static final int MANY = 64;

    static final Function<Columns, IntColumn> LOW_OFFSET = part -> part.offset().low();
    static final Function<Columns, IntColumn> HIGH_OFFSET = part -> part.offset().high();

    private final int fields;
    private final List<Columns> parts;

    /// The number of the first row of each part; the last entry is the number of rows.
    private final int[] bases;

    private final int[] all;

    /// @param fields how many fields each part has
    RowConcatenation(int fields, List<Columns> parts) {
        this.fields = fields;
        this.parts = parts;
        bases = new int[parts.size() + 1];
        for (int p = 0; p < parts.size(); p++) {
            bases[p + 1] = Math.addExact(bases[p], parts.get(p).size());
        }
        all = new int[total()];
    }

    /// The number of rows of all parts.
    int total() {
        return bases[parts.size()];
    }

    /// The index of the part that contains a row.
    private int partOf(int row) {
        int found = java.util.Arrays.binarySearch(bases, row);
        if (found < 0) {
            return -found - 2;
        }
        // An empty part has the same base as the next part, which contains the row.
        while (bases[found + 1] == row) {
            found++;
        }
        return found;
    }

    /// The part that contains a row.
    Columns part(int row) {
        return parts.get(partOf(row));
    }

    /// The number of a row in the part that contains it.
    int rowInPart(int row) {
        return row - bases[partOf(row)];
    }

    /// The numbers of a column of all parts in sequence, in a new array.
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

    /// The 64-bit numbers of a column of all parts in sequence, in a new array.
    long[] longs(Function<Columns, long[]> column) {
        long[] longs = new long[total()];
        for (int p = 0; p < parts.size(); p++) {
            System.arraycopy(column.apply(parts.get(p)), 0, longs, bases[p], parts.get(p).size());
        }
        return longs;
    }

    /// For each row the hash of its record's text, or 0.
    long[] textHashes() {
        long[] hashes = new long[total()];
        for (int p = 0; p < parts.size(); p++) {
            parts.get(p).textHash().copyTo(hashes, bases[p]);
        }
        return hashes;
    }

    byte[] flags() {
        byte[] flags = new byte[total()];
        for (int p = 0; p < parts.size(); p++) {
            System.arraycopy(parts.get(p).flags(), 0, flags, bases[p], parts.get(p).size());
        }
        return flags;
    }

    /// The columns of the first `n` of these rows.
    ///
    /// @param textHashes of all rows
    Columns rows(int[] rows, int n, long[] textHashes) {
        if (n < total() / MANY) {
            return fewRows(rows, n, textHashes);
        }
        int[] picked = new int[n];
        IntColumn[] codes = new IntColumn[fields];
        for (int f = 0; f < fields; f++) {
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
                new OffsetColumn(rows(LOW_OFFSET, rows, picked), rows(HIGH_OFFSET, rows, picked)),
                rows(Columns::length, rows, picked),
                pick(flags(), rows, n),
                rows(Columns::hidden, rows, picked),
                rows(Columns::omitted, rows, picked),
                LongColumn.of(pick(textHashes, rows, n), n));
    }

    /// A value of a row of a part.
    private interface Cell {
        long at(Columns part, int row);
    }

    private Columns fewRows(int[] rows, int n, long[] textHashes) {
        IntColumn[] codes = new IntColumn[fields];
        for (int f = 0; f < fields; f++) {
            int field = f;
            codes[f] = ints(rows, n, (part, row) -> part.codes()[field].at(row));
        }
        byte[] flags = new byte[n];
        for (int i = 0; i < n; i++) {
            flags[i] = part(rows[i]).flags()[rowInPart(rows[i])];
        }
        return new Columns(
                n,
                codes,
                TimeColumn.of(longs(rows, n, (part, row) -> part.time().at(row)), n),
                longs(rows, n, (part, row) -> part.idMost()[row]),
                longs(rows, n, (part, row) -> part.idLeast()[row]),
                ints(rows, n, (part, row) -> part.file().at(row)),
                new OffsetColumn(
                        ints(rows, n, (part, row) -> part.offset().low().at(row)),
                        ints(rows, n, (part, row) -> part.offset().high().at(row))),
                ints(rows, n, (part, row) -> part.length().at(row)),
                flags,
                ints(rows, n, (part, row) -> part.hidden().at(row)),
                ints(rows, n, (part, row) -> part.omitted().at(row)),
                LongColumn.of(pick(textHashes, rows, n), n));
    }

    private long[] longs(int[] rows, int n, Cell cell) {
        long[] values = new long[n];
        for (int i = 0; i < n; i++) {
            values[i] = cell.at(part(rows[i]), rowInPart(rows[i]));
        }
        return values;
    }

    private IntColumn ints(int[] rows, int n, Cell cell) {
        int[] values = new int[n];
        for (int i = 0; i < n; i++) {
            values[i] = (int) cell.at(part(rows[i]), rowInPart(rows[i]));
        }
        return IntColumn.of(values, n);
    }

    private IntColumn rows(Function<Columns, IntColumn> column, int[] rows, int[] picked) {
        if (isZero(column)) {
            return new IntColumn.Zero(picked.length);
        }
        copy(column, all);
        pick(all, rows, picked);
        return IntColumn.of(picked, picked.length);
    }

    /// Whether a column is 0 in every row.
    boolean isZero(Function<Columns, IntColumn> column) {
        return parts.stream().allMatch(part -> column.apply(part) instanceof IntColumn.Zero);
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
