package spoor.json;

import spoor.text.Ascii;
import spoor.text.Base64Text;

/// Quickly rules out JSON texts without base64 that [EmbeddedText] decodes. It returns true for
/// some texts without base64, but never false for a text with base64.
///
/// It looks at every 16th byte, and around those that may be part of base64.
public final class Base64Prefilter {
    private static final int SHORTEST = EmbeddedText.SHORTEST_BASE64;

    private Base64Prefilter() {}

    /// Tests the JSON text from `start` to before `end`.
    public static boolean mayHaveBase64(byte[] text, int start, int end) {
        int at = start + SHORTEST - 1;
        while (at < end) {
            int to = at;
            if (isBase64Part(text[at])) {
                int from = at;
                while (from > start && isBase64Part(text[from - 1])) {
                    from--;
                }
                while (to < end && isBase64Part(text[to])) {
                    to++;
                }
                if (to - from >= SHORTEST
                        && from > start
                        && text[from - 1] == '"'
                        && mayBeBase64(text, from, from + SHORTEST)) {
                    return true;
                }
            }
            at = to + SHORTEST;
        }
        return false;
    }

    /// Line breaks and slashes of base64 may be written as escapes.
    private static boolean isBase64Part(byte b) {
        return b == '\\' || Base64Text.isLetter(b);
    }

    private static boolean mayBeBase64(byte[] text, int from, int to) {
        int escape = Ascii.indexOf(text, from, to, '\\');
        if (escape < 0) {
            return Base64Text.read(text, from, to, to) != null;
        }
        return escape - from < Base64Text.SHORTEST || Base64Text.mayBegin(text, from, escape);
    }
}
