package spoor.store;

import spoor.event.Field;

import java.util.Arrays;

/// Rows that one worker collects, with dictionaries of its own, until they are handed to the store.
///
/// One thread at a time.
public final class Segment {
    private static final int FIELDS = Field.values().length;
    private static final byte[] NO_TEXT = {};

    final DictionaryBuilder[] dictionaries = new DictionaryBuilder[FIELDS];

    /// For each field, the store's id of each of this segment's ids; grown by [StoreBuilder].
    final int[][] storeIds = new int[FIELDS][0];

    final int[][] codes = new int[FIELDS][];
    long[] time;
    long[] idMost;
    long[] idLeast;
    int[] file;
    int[] offset;
    int[] length;
    byte[] flags;
    int[] hidden;
    int[] omitted;
    private int size;

    public Segment() {
        int capacity = 1024;
        for (int f = 0; f < FIELDS; f++) {
            dictionaries[f] = new DictionaryBuilder();
            codes[f] = new int[capacity];
        }
        time = new long[capacity];
        idMost = new long[capacity];
        idLeast = new long[capacity];
        file = new int[capacity];
        offset = new int[capacity];
        length = new int[capacity];
        flags = new byte[capacity];
        hidden = new int[capacity];
        omitted = new int[capacity];
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
        for (int[] code : codes) {
            code[size] = 0;
        }
        time[size] = eventTime;
        idMost[size] = 0;
        idLeast[size] = 0;
        file[size] = fileNumber;
        offset[size] = Math.toIntExact(recordOffset);
        length[size] = recordLength;
        flags[size] = 0;
        hidden[size] = 0;
        omitted[size] = 0;
        size++;
    }

    /// Sets a field of the row that was added last; the text is in UTF-8.
    public void put(Field field, byte[] text, int start, int textLength) {
        int f = field.ordinal();
        codes[f][size - 1] =
                dictionaries[f].add(
                        textLength == 0 ? NO_TEXT : text, start(start, textLength), textLength);
    }

    private static int start(int start, int length) {
        return length == 0 ? 0 : start;
    }

    /// Sets the id of the row that was added last, where it is a GUID.
    public void putId(long most, long least) {
        idMost[size - 1] = most;
        idLeast[size - 1] = least;
        flags[size - 1] |= Columns.GUID;
    }

    /// Says of the row that was added last what else is known.
    public void mark(boolean failure, boolean change, int hiddenValues, int omittedValues) {
        int marks = (failure ? Columns.FAILURE : 0) | (change ? Columns.CHANGE : 0);
        flags[size - 1] = (byte) (flags[size - 1] | marks);
        hidden[size - 1] = hiddenValues;
        omitted[size - 1] = omittedValues;
    }

    /// Says of the row that was added last that somebody else than AWS masked a value of it.
    public void markMasked() {
        flags[size - 1] |= Columns.MASKED;
    }

    /// Forgets the rows behind the first `rows`.
    public void truncate(int rows) {
        size = Math.min(size, rows);
    }

    private void grow() {
        int capacity = size * 2;
        for (int f = 0; f < FIELDS; f++) {
            codes[f] = Arrays.copyOf(codes[f], capacity);
        }
        time = Arrays.copyOf(time, capacity);
        idMost = Arrays.copyOf(idMost, capacity);
        idLeast = Arrays.copyOf(idLeast, capacity);
        file = Arrays.copyOf(file, capacity);
        offset = Arrays.copyOf(offset, capacity);
        length = Arrays.copyOf(length, capacity);
        flags = Arrays.copyOf(flags, capacity);
        hidden = Arrays.copyOf(hidden, capacity);
        omitted = Arrays.copyOf(omitted, capacity);
    }

    /// The rows with the store's ids, in the smallest widths. All ids must be known to the store.
    Columns toColumns() {
        IntColumn[] columns = new IntColumn[FIELDS];
        for (int f = 0; f < FIELDS; f++) {
            int[] ids = new int[size];
            for (int row = 0; row < size; row++) {
                ids[row] = storeIds[f][codes[f][row]];
            }
            columns[f] = narrow(ids, size);
        }
        return new Columns(
                size,
                columns,
                Arrays.copyOf(time, size),
                Arrays.copyOf(idMost, size),
                Arrays.copyOf(idLeast, size),
                narrow(file, size),
                narrow(offset, size),
                narrow(length, size),
                Arrays.copyOf(flags, size),
                narrow(hidden, size),
                narrow(omitted, size));
    }

    private static IntColumn narrow(int[] values, int size) {
        int largest = 0;
        for (int row = 0; row < size; row++) {
            largest = Math.max(largest, values[row]);
        }
        IntColumn.Filling filling = IntColumn.of(size, largest);
        for (int row = 0; row < size; row++) {
            filling.set(row, values[row]);
        }
        return filling.column();
    }
}
