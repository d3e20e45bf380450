package spoor.text;

/// Makes JSON readable in which an escape stands for half a character (`\\ud800` without its pair).
///
/// JSON allows it, but such text has no form in UTF-8, and Jackson stops at it in names.
public final class Surrogates {
    private static final byte[] REPLACEMENT = {'f', 'f', 'f', 'd'};
    private static final int ESCAPE = 6;

    private Surrogates() {}

    /// Replaces every such escape by `\\ufffd`, so that all other bytes keep their places.
    ///
    /// @return where the first of them was, counted from the array's start, or -1
    public static int repair(byte[] text, int start, int end) {
        int[] first = {-1};
        walk(text, start, end, true, first);
        return first[0];
    }

    /// Repairs the escapes that are known whole.
    ///
    /// @param last whether the text ends at `end`
    /// @param first gets the place of the first such escape, or is left as it is
    /// @return where to go on
    static int walk(byte[] text, int start, int end, boolean last, int[] first) {
        int at = start;
        while (at < end) {
            if (text[at] != '\\') {
                at++;
            } else if (!last && end - at < 2 * ESCAPE) {
                return at;
            } else if (at + ESCAPE > end || text[at + 1] != 'u') {
                at += 2;
            } else if (isHalf(text, at, 'd', 'b') && isLow(text, at + ESCAPE, end)) {
                at += 2 * ESCAPE;
            } else {
                if (isHalf(text, at, 'd', 'f')) {
                    first[0] = first[0] < 0 ? at : first[0];
                    System.arraycopy(REPLACEMENT, 0, text, at + 2, REPLACEMENT.length);
                }
                at += ESCAPE;
            }
        }
        return at;
    }

    private static boolean isLow(byte[] text, int at, int end) {
        return at + ESCAPE <= end
                && text[at] == '\\'
                && text[at + 1] == 'u'
                && isHalf(text, at, 'd', 'f')
                && (text[at + 3] | 0x20) >= 'c';
    }

    /// Whether the escape is of U+D800 to U+DBFF (`last` is b) or to U+DFFF (`last` is f).
    private static boolean isHalf(byte[] text, int at, char lead, char last) {
        int second = text[at + 3] | 0x20;
        boolean high = second == ('8' | 0x20) || second == ('9' | 0x20);
        return (text[at + 2] | 0x20) == lead && (high || (second >= 'a' && second <= last));
    }
}
