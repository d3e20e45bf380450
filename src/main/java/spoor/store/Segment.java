package spoor.store;

import spoor.event.Field;
import spoor.event.RecordSchema;

import java.util.Arrays;

/// Rows that one worker collects, with dictionaries of its own, until they are handed to the store.
///
/// The cells of a row are next to each other in memory, so that adding a row is fast; they become
/// columns when they are handed over. A field has a cell only once it has a value. One thread at a
/// time.
public final class Segment {
    /// From that many texts on a dictionary is no longer in the processor's caches.
    private static final int LARGE = 4096;

    // The cells of a row: these, then the ids of the fields in the order of their first values.
    private static final int FILE = 0;
    private static final int OFFSET = 1;
    private static final int OFFSET_HIGH = 2;
    private static final int LENGTH = 3;
    private static final int FLAGS = 4;
    private static final int HIDDEN = 5;
    private static final int OMITTED = 6;
    private static final int FIRST_FIELD = 7;

    private static final int FEW_CELLS = 24;
    private static final int MORE_CELLS = 8;

    private final RecordSchema schema;
    private final int fields;

    /// For each field the place of its cell in a row; 0 if it never had a value.
    private final int[] fieldCells;

    private int usedCells = FIRST_FIELD;
    private int rowCells = FEW_CELLS;

    final DictionaryBuilder[] dictionaries;

    /// Texts that are not looked up yet, for each field, and the cells that wait for them.
    private final TextBatch[] waiting;

    private final int[][] waitingCells;

    /// The ids of actors with their names.
    final ActorLinks actorLinks = new ActorLinks();

    /// For each field, the store's id of each of this segment's ids; grown by [StoreBuilder].
    final int[][] storeIds;

    private int[] cells;
    private long[] time;
    private long[] idMost;
    private long[] idLeast;
    private long[] textHash;
    private int size;

    /// Where the cells begin of the row that was added last.
    private int last;

    public Segment(RecordSchema schema) {
        this.schema = schema;
        fields = schema.size();
        fieldCells = new int[fields];
        dictionaries = new DictionaryBuilder[fields];
        waiting = new TextBatch[fields];
        waitingCells = new int[fields][];
        storeIds = new int[fields][0];
        int capacity = 1024;
        for (int f = 0; f < fields; f++) {
            dictionaries[f] = new DictionaryBuilder();
            waiting[f] = new TextBatch();
            waitingCells[f] = new int[TextBatch.CAPACITY];
        }
        cells = new int[capacity * rowCells];
        time = new long[capacity];
        idMost = new long[capacity];
        idLeast = new long[capacity];
        textHash = new long[capacity];
    }

    public RecordSchema schema() {
        return schema;
    }

    public int size() {
        return size;
    }

    /// Adds a row: where the record is, and when it happened; its fields are empty until they are
    /// put.
    ///
    /// @param eventTime milliseconds since 1970, or `EventTime.NONE`
    public void add(int fileNumber, long recordOffset, int recordLength, long eventTime) {
        if (size == time.length) {
            grow();
        }
        last = size * rowCells;
        Arrays.fill(cells, last, last + rowCells, 0);
        cells[last + FILE] = fileNumber;
        cells[last + OFFSET] = OffsetColumn.low(recordOffset);
        cells[last + OFFSET_HIGH] = OffsetColumn.high(recordOffset);
        cells[last + LENGTH] = recordLength;
        time[size] = eventTime;
        idMost[size] = 0;
        idLeast[size] = 0;
        textHash[size] = 0;
        size++;
    }

    /// Sets a field of the row that was added last; the text is in UTF-8.
    public void put(Field field, byte[] text, int start, int textLength) {
        int f = field.ordinal();
        int fieldCell = fieldCells[f] == 0 ? addFieldCell(f) : fieldCells[f];
        int cell = last + fieldCell;
        if (textLength == 0) {
            cells[cell] = 0;
        } else if (dictionaries[f].size() < LARGE) {
            cells[cell] = dictionaries[f].add(text, start, textLength);
        } else {
            waitingCells[f][waiting[f].size()] = cell;
            waiting[f].addCopy(text, start, textLength);
            if (waiting[f].isFull()) {
                lookUp(f);
            }
        }
    }

    private int addFieldCell(int f) {
        if (usedCells == rowCells) {
            widen();
        }
        fieldCells[f] = usedCells++;
        return fieldCells[f];
    }

    /// Makes room for more cells in each row.
    private void widen() {
        lookUpAll();
        int wide = rowCells + MORE_CELLS;
        int[] widened = new int[Growth.of(0, (long) time.length * wide)];
        for (int row = 0; row < size; row++) {
            System.arraycopy(cells, row * rowCells, widened, row * wide, rowCells);
        }
        cells = widened;
        rowCells = wide;
        last = (size - 1) * wide;
    }

    private void lookUp(int f) {
        TextBatch batch = waiting[f];
        dictionaries[f].add(batch);
        for (int i = 0; i < batch.size(); i++) {
            cells[waitingCells[f][i]] = batch.ids()[i];
        }
        batch.clear();
    }

