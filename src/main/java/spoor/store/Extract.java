package spoor.store;

import spoor.event.Field;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/// All rows of some files, with dictionaries of their own: what can be taken out of a store, kept
/// as bytes, and put into another. Immutable.
///
/// Its files are numbered from 0.
public final class Extract {
    private static final int FIELDS = Field.values().length;

    private final Columns columns;
    private final List<Texts.Plain> dictionaries;

    /// @param dictionaries for each field by its ordinal
    Extract(Columns columns, List<Texts.Plain> dictionaries) {
        this.columns = columns;
        this.dictionaries = dictionaries;
    }

    public int rows() {
        return columns.size();
    }

    /// How many bytes [#write] writes; more than an array can hold where there are too many rows.
    public long bytes() {
        int rows = columns.size();
        long sum = Integer.BYTES + ColumnForm.size(columns.time(), rows);
        for (int f = 0; f < FIELDS; f++) {
            sum += ColumnForm.size(dictionaries.get(f));
            sum += ColumnForm.size(columns.codes()[f], rows);
        }
        sum += 2L * Long.BYTES * rows + rows;
        for (IntColumn column : numbers(columns)) {
            sum += ColumnForm.size(column, rows);
        }
        return sum;
    }

    private static List<IntColumn> numbers(Columns columns) {
        return List.of(
                columns.file(),
                columns.offset(),
                columns.length(),
                columns.hidden(),
                columns.omitted());
    }

    public void write(ByteBuffer target) {
        ByteBuffer to = target.slice().order(ByteOrder.LITTLE_ENDIAN);
        int rows = columns.size();
        to.putInt(rows);
        for (int f = 0; f < FIELDS; f++) {
            ColumnForm.write(dictionaries.get(f), to);
            ColumnForm.write(columns.codes()[f], rows, to);
        }
        ColumnForm.write(columns.time(), rows, to);
        ColumnForm.write(columns.idMost(), rows, to);
        ColumnForm.write(columns.idLeast(), rows, to);
        to.put(columns.flags(), 0, rows);
        for (IntColumn column : numbers(columns)) {
            ColumnForm.write(column, rows, to);
        }
        target.position(target.position() + to.position());
    }

    /// Reads what [#write] wrote, by the same version of the program.
    ///
    /// @throws RuntimeException where it is something else; it need not be noticed
    public static Extract read(ByteBuffer source) {
        ByteBuffer from = source.slice().order(ByteOrder.LITTLE_ENDIAN);
        int rows = from.getInt();
        Texts.Plain[] dictionaries = new Texts.Plain[FIELDS];
        IntColumn[] codes = new IntColumn[FIELDS];
        for (int f = 0; f < FIELDS; f++) {
            dictionaries[f] = ColumnForm.readTexts(from);
            codes[f] = ColumnForm.readInts(rows, from);
        }
        TimeColumn time = ColumnForm.readTimes(rows, from);
        long[] idMost = ColumnForm.readLongs(rows, from);
        long[] idLeast = ColumnForm.readLongs(rows, from);
        byte[] flags = ColumnForm.readBytes(rows, from);
        Columns columns =
                new Columns(
                        rows,
                        codes,
                        time,
                        idMost,
                        idLeast,
                        ColumnForm.readInts(rows, from),
                        ColumnForm.readInts(rows, from),
                        ColumnForm.readInts(rows, from),
                        flags,
                        ColumnForm.readInts(rows, from),
                        ColumnForm.readInts(rows, from));
        return new Extract(columns, List.of(dictionaries));
    }

    /// The rows of some of the files only, with no texts but theirs.
    ///
    /// @param wanted for each file whether it is; the files keep their numbers
    public Extract only(boolean[] wanted) {
        int[] rows = new int[columns.size()];
        int kept = 0;
        for (int row = 0; row < rows.length; row++) {
            if (wanted[columns.file().at(row)]) {
                rows[kept++] = row;
            }
        }
        if (kept == rows.length) {
            return this;
        }
        int[] numbers = new int[wanted.length];
        java.util.Arrays.setAll(numbers, file -> file);
        return new Picking(
                        List.of(columns),
                        List.of(java.util.Arrays.copyOf(rows, kept)),
                        dictionaries)
                .extract(numbers);
    }

    Texts.Plain texts(int field) {
        return dictionaries.get(field);
    }

    /// The rows as another store has them.
    ///
    /// @param ids for each field the other's id for each of this one's
    /// @param files the other's number for each file that has rows
    Columns columns(int[][] ids, int[] files) {
        IntColumn[] codes = new IntColumn[FIELDS];
        for (int f = 0; f < FIELDS; f++) {
            codes[f] = replaced(columns.codes()[f], ids[f]);
        }
        return new Columns(
                columns.size(),
                codes,
                columns.time(),
                columns.idMost(),
                columns.idLeast(),
                replaced(columns.file(), files),
                columns.offset(),
                columns.length(),
                columns.flags(),
                columns.hidden(),
                columns.omitted());
    }

    private IntColumn replaced(IntColumn column, int[] by) {
        int[] numbers = new int[columns.size()];
        column.copyTo(numbers, 0);
        for (int row = 0; row < numbers.length; row++) {
            numbers[row] = by[numbers[row]];
        }
        return IntColumn.of(numbers, numbers.length);
    }
}
