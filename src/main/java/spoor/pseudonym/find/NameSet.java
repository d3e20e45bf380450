package spoor.pseudonym.find;

import spoor.text.Ascii;

/// The names to search for, kept as hashes of their prefixes. Case does not count.
///
/// The longest name at an offset is found by reading on as long as the bytes read are the prefix of
/// a name. A bit filter over the first six bytes rules out most offsets. One thread adds names; any
/// thread may search once all names are added.
public final class NameSet {
    /// A name that is also found inside words.
    public static final int ANYWHERE = 1;

    /// A name that is only found as a whole word.
    public static final int WORD = 2;

    /// The length of the shortest name whose prefixes are kept; shorter names are only words.
    public static final int WINDOW = 6;

    public static final int SHORTEST = 3;

    /// The rest of a longer name is not compared.
    static final int LONGEST = 256;

    private static final long WINDOW_MASK = (1L << (8 * WINDOW)) - 1;
    private static final int FILTER_BITS = 24;

    private final long seed;
    private final int budget;
    private final LongSet prefixes = new LongSet();
    private final LongSet shortNames = new LongSet();
    private final long[] filter = new long[1 << (FILTER_BITS - 6)];

    /// @param seed random, so that nobody can construct names with equal hashes
    /// @param budget how many prefixes to keep at most, 16 to 32 bytes each
    public NameSet(long seed, int budget) {
        this.seed = seed;
        this.budget = budget;
    }

    /// Adds a name.
    ///
    /// @param folded the name in lower case, at least [#SHORTEST] bytes
    /// @param how [#ANYWHERE] or [#WORD]
    /// @return false if the budget is used up
    boolean add(byte[] folded, int how) {
        int length = Math.min(folded.length, LONGEST);
        if (prefixes.size() + length > budget) {
            return false;
        }
        if (length < WINDOW) {
            shortNames.add(Hash.of(~seed, folded, 0, length), WORD);
            return true;
        }
        long window = 0;
        long hash = seed;
        for (int i = 0; i < length; i++) {
            hash = Hash.next(hash, folded[i]);
            if (i < WINDOW) {
                window = slide(window, folded[i]);
            }
            if (i >= WINDOW - 1) {
                prefixes.add(hash, i == length - 1 ? how : 0);
            }
        }
        int bit = bit(window);
        filter[bit >>> 6] |= 1L << bit;
        return true;
    }

    /// The window after one more byte, in lower case.
    public static long slide(long window, byte b) {
        return ((window << 8) | (Ascii.fold(b) & 0xff)) & WINDOW_MASK;
    }

    /// Whether a name may begin with the six bytes of a window.
    public boolean mayBegin(long window) {
        int bit = bit(window);
        return (filter[bit >>> 6] & (1L << bit)) != 0;
    }

    /// The end of the longest name of at least six bytes that begins at `at`, or -1.
    public int longEnd(byte[] text, int at, int from, int to) {
        boolean wordStart = at == from || Ascii.isBoundary(text[at - 1], text[at]);
        int found = -1;
        long hash = seed;
        int last = Math.min(to, at + LONGEST);
        for (int i = at; i < last; i++) {
            hash = Hash.next(hash, Ascii.fold(text[i]));
            if (i - at < WINDOW - 1) {
                continue;
            }
            int bits = prefixes.bits(hash);
            if (bits < 0) {
                break;
            }
            boolean whole =
                    (bits & WORD) != 0
                            && wordStart
                            && (i + 1 == to || Ascii.isBoundary(text[i], text[i + 1]));
            if ((bits & ANYWHERE) != 0 || whole) {
                found = i + 1;
            }
        }
        return found;
    }

    public boolean hasShort() {
        return shortNames.size() > 0;
    }

    /// The end of the longest name of three to five bytes that is a word beginning at `at`, or -1.
    public int shortEnd(byte[] text, int at, int to) {
        int found = -1;
        long hash = ~seed;
        int last = Math.min(to, at + WINDOW - 1);
        for (int i = at; i < last; i++) {
            hash = Hash.next(hash, Ascii.fold(text[i]));
            boolean end = i + 1 == to || Ascii.isBoundary(text[i], text[i + 1]);
            if (end && i + 1 - at >= SHORTEST && shortNames.bits(hash) > 0) {
                found = i + 1;
            }
        }
        return found;
    }

    private static int bit(long window) {
        return (int) ((window * 0x9E3779B97F4A7C15L) >>> (64 - FILTER_BITS));
    }
}
