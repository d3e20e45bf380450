package spoor.query;

import spoor.event.Field;
import spoor.store.EventStore;
import spoor.store.RadixSort;

import java.util.Arrays;

/// Sorts rows by the text of their event id: GUIDs by their numbers, which compare alike.
final class IdOrder {
    private IdOrder() {}

    /// @param rows in the order that equals keep
    /// @return the rows by id, those without an id last
    static int[] of(EventStore store, int[] rows, boolean descending) {
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
                store,
                byGuid(store, Arrays.copyOf(guids, guidCount), descending),
                byText(store, Arrays.copyOf(others, otherCount), descending),
                descending);
    }

    private static int[] byGuid(EventStore store, int[] rows, boolean descending) {
        long[] keyed = new long[rows.length];
        int bits = 0;
        for (int i = 0; i < rows.length; i++) {
            int head = (int) (store.idMost(rows[i]) >>> 32);
            int key = descending ? ~head : head;
            keyed[i] = (long) key << 32 | i;
            bits |= key;
        }
        RadixSort.byUpperHalf(keyed, new long[rows.length], bits);
        int[] sorted = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            sorted[i] = rows[(int) keyed[i]];
        }
        for (int from = 0; from < sorted.length; ) {
            int until = from + 1;
            while (until < sorted.length && keyed[until] >>> 32 == keyed[from] >>> 32) {
                until++;
            }
            if (until - from > 1) {
                finish(store, sorted, from, until, descending);
            }
            from = until;
        }
        return sorted;
    }

    /// Sorts rows whose ids begin alike.
    private static void finish(
            EventStore store, int[] rows, int from, int until, boolean descending) {
        Integer[] boxed = new Integer[until - from];
        Arrays.setAll(boxed, i -> rows[from + i]);
        Arrays.sort(
                boxed, (a, b) -> descending ? store.compareGuids(b, a) : store.compareGuids(a, b));
        for (int i = 0; i < boxed.length; i++) {
            rows[from + i] = boxed[i];
        }
    }

    private static int[] byText(EventStore store, int[] rows, boolean descending) {
        return Arrays.stream(rows)
                .boxed()
                .sorted((a, b) -> compareTexts(text(store, a), text(store, b), descending))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static int[] merge(EventStore store, int[] guids, int[] others, boolean descending) {
        int[] merged = new int[guids.length + others.length];
        int next = 0;
        int to = 0;
        for (int other : others) {
            String text = text(store, other);
            while (next < guids.length
                    && compareTexts(text(store, guids[next]), text, descending) <= 0) {
                merged[to++] = guids[next++];
            }
            merged[to++] = other;
        }
        System.arraycopy(guids, next, merged, to, guids.length - next);
        return merged;
    }

    private static int compareTexts(String a, String b, boolean descending) {
        if (a.isEmpty() || b.isEmpty()) {
            return Boolean.compare(a.isEmpty(), b.isEmpty());
        }
        return descending ? b.compareTo(a) : a.compareTo(b);
    }

    private static String text(EventStore store, int row) {
        return store.value(Field.ID, row);
    }
}
