package spoor.text;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/// Text that was decoded from base64: of either alphabet, with or without padding, in UTF-8 or
/// UTF-16 (as in PowerShell's encoded commands).
///
/// @param text in UTF-8; its last character may be cut off
/// @param end where the base64 ends in the text around it, after its padding
/// @param url whether it has the alphabet with `-` and `_`
/// @param padded whether it has padding
/// @param wide whether it is UTF-16
/// @param rest a last letter that has too few bits for a byte, because the base64 was cut off
public record Base64Text(
        byte[] text, int end, boolean url, boolean padded, boolean wide, String rest) {
    /// Fewer letters hold no name that masking looks for.
    public static final int SHORTEST = 4;

    private static final byte[] GZIP = {0x1f, (byte) 0x8b};

    /// Whether a byte is a letter of one of the two alphabets.
    public static boolean isLetter(byte b) {
        return (b >= 0 && Ascii.isWord(b)) || b == '+' || b == '/' || b == '-' || b == '_';
    }

    /// Decodes the letters from `from` to before `to`; null if they are not base64 of text.
    ///
    /// @param limit where the text around them ends
    public static @Nullable Base64Text read(byte[] around, int from, int to, int limit) {
        int length = to - from;
        int usable = length - (length % 4 == 1 ? 1 : 0);
        if (!mayBegin(around, from, to)) {
            return null;
        }
        byte[] letters = Arrays.copyOfRange(around, from, from + usable);
        boolean url = false;
        boolean standard = false;
        for (byte letter : letters) {
            url |= letter == '-' || letter == '_';
            standard |= letter == '+' || letter == '/';
        }
        if (url && standard) {
            return null;
        }
        byte[] decoded;
        try {
            decoded = (url ? Base64.getUrlDecoder() : Base64.getDecoder()).decode(letters);
        } catch (IllegalArgumentException _) {
            // The unused bits of the last letter are not zero, so no base64 was meant.
            return null;
        }
        boolean wide = isWide(decoded);
        byte[] text = wide ? narrow(decoded) : decoded;
        if (!isText(text, text.length)) {
            return null;
        }
        int end = to;
        while (end < limit && around[end] == '=' && (end - from) % 4 != 0) {
            end++;
        }
        String rest = new String(around, from + usable, length - usable, StandardCharsets.US_ASCII);
        return new Base64Text(text, end, url, end > to, wide, rest);
    }

    /// Decodes a value that is base64 as a whole, on one line or several; null if it is not.
    public static @Nullable Base64Text readWhole(byte[] value) {
        byte[] joined = withoutLineBreaks(value, 0, value.length);
        int end = 0;
        while (end < joined.length && isLetter(joined[end])) {
            end++;
        }
        Base64Text read = read(joined, 0, end, joined.length);
        return read != null && read.end == joined.length ? read : null;
    }

    /// A copy of lines of base64 as one line.
    public static byte[] withoutLineBreaks(byte[] text, int from, int to) {
        byte[] joined = new byte[to - from];
        int length = 0;
        for (int i = from; i < to; i++) {
            if (text[i] != '\r' && text[i] != '\n') {
                joined[length++] = text[i];
            }
        }
        return Arrays.copyOf(joined, length);
    }

    /// Whether the letters are base64 of data in gzip's format.
    public static boolean isGzip(byte[] around, int from, int to) {
        return to - from >= 20 && Arrays.equals(decodedStart(around, from, GZIP.length), GZIP);
    }

    /// Encodes another text in the same form.
    public byte[] encode(byte[] other) {
        byte[] bytes =
                wide
                        ? new String(other, StandardCharsets.UTF_8)
                                .getBytes(StandardCharsets.UTF_16LE)
                        : other;
        Base64.Encoder encoder = url ? Base64.getUrlEncoder() : Base64.getEncoder();
        byte[] encoded = (padded ? encoder : encoder.withoutPadding()).encode(bytes);
        if (rest.isEmpty() || padded) {
            return encoded;
        }
        byte[] whole = Arrays.copyOf(encoded, encoded.length + rest.length());
        System.arraycopy(
                rest.getBytes(StandardCharsets.US_ASCII), 0, whole, encoded.length, rest.length());
        return whole;
    }

    /// Whether the letters may be base64 of text or of gzip, judged by the first few: this rejects
    /// nearly all words before anything is decoded.
    public static boolean mayBegin(byte[] around, int from, int to) {
        if (to - from < SHORTEST
                || !mayBegin((value(around[from]) << 2) | (value(around[from + 1]) >> 4))) {
            return false;
        }
        byte[] start = decodedStart(around, from, to - from < 8 ? 3 : 6);
        if (start[1] == 0) {
            return start[0] != 0;
        }
        return isText(start, start.length) || isGzip(around, from, to);
    }

    /// Whether a text in UTF-8, or gzip's format, may begin with that byte.
    private static boolean mayBegin(int first) {
        return first < 0x80
                ? !isControl((byte) first) || first == GZIP[0]
                : first >= 0xc2 && first < 0xf5;
    }

    private static byte[] decodedStart(byte[] around, int from, int count) {
        byte[] start = new byte[count];
        int bits = 0;
        int bitCount = 0;
        int at = from;
        for (int i = 0; i < count; at++) {
            bits = (bits << 6) | value(around[at]);
            bitCount += 6;
            if (bitCount >= 8) {
                bitCount -= 8;
                start[i++] = (byte) (bits >> bitCount);
            }
        }
        return start;
    }

    /// The six bits of a letter.
    public static int value(byte b) {
        if (Ascii.isUpper(b)) {
            return b - 'A';
        }
        if (Ascii.isLower(b)) {
            return b - 'a' + 26;
        }
        if (Ascii.isDigit(b)) {
            return b - '0' + 52;
        }
        return b == '+' || b == '-' ? 62 : 63;
    }

    private static boolean isWide(byte[] bytes) {
        if (bytes.length < 6 || bytes.length % 2 != 0) {
            return false;
        }
        for (int i = 1; i < Math.min(bytes.length, 64); i += 2) {
            if (bytes[i] != 0) {
                return false;
            }
        }
        return true;
    }

    private static byte[] narrow(byte[] wide) {
        return new String(wide, StandardCharsets.UTF_16LE).getBytes(StandardCharsets.UTF_8);
    }

    /// Whether bytes are UTF-8 without control characters, except for the last character, which may
    /// be cut off.
    static boolean isText(byte[] bytes, int end) {
        int i = 0;
        while (i < end) {
            if (bytes[i] >= 0) {
                if (isControl(bytes[i])) {
                    return false;
                }
                i++;
            } else {
                int length = Utf8.characterLength(bytes, i, end);
                if (length == 0 && i < end - 3) {
                    return false;
                }
                i += Math.max(1, length);
            }
        }
        return true;
    }

    private static boolean isControl(byte b) {
        boolean layout = b == '\t' || b == '\n' || b == '\r';
        return (b >= 0 && b < ' ' && !layout) || b == 0x7f;
    }
}
