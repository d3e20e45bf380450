package spoor.pseudonym.find;

import spoor.text.Ascii;

/// The names to look for in all text, kept as hashes of their beginnings; case does not count.
///
/// From any place the longest name is found by following the text byte by byte as long as what was
/// read begins a name. A filter over the first six bytes spares that at most places. Names are
/// added by one thread at a time; once all are in, any thread may look.
public final class NameSet {
    /// A name that is found also inside words.
    public static final int ANYWHERE = 1;

    /// A name that is found as a whole word only.
    public static final int WORD = 2;

    /// Names that are this long have their beginnings kept; shorter ones are compared as words.
    public static final int WINDOW = 6;

    public static final int SHORTEST = 3;

    /// What is looked for of a longer name; the rest of it is not looked at.
    static final int LONGEST = 256;

    private static final long WINDOW_MASK = (1L << (8 * WINDOW)) - 1;
    private static final int FILTER_BITS = 24;

    private final long seed;
    private final int budget;
    private final LongSet beginnings = new LongSet();
    private final LongSet shortNames = new LongSet();
    private final long[] filter = new long[1 << (FILTER_BITS - 6)];

    /// @param seed random, so that nobody can make names whose hashes are alike
    /// @param budget how many beginnings to keep at most, 16 to 32 bytes each
    public NameSet(long seed, int budget) {
        this.seed = seed;
        this.budget = budget;
    }

    /// Adds a name.
    ///
    /// @param folded in small letters, at least [#SHORTEST] bytes
    /// @param how [#ANYWHERE] or [#WORD]
    /// @return false where there is no room for it
    boolean add(byte[] folded, int how) {
        int length = Math.min(folded.length, LONGEST);
        if (beginnings.size() + length > budget) {
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
                beginnings.add(hash, i == length - 1 ? how : 0);
            }
        }
        int bit = bit(window);
        filter[bit >>> 6] |= 1L << bit;
        return true;
    }

    /// The window after one more byte, which is made small.
    public static long slide(long window, byte b) {
        return ((window << 8) | (Ascii.fold(b) & 0xff)) & WINDOW_MASK;
    }

    /// Whether a name may begin with the six bytes of a window.
    public boolean mayBegin(long window) {
        int bit = bit(window);
        return (filter[bit >>> 6] & (1L << bit)) != 0;
    }

    /// Where the longest name ends that begins at `at` and has at least six bytes; -1 where there
    /// is none.
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
            int bits = beginnings.bits(hash);
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

    /// Where the longest name of three to five bytes ends that is a word beginning at `at`; -1
    /// where there is none.
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
