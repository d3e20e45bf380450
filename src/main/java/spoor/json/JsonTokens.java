package spoor.json;

import java.util.Arrays;

/// The tokens of a text for syntax colouring, with offsets in characters. Texts that are not JSON
/// have tokens, too.
public final class JsonTokens {
    /// What a token is coloured as.
    public enum Kind {
        NAME,
        STRING,
        NUMBER,
        LITERAL,
        /// Also the white space between tokens.
        PUNCTUATION
    }

    private static final Kind[] KINDS = Kind.values();

    private int[] starts = new int[64];
    private byte[] kinds = new byte[64];
    private int count;

    private JsonTokens() {}

    /// The tokens of a text.
    public static JsonTokens of(String text) {
        JsonTokens tokens = new JsonTokens();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            int start = at;
            if (c == '"') {
                at = endOfString(text, at);
                tokens.add(start, isName(text, at) ? Kind.NAME : Kind.STRING);
            } else if (c == '-' || (c >= '0' && c <= '9')) {
                at = endOfWord(text, at);
                tokens.add(start, Kind.NUMBER);
            } else if (Character.isLetter(c)) {
                at = endOfWord(text, at);
                tokens.add(start, Kind.LITERAL);
            } else {
                at++;
                tokens.add(start, Kind.PUNCTUATION);
            }
        }
        return tokens;
    }

    private static int endOfString(String text, int start) {
        int at = start + 1;
        while (at < text.length() && text.charAt(at) != '"') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        return Math.min(at + 1, text.length());
    }

    private static int endOfWord(String text, int start) {
        int at = start;
        while (at < text.length()
                && (Character.isLetterOrDigit(text.charAt(at))
                        || "+-.".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        return at;
    }

    private static boolean isName(String text, int end) {
        int at = end;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at < text.length() && text.charAt(at) == ':';
    }

    private void add(int start, Kind kind) {
        if (kind == Kind.PUNCTUATION && count > 0 && kinds[count - 1] == kind.ordinal()) {
            return;
        }
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, 2 * count);
            kinds = Arrays.copyOf(kinds, 2 * count);
        }
        starts[count] = start;
        kinds[count++] = (byte) kind.ordinal();
    }

    public int count() {
        return count;
    }

    /// The index of the token that contains a character.
    public int tokenAt(int character) {
        int index = Arrays.binarySearch(starts, 0, count, character);
        return index >= 0 ? index : Math.max(0, -index - 2);
    }

    /// The offset of a token's first character.
    public int start(int token) {
        return starts[token];
    }

    public Kind kind(int token) {
        return KINDS[kinds[token]];
    }
}
