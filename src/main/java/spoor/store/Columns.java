package spoor.store;

import spoor.event.Field;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/// The columns of a run of rows: one entry a row in every array.
///
/// @param codes for each field by its ordinal, the ids of its dictionary; for [Field#TIME] unused,
///   for [Field#ID] the text of an id that is not a GUID
/// @param time milliseconds since 1970, or `EventTime.NONE`
/// @param idMost the GUID's upper half; 0 where the id is no GUID
/// @param idLeast the GUID's lower half
/// @param file the number of the file
/// @param offset where the record begins in the inflated file, in bytes
/// @param length of the record, in bytes
/// @param flags see the constants
/// @param hidden how many values AWS hid
/// @param omitted how many parts were too large
record Columns(
        int size,
        IntColumn[] codes,
        long[] time,
        long[] idMost,
        long[] idLeast,
        IntColumn file,
        IntColumn offset,
        IntColumn length,
        byte[] flags,
        IntColumn hidden,
        IntColumn omitted) {
    /// The record has an errorCode or an errorMessage.
    static final int FAILURE = 1;

    /// The event changes something.
    static final int CHANGE = 2;

    /// The eventID is a GUID.
    static final int GUID = 4;

    /// Somebody else than AWS masked a value.
    static final int MASKED = 8;

    boolean is(int flag, int row) {
        return (flags[row] & flag) != 0;
    }

    int code(Field field, int row) {
        return codes[field.ordinal()].at(row);
    }

    boolean hasId(int row) {
        return is(GUID, row) || code(Field.ID, row) != 0;
    }

    /// Whether two rows have the same id; both must have one.
    boolean sameId(int row, Columns other, int otherRow) {
        return idMost[row] == other.idMost[otherRow]
                && idLeast[row] == other.idLeast[otherRow]
                && code(Field.ID, row) == other.code(Field.ID, otherRow);
    }

    /// Whether two rows show the same in every field.
    boolean sameContent(int row, Columns other, int otherRow) {
        if (time[row] != other.time[otherRow] || flags[row] != other.flags[otherRow]) {
            return false;
        }
        for (int f = 0; f < codes.length; f++) {
            if (codes[f].at(row) != other.codes[f].at(otherRow)) {
                return false;
            }
        }
        return true;
    }

    /// Equal for rows that show the same in every field and have the same id.
    int contentHash(int row) {
        long h = idMost[row] * 31 + idLeast[row];
        h = h * 31 + time[row];
        h = h * 31 + flags[row];
        for (IntColumn column : codes) {
            h = h * 31 + column.at(row);
        }
        return Long.hashCode(h * 0x9e3779b97f4a7c15L);
    }

    /// The rows of all files but those.
    Columns without(BitSet files) {
        int[] kept = IntStream.range(0, size).filter(row -> !files.get(file.at(row))).toArray();
        if (kept.length == size) {
            return this;
        }
        IntColumn[] fewer = new IntColumn[codes.length];
        for (int f = 0; f < codes.length; f++) {
            fewer[f] = pick(codes[f], kept);
        }
        byte[] keptFlags = new byte[kept.length];
        for (int i = 0; i < kept.length; i++) {
            keptFlags[i] = flags[kept[i]];
        }
        return new Columns(
                kept.length,
                fewer,
                pick(time, kept),
                pick(idMost, kept),
                pick(idLeast, kept),
                pick(file, kept),
                pick(offset, kept),
                pick(length, kept),
                keptFlags,
                pick(hidden, kept),
                pick(omitted, kept));
    }

    private static long[] pick(long[] values, int[] rows) {
        return Arrays.stream(rows).mapToLong(row -> values[row]).toArray();
    }

    private static IntColumn pick(IntColumn values, int[] rows) {
        int largest = Arrays.stream(rows).map(values::at).max().orElse(0);
        IntColumn.Filling filling = IntColumn.of(rows.length, largest);
        for (int i = 0; i < rows.length; i++) {
            filling.set(i, values.at(rows[i]));
        }
        return filling.column();
    }
}
