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
/// @param textHash a hash of the record's text under a random key: with the same id and the same
///   hash two records are one; 0 where it is not known
record Columns(
        int size,
        IntColumn[] codes,
        TimeColumn time,
        long[] idMost,
        long[] idLeast,
        IntColumn file,
        OffsetColumn offset,
        IntColumn length,
        byte[] flags,
        IntColumn hidden,
        IntColumn omitted,
        LongColumn textHash) {
    /// The call failed, as a whole or in part.
    static final int FAILURE = 1;

    /// The event changes something.
    static final int CHANGE = 2;

    /// The eventID is a GUID.
    static final int GUID = 4;

    /// Somebody else than AWS masked a value.
    static final int MASKED = 8;

    /// A row of a table that has only some fields of the event.
    static final int PARTIAL = 16;

    /// It is an Insights event.
    static final int INSIGHT = 32;

    /// A partial row that says that the event has no error code.
    static final int WITHOUT_ERROR_CODE = 64;

    /// A partial row that says that the event has no error message.
    static final int WITHOUT_ERROR_MESSAGE = 128;

    /// How many bytes the columns take.
    long bytes() {
        long width = time.width() + 2L * Long.BYTES + Byte.BYTES;
        for (IntColumn code : codes) {
            width += code.width();
        }
        width +=
                file.width()
                        + offset.low().width()
                        + offset.high().width()
                        + length.width()
                        + hidden.width()
                        + omitted.width();
        return size * width + textHash.bytes();
    }

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

    /// The rows of all files but those.
    Columns without(BitSet files) {
        int[] rows = new int[size];
        int kept = 0;
        for (int row = 0; row < size; row++) {
            if (!files.get(file.at(row))) {
                rows[kept++] = row;
            }
        }
        if (kept == size) {
            return this;
        }
        RowConcatenation all = new RowConcatenation(codes.length, List.of(this));
        return all.rows(rows, kept, all.textHashes());
    }
}
