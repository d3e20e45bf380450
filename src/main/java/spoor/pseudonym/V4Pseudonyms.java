package spoor.pseudonym;

import java.util.HashMap;
import java.util.Map;

/// Assigns each IPv4 address a different one from 240.0.0.0/4, which nobody uses on the internet.
/// One thread at a time.
final class V4Pseudonyms {
    private static final int FIRST = 0xf0000000;
    private static final int MASK = 0x0fffffff;

    private final Map<Integer, Integer> pseudonyms = new HashMap<>();
    private final Map<Integer, Integer> originals = new HashMap<>();

    /// Restores an assignment of an earlier masking.
    void put(int original, int pseudonym) {
        pseudonyms.put(original, pseudonym);
        originals.put(pseudonym, original);
    }

    /// @param hash where to look for a free address first
    int of(int original, long hash) {
        Integer known = pseudonyms.get(original);
        if (known != null) {
            return known;
        }
        int pseudonym = FIRST | ((int) hash & MASK);
        while (pseudonym == -1 || pseudonym == original || originals.containsKey(pseudonym)) {
            pseudonym = FIRST | ((pseudonym + 1) & MASK);
        }
        put(original, pseudonym);
        return pseudonym;
    }
}
