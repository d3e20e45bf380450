package spoor.store;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// The distinct texts of a column, numbered from 0 in the order in which they came.
///
/// Number 0 is always the empty text: a field that is missing, null or empty. Immutable.
public final class Dictionary {
    private final StringTable texts;
    private final int size;
    private volatile int[] ranks = {};

    Dictionary(StringTable texts, int size) {
        this.texts = texts;
        this.size = size;
    }

    /// How many distinct texts there are, the empty one included.
    public int size() {
        return size;
    }

    public String value(int id) {
        return texts.value(id);
    }

    StringTable texts() {
        return texts;
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
        byte[] text = new byte[wanted.length];
        for (int id = 0; id < size; id++) {
            if (texts.length(id) == wanted.length) {
                texts.copy(id, text, 0);
                if (java.util.Arrays.equals(text, wanted)) {
                    return id;
                }
            }
        }
        return -1;
    }
}
