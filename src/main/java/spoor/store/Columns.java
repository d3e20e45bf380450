package spoor.store;

import spoor.event.Field;

import java.util.BitSet;
import java.util.List;

/// The columns of a run of rows: one entry a row in every array.
///
/// @param codes for each field by its ordinal, the ids of its dictionary; for [Field#TIME] unused,
///   for [Field#ID] the text of an id that is not a GUID
/// @param time milliseconds since 1970, or none
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
        TimeColumn time,
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
        if (time.at(row) != other.time.at(otherRow) || flags[row] != other.flags[otherRow]) {
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
        h = h * 31 + time.at(row);
        h = h * 31 + flags[row];
        for (IntColumn column : codes) {
            h = h * 31 + column.at(row);
        }
        return Long.hashCode(h * 0x9e3779b97f4a7c15L);
    }

    /// The rows of all files but those.
    Columns without(BitSet files) {
        int[] rows = new int[size];
        int kept = 0;
        for (int row = 0; row < size; row++) {
            if (!files.get(file.at(row))) {
                rows[kept++] = row;
            }
        }
        return kept == size
                ? this
                : new RowConcatenation(codes.length, List.of(this)).rows(rows, kept);
    }
}
