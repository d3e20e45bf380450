package spoor.text;

/// Reads escapes with a backslash: those of JSON strings, and `\x41` and `\'` of other languages.
public final class Escapes {
    /// The length of `\\u0041`.
    public static final int UNICODE_LENGTH = 6;

    private static final int HEX_LENGTH = 4;

    private Escapes() {}

    /// The UTF-16 unit of the escape `\\u0041` at `at`, or -1 if its digits are not hexadecimal.
    public static int unit(byte[] text, int at) {
        return hex(text, at + 2, at + UNICODE_LENGTH);
    }

    /// The value of hexadecimal digits, or -1 if one of the bytes is not a digit.
    static int hex(byte[] text, int start, int end) {
        int value = 0;
        for (int i = start; i < end; i++) {
            int digit = Ascii.hex(text[i]);
            if (digit < 0) {
                return -1;
            }
            value = value << 4 | digit;
        }
        return value;
    }

    /// Writes the text of a JSON string in UTF-8; an unpaired surrogate becomes U+FFFD. The result
    /// is never longer than the string.
    ///
    /// @param text must be well-formed between `start` and `end`
    /// @param into where to write, from `to` on
    /// @return the offset after the result
    public static int resolve(byte[] text, int start, int end, byte[] into, int to) {
        int written = to;
        int at = start;
        while (at < end) {
            if (text[at] != '\\') {
                into[written++] = text[at++];
            } else if (text[at + 1] != 'u') {
                into[written++] = single(text[at + 1]);
                at += 2;
            } else {
                int point = codePoint(text, at, end);
                written = Utf8.write(point, into, written);
                at += unicodeLength(point);
            }
        }
        return written;
    }

    /// The length of the well-formed escape of JSON whose backslash is at `at`; a pair of
    /// surrogates is one.
    public static int lengthInJson(byte[] text, int at, int end) {
        return text[at + 1] == 'u' ? unicodeLength(codePoint(text, at, end)) : 2;
    }

    /// The length in UTF-8 of what the escape means.
    public static int lengthInUtf8(byte[] text, int at, int end) {
        return text[at + 1] == 'u' ? Utf8.length(codePoint(text, at, end)) : 1;
    }

    /// The length of the escape whose backslash is at `at`, or 0 if it is not an escape. A pair of
    /// surrogates counts as two escapes.
    static int length(byte[] text, int at, int end) {
        if (at + 1 >= end) {
            return 0;
        }
        return switch (text[at + 1]) {
            case 'n', 'r', 't', 'b', 'f', '"', '\\', '/', '\'' -> 2;
            case 'x' -> length(text, at, end, HEX_LENGTH);
            case 'u' -> length(text, at, end, UNICODE_LENGTH);
            default -> 0;
        };
    }

    private static int length(byte[] text, int at, int end, int length) {
        return at + length <= end && hex(text, at + 2, at + length) >= 0 ? length : 0;
    }

    /// The byte of an escape with one letter, such as `\n`.
    static byte single(byte letter) {
        return switch (letter) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            default -> letter;
        };
    }

    /// The character of the escape `\\u0041` at `at`, with the second escape of a pair.
    static int codePoint(byte[] text, int at, int end) {
        char unit = (char) unit(text, at);
        if (!Character.isSurrogate(unit)) {
            return unit;
        }
        int next = at + UNICODE_LENGTH;
        if (Character.isHighSurrogate(unit)
                && next + UNICODE_LENGTH <= end
                && text[next] == '\\'
                && text[next + 1] == 'u') {
            char low = (char) unit(text, next);
            if (Character.isLowSurrogate(low)) {
                return Character.toCodePoint(unit, low);
            }
        }
        return UnpairedSurrogates.REPLACEMENT;
    }

    /// How many bytes [#codePoint] has read.
    static int unicodeLength(int codePoint) {
        return codePoint > 0xffff ? 2 * UNICODE_LENGTH : UNICODE_LENGTH;
    }
}