    /// Looks up what is waiting: before that the dictionaries may lack texts of the rows.
    void lookUpAll() {
        for (int f = 0; f < fields; f++) {
            lookUp(f);
        }
    }

    /// Adds what a record says of its actor.
    ///
    /// @param link the start and end of the id in the text, and of the name; nothing if it is empty
    public void linkActor(byte[] text, int[] link) {
        if (link[1] > 0) {
            actorLinks.add(text, link[0], link[1] - link[0], link[2], link[3] - link[2]);
        }
    }

    /// Sets the id of the row that was added last, where it is a GUID.
    public void putId(long most, long least) {
        idMost[size - 1] = most;
        idLeast[size - 1] = least;
        cells[last + FLAGS] |= Columns.GUID;
    }

    /// Says of the row that was added last what else is known.
    public void mark(boolean failure, boolean change, int hiddenValues, int omittedValues) {
        cells[last + FLAGS] |= (failure ? Columns.FAILURE : 0) | (change ? Columns.CHANGE : 0);
        cells[last + HIDDEN] = hiddenValues;
        cells[last + OMITTED] = omittedValues;
    }

    /// Says of the row that was added last that it is an Insights event.
    public void markInsight() {
        cells[last + FLAGS] |= Columns.INSIGHT;
    }

    /// Says of the row that was added last that somebody else than AWS masked a value of it.
    public void markMasked() {
        cells[last + FLAGS] |= Columns.MASKED;
    }

    /// Sets what the text of the record of the row that was added last is compared by.
    ///
    /// @param hash of the text, under a key that no attacker knows
    public void putTextHash(long hash) {
        textHash[size - 1] = hash;
    }

    /// Says of the row that was added last that it has only some fields of the event.
    ///
    /// @param withoutErrorCode whether it says that the event has no error code
    /// @param withoutErrorMessage whether it says that the event has no error message
    public void markPartial(boolean withoutErrorCode, boolean withoutErrorMessage) {
        cells[last + FLAGS] |=
                Columns.PARTIAL
                        | (withoutErrorCode ? Columns.WITHOUT_ERROR_CODE : 0)
                        | (withoutErrorMessage ? Columns.WITHOUT_ERROR_MESSAGE : 0);
    }

    /// Removes the row that was added last.
    public void removeLast() {
        size--;
    }

    /// Removes all rows; needs no memory.
    public void clear() {
        size = 0;
        for (TextBatch batch : waiting) {
            batch.clear();
        }
    }

    /// How many bytes it takes.
    long bytes() {
        long bytes = (long) Integer.BYTES * cells.length + 4L * Long.BYTES * time.length;
        bytes += actorLinks.bytes();
        for (int f = 0; f < fields; f++) {
            bytes += StoreSize.growing(dictionaries[f]) + (long) Integer.BYTES * storeIds[f].length;
        }
        return bytes;
    }

    /// Removes all rows after the first `rows`.
    public void truncate(int rows) {
        lookUpAll();
        size = Math.min(size, rows);
    }

    private void grow() {
        int capacity = Growth.ofRows(size, rowCells);
        cells = Arrays.copyOf(cells, capacity * rowCells);
        time = Arrays.copyOf(time, capacity);
        idMost = Arrays.copyOf(idMost, capacity);
        idLeast = Arrays.copyOf(idLeast, capacity);
        textHash = Arrays.copyOf(textHash, capacity);
    }

    /// The rows from a row on with the store's ids, in the smallest widths. All ids must be known
    /// to the store.
    Columns toColumns(int from) {
        int rows = size - from;
        int[] column = new int[rows];
        IntColumn[] codes = new IntColumn[fields];
        for (int f = 0; f < fields; f++) {
            codes[f] = ids(f, from, column);
        }
        copy(FLAGS, from, column);
        byte[] flags = new byte[rows];
        for (int row = 0; row < rows; row++) {
            flags[row] = (byte) column[row];
        }
        return new Columns(
                rows,
                codes,
                TimeColumn.of(Arrays.copyOfRange(time, from, size), rows),
                Arrays.copyOfRange(idMost, from, size),
                Arrays.copyOfRange(idLeast, from, size),
                cells(FILE, from, column),
                new OffsetColumn(cells(OFFSET, from, column), cells(OFFSET_HIGH, from, column)),
                cells(LENGTH, from, column),
                flags,
                cells(HIDDEN, from, column),
                cells(OMITTED, from, column),
                LongColumn.of(Arrays.copyOfRange(textHash, from, size), rows));
    }

    private IntColumn ids(int f, int from, int[] column) {
        if (fieldCells[f] == 0) {
            return new IntColumn.Zero(column.length);
        }
        copy(fieldCells[f], from, column);
        replace(column, storeIds[f]);
        return IntColumn.of(column, column.length);
    }

    private IntColumn cells(int cell, int from, int[] column) {
        copy(cell, from, column);
        return IntColumn.of(column, column.length);
    }

    private void copy(int cell, int from, int[] column) {
        for (int row = 0, at = from * rowCells + cell; row < column.length; row++, at += rowCells) {
            column[row] = cells[at];
        }
    }

    private static void replace(int[] column, int[] ids) {
        for (int row = 0; row < column.length; row++) {
            column[row] = ids[column[row]];
        }
    }
}
