package spoor.query;

import spoor.event.Field;
import spoor.store.EventStore;
import spoor.store.RadixSort;

import java.util.Arrays;

/// Sorts rows by the text of their event id.
///
/// GUIDs are compared as numbers, which gives the same order as their text.
record IdSorter(EventStore store, boolean descending) {
    /// @param rows in the order in which equal ids stay
    /// @return the rows by id, those without an id last
    int[] sort(int[] rows) {
        int[] guids = new int[rows.length];
        int[] others = new int[rows.length];
        int guidCount = 0;
        int otherCount = 0;
        for (int row : rows) {
            if (store.hasGuid(row)) {
                guids[guidCount++] = row;
            } else {
                others[otherCount++] = row;
            }
        }
        return merge(
                byGuid(Arrays.copyOf(guids, guidCount)), byText(Arrays.copyOf(others, otherCount)));
    }

    /// Sorts by the first 32 bits, and then by all bits the few rows that have those in common.
    private int[] byGuid(int[] rows) {
        long[] keysAndRows = new long[rows.length];
        int usedBits = 0;
        for (int i = 0; i < rows.length; i++) {
            int key = first32Bits(rows[i]);
            keysAndRows[i] = (long) key << Integer.SIZE | rows[i];
            usedBits |= key;
        }
        RadixSort.byUpperHalf(keysAndRows, new long[rows.length], usedBits);
        int[] sorted = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            sorted[i] = (int) keysAndRows[i];
        }
        sortEqualKeys(keysAndRows, sorted);
        return sorted;
    }

    private int first32Bits(int row) {
        int first = (int) (store.idMost(row) >>> Integer.SIZE);
        return descending ? ~first : first;
    }

    private void sortEqualKeys(long[] keysAndRows, int[] rows) {
        for (int start = 0; start < rows.length; ) {
            int end = start + 1;
            while (end < rows.length
                    && keysAndRows[end] >>> Integer.SIZE == keysAndRows[start] >>> Integer.SIZE) {
                end++;
            }
            if (end - start > 1) {
                sortRange(rows, start, end);
            }
            start = end;
        }
    }

    private void sortRange(int[] rows, int start, int end) {
        Integer[] boxed = new Integer[end - start];
        Arrays.setAll(boxed, i -> rows[start + i]);
        Arrays.sort(
                boxed, (a, b) -> descending ? store.compareGuids(b, a) : store.compareGuids(a, b));
        for (int i = 0; i < boxed.length; i++) {
            rows[start + i] = boxed[i];
        }
    }

    private int[] byText(int[] rows) {
        return Arrays.stream(rows)
                .boxed()
                .sorted((a, b) -> compareTexts(text(a), text(b)))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private int[] merge(int[] guids, int[] others) {
        int[] merged = new int[guids.length + others.length];
        int nextGuid = 0;
        int size = 0;
        for (int other : others) {
            String text = text(other);
            while (nextGuid < guids.length && compareTexts(text(guids[nextGuid]), text) <= 0) {
                merged[size++] = guids[nextGuid++];
            }
            merged[size++] = other;
        }
        System.arraycopy(guids, nextGuid, merged, size, guids.length - nextGuid);
        return merged;
    }

    private int compareTexts(String a, String b) {
        if (a.isEmpty() || b.isEmpty()) {
            return Boolean.compare(a.isEmpty(), b.isEmpty());
        }
        return descending ? b.compareTo(a) : a.compareTo(b);
    }

    private String text(int row) {
        return store.value(Field.ID, row);
    }
}
