package spoor.store;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// The distinct texts of a column, numbered from 0 in the order in which they came.
///
/// Number 0 is always the empty text: a field that is missing, null or empty. Immutable.
public final class Dictionary {
    private final byte[] text;
    private final int[] ends;
    private final int size;
    private volatile int[] ranks = {};

    Dictionary(byte[] text, int[] ends, int size) {
        this.text = text;
        this.ends = ends;
        this.size = size;
    }

    /// How many distinct texts there are, the empty one included.
    public int size() {
        return size;
    }

    public String value(int id) {
        int start = start(id);
        return new String(text, start, ends[id] - start, StandardCharsets.UTF_8);
    }

    private int start(int id) {
        return id == 0 ? 0 : ends[id - 1];
    }

    /// For each id its place in the order of the texts: letters without regard to case, then with;
    /// the empty text last. Computed once, by the first thread that asks.
    public int[] ranks() {
        int[] known = ranks;
        if (known.length == 0) {
            known = computeRanks();
            ranks = known;
        }
        return known;
    }

    private int[] computeRanks() {
        String[] keys = new String[size];
        Integer[] order = new Integer[size];
        for (int id = 0; id < size; id++) {
            keys[id] = value(id).toLowerCase(Locale.ROOT);
            order[id] = id;
        }
        java.util.Arrays.sort(
                order,
                (a, b) -> {
                    if (keys[a].isEmpty() || keys[b].isEmpty()) {
                        return Boolean.compare(keys[a].isEmpty(), keys[b].isEmpty());
                    }
                    int byKey = keys[a].compareTo(keys[b]);
                    return byKey != 0 ? byKey : value(a).compareTo(value(b));
                });
        int[] computed = new int[size];
        for (int rank = 0; rank < size; rank++) {
            computed[order[rank]] = rank;
        }
        return computed;
    }

    /// The id of a text, or -1; looks at every text.
    public int idOf(String value) {
        byte[] wanted = value.getBytes(StandardCharsets.UTF_8);
        for (int id = 0; id < size; id++) {
            if (java.util.Arrays.equals(text, start(id), ends[id], wanted, 0, wanted.length)) {
                return id;
            }
        }
        return -1;
    }
}
