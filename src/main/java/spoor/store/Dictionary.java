package spoor.store;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// The distinct texts of a column. The ids count from 0, in the order in which texts were added.
///
/// Id 0 is always the empty text: a field that is missing, null or empty. Immutable.
public final class Dictionary {
    private final StringTable texts;
    private final int size;
    private volatile int[] ranks = {};

    Dictionary(StringTable texts, int size) {
        this.texts = texts;
        this.size = size;
    }

    /// The number of distinct texts, including the empty one.
    public int size() {
        return size;
    }

    public String value(int id) {
        return texts.value(id);
    }

    /// The length of a text in bytes of UTF-8.
    public int length(int id) {
        return texts.length(id);
    }

    /// Copies the bytes of a text to the beginning of `into`.
    public void copy(int id, byte[] into) {
        int _ = texts.copy(id, into, 0);
    }

    StringTable texts() {
        return texts;
    }

    /// For each id its rank in the order of the texts: first ignoring case, then by case; the empty
    /// text is last. Computed on the first call; any thread may call.
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

    /// Returns the id of a text, or -1. Takes time proportional to the number of texts.
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
