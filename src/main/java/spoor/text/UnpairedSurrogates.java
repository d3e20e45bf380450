package spoor.text;

/// Replaces escapes for half a character, such as `\\ud800` without its pair.
///
/// JSON allows them, but they have no form in UTF-8, and Jackson rejects them in names.
public final class UnpairedSurrogates {
    /// The character that replaces them.
    static final int REPLACEMENT = 0xfffd;

    private static final byte[] DIGITS = {'f', 'f', 'f', 'd'};
    private static final int ESCAPE = Escapes.UNICODE_LENGTH;

    private UnpairedSurrogates() {}

    /// Replaces every such escape by `\\ufffd`, so that all other bytes keep their offsets.
    ///
    /// @return the offset of the first of them in the array, or -1
    public static int replace(byte[] text, int start, int end) {
        int[] first = {-1};
        replace(text, start, end, true, first);
        return first[0];
    }

    /// Replaces the escapes that are complete.
    ///
    /// @param last whether the text ends at `end`
    /// @param first receives the offset of the first such escape; unchanged if there is none
    /// @return where the next call must continue
    static int replace(byte[] text, int start, int end, boolean last, int[] first) {
        int at = start;
        while (at < end) {
            if (text[at] != '\\') {
                at++;
            } else if (!last && end - at < 2 * ESCAPE) {
                return at;
            } else if (at + ESCAPE > end || text[at + 1] != 'u') {
                at += 2;
            } else if (isSurrogate(text, at, 'b') && isLow(text, at + ESCAPE, end)) {
                at += 2 * ESCAPE;
            } else {
                if (isSurrogate(text, at, 'f')) {
                    first[0] = first[0] < 0 ? at : first[0];
                    System.arraycopy(DIGITS, 0, text, at + 2, DIGITS.length);
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
                && isSurrogate(text, at, 'f')
                && (text[at + 3] | 0x20) >= 'c';
    }

    /// Whether the escape is one of U+D800 to U+DBFF (`last` is b) or U+DFFF (`last` is f).
    private static boolean isSurrogate(byte[] text, int at, char last) {
        int second = text[at + 3] | 0x20;
        boolean digit = second == ('8' | 0x20) || second == ('9' | 0x20);
        return (text[at + 2] | 0x20) == 'd' && (digit || (second >= 'a' && second <= last));
    }
}
