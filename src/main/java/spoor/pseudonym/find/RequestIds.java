package spoor.pseudonym.find;

import spoor.text.Ascii;

/// The ids of events and requests, which stay wherever they are: they identify no resource, and
/// connect the events. Any thread.
public final class RequestIds {
    private static final int SHORTEST = 8;
    private static final int LONGEST = 128;
    private static final int MOST_PUNCTUATION = 4;

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

    /// Whether a value follows words such as `Request ID: ` in a text.
    static boolean isAfterWords(byte[] text, int at, int from) {
        int end = at;
        while (end > from && at - end < MOST_PUNCTUATION && " :=\"'(".indexOf(text[end - 1]) >= 0) {
            end--;
        }
        int id = end - "id".length();
        if (end == at || id <= from || !Ascii.matches(text, id, end, "id")) {
            return false;
        }
        boolean gap = " -_".indexOf(text[id - 1]) >= 0;
        int word = id - "request".length() - (gap ? 1 : 0);
        return word >= from && Ascii.matches(text, word, end, "request");
    }

    /// Adds an id. Ids must be added before [#has] is called by another thread.
    public synchronized void add(byte[] text, int from, int to) {
        if (ids.size() >= MOST) {
            return;
        }
        if (Ascii.isGuid(text, from, to) || RandomTokens.isRandomInAnyCase(text, from, to)) {
            ids.add(hash(text, from, to), 0);
        }
        addParts(text, from, to);
    }

    /// Adds the random parts of an id, as of `1-5759e988-bd862e3fe1be46a994272793`.
    private void addParts(byte[] text, int from, int to) {
        int start = from;
        for (int i = from; i <= to; i++) {
            if (i == to || !Ascii.isWord(text[i])) {
                if (i - start < to - from && RandomTokens.isRandomInAnyCase(text, start, i)) {
                    ids.add(hash(text, start, i), 0);
                }
                start = i + 1;
            }
        }
    }

    public boolean has(byte[] text, int from, int to) {
        return to - from >= RandomTokens.SHORTEST && ids.bits(hash(text, from, to)) >= 0;
    }

    /// Neither case nor dashes count: services write the same GUID in several ways.
    private long hash(byte[] text, int from, int to) {
        long hash = seed;
        for (int i = from; i < to; i++) {
            if (text[i] != '-') {
                hash = Hash.next(hash, Ascii.fold(text[i]));
            }
        }
        return hash;
    }
}
