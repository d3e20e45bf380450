package spoor.store;

import spoor.event.EventTime;
import spoor.event.Field;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Decides which rows with the same event id are copies of one record: those with the same text,
/// those whose records have equal values, and partial rows that agree with another record.
///
/// Row numbers are those of the concatenated parts.
final class SameIds {
    /// What a partial row and another record of its event have in the same spelling.
    private static final List<Field> COMPARED_OF_PARTIAL =
            List.of(
                    Field.EVENT,
                    Field.SERVICE,
                    Field.REGION,
                    Field.TYPE,
                    Field.ARN,
                    Field.IP,
                    Field.ERROR,
                    Field.ERROR_MESSAGE,
                    Field.KEY);

    /// With how many different records of its id a partial row is compared at most.
    private static final int MAX_COMPARED = 16;

    private final RowConcatenation rows;
    private final RecordValues values;
    private final long[] textHashes;

    /// For each row the row that it is a copy of, or itself.
    private final int[] originals;

    private final BitSet sharing = new BitSet();
    private final List<int[]> conflicts = new ArrayList<>();

    /// @param order all rows in canonical order: the first of equal records is the original
    /// @param textHashes for each row a hash of its record's text, or 0
    /// @param values of records that were read to compare them
    SameIds(int[] order, RowConcatenation rows, long[] textHashes, RecordValues values) {
        this.rows = rows;
        this.values = values;
        this.textHashes = textHashes;
        originals = new int[order.length];
        long[] unequal = new long[16];
        int count = 0;
        DuplicateIndex firsts = new DuplicateIndex(rows);
        for (int i = 0; i < order.length; i++) {
            int row = order[i];
            int first = firsts.firstWithIdOf(row);
            originals[row] = first;
            if (first != row) {
                sharing.set(row);
                sharing.set(first);
                if (textHashes[row] == 0 || textHashes[row] != textHashes[first]) {
                    if (count == unequal.length) {
                        unequal = Arrays.copyOf(unequal, 2 * count);
                    }
                    unequal[count++] = (long) first << Integer.SIZE | i;
                }
            }
        }
        compare(Arrays.copyOf(unequal, count), order);
    }

    /// @param unequal rows whose text is not that of the first row with their id, as its number and
    ///   their place in the order
    private void compare(long[] unequal, int[] order) {
        Arrays.sort(unequal);
        int end;
        for (int start = 0; start < unequal.length; start = end) {
            int first = (int) (unequal[start] >>> Integer.SIZE);
            end = start + 1;
            while (end < unequal.length && (int) (unequal[end] >>> Integer.SIZE) == first) {
                end++;
            }
            List<Integer> sameId = new ArrayList<>(end - start + 1);
            sameId.add(first);
            for (int i = start; i < end; i++) {
                sameId.add(order[(int) unequal[i]]);
            }
            compare(sameId);
        }
    }

    /// @param sameId in canonical order
    private void compare(List<Integer> sameId) {
        List<Integer> texts = withoutCopies(sameId, false);
        List<Integer> different = withoutCopies(texts, true);
        List<Integer> shown =
                new ArrayList<>(different.stream().filter(row -> !isPartial(row)).toList());
        for (int row : different) {
            originals[row] = row;
            if (isPartial(row)) {
                originals[row] = agreeing(row, shown);
                if (originals[row] == row) {
                    shown.add(row);
                }
            }
        }
        int[] records =
                different.stream()
                        .filter(row -> originals[row] == row)
                        .mapToInt(Integer::intValue)
                        .toArray();
        for (int row : sameId) {
            int original = row;
            while (originals[original] != original) {
                original = originals[original];
            }
            originals[row] = original;
        }
        if (records.length > 1) {
            conflicts.add(records);
        }
    }

    /// The first rows with each text or value, and those whose is not known.
    private List<Integer> withoutCopies(List<Integer> sameId, boolean byValue) {
        List<Integer> different = new ArrayList<>(sameId.size());
        Map<Long, Integer> firsts = HashMap.newHashMap(sameId.size());
        for (int row : sameId) {
            long hash = byValue ? value(row) : textHashes[row];
            Integer first = hash == 0 ? null : firsts.putIfAbsent(hash, row);
            originals[row] = first == null ? row : first;
            if (first == null) {
                different.add(row);
            }
        }
        return different;
    }

    private int agreeing(int partial, List<Integer> records) {
        return records.stream()
                .limit(MAX_COMPARED)
                .filter(row -> agrees(partial, row))
                .findFirst()
                .orElse(partial);
    }

    /// Whether a record has all that a partial row has; of another partial row, only what both have
    /// is compared.
    private boolean agrees(int partial, int record) {
        Columns part = rows.part(partial);
        Columns other = rows.part(record);
        int row = rows.rowInPart(partial);
        int otherRow = rows.rowInPart(record);
        boolean bothPartial = isPartial(record);
        long time = part.time().at(row);
        long otherTime = other.time().at(otherRow);
        return (time == EventTime.NONE
                        || time == otherTime
                        || (bothPartial && otherTime == EventTime.NONE))
                && !isErrorDenied(part, row, other, otherRow)
                && !isErrorDenied(other, otherRow, part, row)
                && COMPARED_OF_PARTIAL.stream()
                        .allMatch(field -> {
                            int code = part.code(field, row);
                            int otherCode = other.code(field, otherRow);
                            return code == 0
                                    || code == otherCode
                                    || (bothPartial && otherCode == 0);
                        });
    }

    /// Whether a row says that its event has no error code or message, and another one has it.
    private static boolean isErrorDenied(Columns part, int row, Columns other, int otherRow) {
        return (part.is(Columns.WITHOUT_ERROR_CODE, row) && other.code(Field.ERROR, otherRow) != 0)
                || (part.is(Columns.WITHOUT_ERROR_MESSAGE, row)
                        && other.code(Field.ERROR_MESSAGE, otherRow) != 0);
    }

    private boolean isPartial(int row) {
        return rows.part(row).is(Columns.PARTIAL, rows.rowInPart(row));
    }

    private long value(int row) {
        Columns part = rows.part(row);
        int local = rows.rowInPart(row);
        return values.at(part.file().at(local), part.offset().at(local));
    }

    /// Whether the record's value must be read to know whether it is a copy.
    boolean isUndecided(int row) {
        return value(row) == 0;
    }

    /// The row that this one is a copy of, or itself.
    int original(int row) {
        return originals[row];
    }

    /// Whether another row has the same id.
    boolean isShared(int row) {
        return sharing.get(row);
    }

    /// For each id that different records have, their rows in canonical order.
    List<int[]> conflicts() {
        return conflicts;
    }
}
