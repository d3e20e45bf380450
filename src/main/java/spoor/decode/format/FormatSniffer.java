package spoor.decode.format;

import spoor.io.ByteSpan;
import spoor.io.Bytes;

import java.util.Locale;

/// What the first bytes and the name of a file tell about its content.
public final class FormatSniffer {
    private FormatSniffer() {}

    /// Where the content begins: after a byte order mark and white space.
    public static int contentStart(Bytes text) {
        return contentStart(new ByteSpan(text.array(), 0, text.length()));
    }

    static int contentStart(ByteSpan text) {
        byte[] b = text.array();
        int at = 0;
        if (text.length() >= 3
                && b[0] == (byte) 0xef
                && b[1] == (byte) 0xbb
                && b[2] == (byte) 0xbf) {
            at = 3;
        }
        return space(b, at, text.length());
    }

    /// The index of the first byte from `from` that is not white space.
    static int space(Bytes text, int from) {
        return space(text.array(), from, text.length());
    }

    private static int space(byte[] b, int from, int end) {
        int at = from;
        while (at < end && (b[at] == ' ' || b[at] == '\n' || b[at] == '\r' || b[at] == '\t')) {
            at++;
        }
        return at;
    }

    /// Whether it is an object in UTF-16 or UTF-32, in any byte order, with a byte order mark or
    /// without: then there are zeros around the `{`, which UTF-8 does not have.
    static boolean isUtf16(Bytes text) {
        byte[] b = text.array();
        boolean zero = false;
        for (int at = 0; at < text.length(); at++) {
            switch (b[at]) {
                case 0 -> zero = true;
                case (byte) 0xfe, (byte) 0xff, ' ', '\n', '\r', '\t' -> {}
                default -> {
                    return b[at] == '{' && (zero || (at + 1 < text.length() && b[at + 1] == 0));
                }
            }
        }
        return false;
    }

    /// Whether a file should have been readable: JSON by its name or by its first character.
    static boolean claimsToBeJson(String path, Bytes text) {
        String name = path.toLowerCase(Locale.ROOT);
        if (name.endsWith(".json") || name.endsWith(".json.gz")) {
            return true;
        }
        int start = contentStart(text);
        return start < text.length() && text.array()[start] == '{';
    }
}
