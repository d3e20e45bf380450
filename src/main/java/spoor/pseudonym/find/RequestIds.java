package spoor.pseudonym.find;

import spoor.text.Ascii;

/// The ids of events and requests, which stay wherever they are: they identify no resource, and
/// connect the events. Any thread.
public final class RequestIds {
    private static final int SHORTEST = 8;
    private static final int LONGEST = 128;

    /// Ids beyond these are only kept in the members that hold them. An id takes up to 32 bytes.
    private static final int MOST = 1 << 22;

    private final LongSet ids = new LongSet();
    private final long seed;

    /// @param seed random, so that nobody can construct ids with equal hashes
    public RequestIds(long seed) {
        this.seed = seed;
    }

    /// Whether the value of a member for such an id is one.
    public static boolean isId(byte[] text, int from, int to) {
        if (to - from < SHORTEST || to - from > LONGEST) {
            return false;
        }
        boolean digit = false;
        for (int i = from; i < to; i++) {
            digit |= Ascii.isDigit(text[i]);
            boolean letter = text[i] >= 0 && Ascii.isWord(text[i]);
            if (!letter && "-_+/=".indexOf(text[i]) < 0) {
                return false;
            }
        }
        return digit;
    }

    /// Adds an id. Ids must be added before [#has] is called by another thread.
    public synchronized void add(byte[] text, int from, int to) {
        boolean form = Ascii.isGuid(text, from, to) || RandomTokens.isRandom(text, from, to);
        if (form && ids.size() < MOST) {
            ids.add(Hash.of(seed, text, from, to), 0);
        }
    }

    public boolean has(byte[] text, int from, int to) {
        return to - from >= RandomTokens.SHORTEST && ids.bits(Hash.of(seed, text, from, to)) >= 0;
    }
}
