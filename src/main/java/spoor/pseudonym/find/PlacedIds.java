package spoor.pseudonym.find;

import spoor.text.Ascii;

/// The values that some place in the records identifies as ids, such as the first label of an API's
/// host name. Case does not count. Any thread.
public final class PlacedIds {
    private static final int SHORTEST = 8;

    /// Ids beyond these get pseudonyms like names. An id takes up to 32 bytes.
    private static final int MOST = 1 << 21;

    private final LongSet ids = new LongSet();
    private final long seed;

    /// @param seed random, so that nobody can construct ids with equal hashes
    public PlacedIds(long seed) {
        this.seed = seed;
    }

    /// Whether a value may be an id: letters and digits only.
    static boolean mayBeId(byte[] text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text[i] < 0 || !Ascii.isWord(text[i])) {
                return false;
            }
        }
        return to - from >= SHORTEST;
    }

    public synchronized void add(byte[] text, int from, int to) {
        if (ids.size() < MOST) {
            ids.add(hash(text, from, to), 0);
        }
    }

    public synchronized boolean has(byte[] text) {
        return ids.bits(hash(text, 0, text.length)) >= 0;
    }

    private long hash(byte[] text, int from, int to) {
        long hash = seed;
        for (int i = from; i < to; i++) {
            hash = Hash.next(hash, Ascii.fold(text[i]));
        }
        return hash;
    }
}
