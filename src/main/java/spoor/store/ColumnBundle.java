package spoor.store;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;

/// All rows of some files with their dictionaries. They can be copied from a store, written as
/// bytes, and added to another store. Files are numbered from 0. Immutable.
public final class ColumnBundle {
    private static final int NONE = -1;

    private final Columns columns;
    private final List<StringTable.Plain> dictionaries;
    private final StringTable.Plain actorLinks;

    /// @param dictionaries for each field by its ordinal
    /// @param actorLinks in the form of [ActorLinks]
    ColumnBundle(
            Columns columns, List<StringTable.Plain> dictionaries, StringTable.Plain actorLinks) {
        this.columns = columns;
        this.dictionaries = dictionaries;
        this.actorLinks = actorLinks;
    }

    /// Copies the rows of some files from a store.
    ///
    /// @param files the bundle numbers them in this order
    public static ColumnBundle of(EventStore store, int[] files) {
        int[] numbers = new int[1 + Arrays.stream(files).max().orElse(NONE)];
        Arrays.fill(numbers, NONE);
        for (int i = 0; i < files.length; i++) {
            numbers[files[i]] = i;
        }
        List<Columns> parts = List.of(store.columns(), store.sameIds().copies());
        List<StringTable> dictionaries =
                store.schema().fields().stream()
                        .map(field -> store.dictionary(field).texts())
                        .toList();
        List<int[]> rows = parts.stream().map(part -> rows(part, numbers)).toList();
        return new RowCopy(parts, rows, dictionaries).extract(numbers, store.actorLinks());
    }

    public int rows() {
        return columns.size();
    }

    /// How many bytes [#write] writes. With too many rows, more than an array can hold.
    public long bytes() {
        int rows = columns.size();
        long sum = 2L * Integer.BYTES + ColumnCodec.size(columns.time(), rows);
        sum += ColumnCodec.size(actorLinks);
        for (int f = 0; f < dictionaries.size(); f++) {
            sum += ColumnCodec.size(dictionaries.get(f));
            sum += ColumnCodec.size(columns.codes()[f], rows);
        }
        sum += 2L * Long.BYTES * rows + rows + ColumnCodec.size(columns.textHash());
        for (IntColumn column : numbers(columns)) {
            sum += ColumnCodec.size(column, rows);
        }
        return sum;
    }

    private static List<IntColumn> numbers(Columns columns) {
        return List.of(
                columns.file(),
                columns.offset().low(),
                columns.offset().high(),
                columns.length(),
                columns.hidden(),
                columns.omitted());
    }

    public void write(ByteBuffer target) {
        ByteBuffer to = target.slice().order(ByteOrder.LITTLE_ENDIAN);
        int rows = columns.size();
        to.putInt(rows).putInt(dictionaries.size());
        ColumnCodec.write(actorLinks, to);
        for (int f = 0; f < dictionaries.size(); f++) {
            ColumnCodec.write(dictionaries.get(f), to);
            ColumnCodec.write(columns.codes()[f], rows, to);
        }
        ColumnCodec.write(columns.time(), rows, to);
        ColumnCodec.write(columns.idMost(), rows, to);
        ColumnCodec.write(columns.idLeast(), rows, to);
        to.put(columns.flags(), 0, rows);
        for (IntColumn column : numbers(columns)) {
            ColumnCodec.write(column, rows, to);
        }
        ColumnCodec.write(columns.textHash(), to);
        target.position(target.position() + to.position());
    }

    /// Reads what [#write] wrote, by the same version of the program.
    ///
    /// @throws RuntimeException if it is something else, which may also pass unnoticed
    public static ColumnBundle read(ByteBuffer source) {
        ByteBuffer from = source.slice().order(ByteOrder.LITTLE_ENDIAN);
        int rows = from.getInt();
        int fields = from.getInt();
        StringTable.Plain actorLinks = ColumnCodec.readTexts(from);
        StringTable.Plain[] dictionaries = new StringTable.Plain[fields];
        IntColumn[] codes = new IntColumn[fields];
        for (int f = 0; f < fields; f++) {
            dictionaries[f] = ColumnCodec.readTexts(from);
            codes[f] = ColumnCodec.readInts(rows, from);
        }
        TimeColumn time = ColumnCodec.readTimes(rows, from);
        long[] idMost = ColumnCodec.readLongs(rows, from);
        long[] idLeast = ColumnCodec.readLongs(rows, from);
        byte[] flags = ColumnCodec.readBytes(rows, from);
        Columns columns =
                new Columns(
                        rows,
                        codes,
                        time,
                        idMost,
                        idLeast,
                        ColumnCodec.readInts(rows, from),
                        new OffsetColumn(
                                ColumnCodec.readInts(rows, from), ColumnCodec.readInts(rows, from)),
                        ColumnCodec.readInts(rows, from),
                        flags,
                        ColumnCodec.readInts(rows, from),
                        ColumnCodec.readInts(rows, from),
                        ColumnCodec.readLongColumn(rows, from));
        return new ColumnBundle(columns, List.of(dictionaries), actorLinks);
    }

    /// The rows of some of the files, with no other texts than theirs.
    ///
    /// @param wanted for each file; the files keep their numbers
    public ColumnBundle only(boolean[] wanted) {
        int[] numbers = new int[wanted.length];
        Arrays.setAll(numbers, file -> wanted[file] ? file : NONE);
        int[] rows = rows(columns, numbers);
        return rows.length == columns.size()
                ? this
                : new RowCopy(List.of(columns), List.of(rows), dictionaries)
                        .extract(numbers, actorLinks);
    }

    /// The rows whose files have a number.
    private static int[] rows(Columns columns, int[] numbers) {
        int[] rows = new int[columns.size()];
        int count = 0;
        for (int row = 0; row < rows.length; row++) {
            int file = columns.file().at(row);
            if (file < numbers.length && numbers[file] != NONE) {
                rows[count++] = row;
            }
        }
        return Arrays.copyOf(rows, count);
    }

    StringTable.Plain actorLinks() {
        return actorLinks;
    }

    StringTable.Plain texts(int field) {
        return dictionaries.get(field);
    }

    /// The rows with the ids and file numbers of another store.
    ///
    /// @param ids for each field, the other store's id for each id of this bundle
    /// @param files the other store's number for each file that has rows
    Columns columns(int[][] ids, int[] files) {
        IntColumn[] codes = new IntColumn[ids.length];
        for (int f = 0; f < codes.length; f++) {
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
                columns.omitted(),
                columns.textHash());
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
