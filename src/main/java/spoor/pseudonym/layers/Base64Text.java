package spoor.pseudonym.layers;

import org.jspecify.annotations.Nullable;

import spoor.text.Ascii;
import spoor.text.Utf8;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/// Text that stands in base64 within other text: any alphabet, with or without padding, in one line
/// or several, of UTF-8 or UTF-16 (as PowerShell has its commands).
///
/// @param text what it says, in UTF-8
/// @param end where it ends in the text around it, padding included
/// @param url whether it is of the alphabet with `-` and `_`
/// @param padded whether it is padded
/// @param wide whether it is UTF-16
/// @param rest letters at its end that say nothing, as where it was cut off
record Base64Text(byte[] text, int end, boolean url, boolean padded, boolean wide, String rest) {
    /// Fewer letters hold no name that would be looked for.
    static final int SHORTEST = 4;

    private static final byte[] GZIP = {0x1f, (byte) 0x8b};

    /// Whether a byte is a letter of base64.
    static boolean isLetter(byte b) {
        return (b >= 0 && Ascii.isWord(b)) || b == '+' || b == '/' || b == '-' || b == '_';
    }

    /// The text in the letters from `from` to before `to`, or null where there is none.
    ///
    /// @param limit where the text around it ends
    static @Nullable Base64Text read(byte[] around, int from, int to, int limit) {
        int length = to - from;
        int usable = length - (length % 4 == 1 ? 1 : 0);
        if (usable < SHORTEST || !mayBegin(around, from, to)) {
            return null;
        }
        byte[] letters = Arrays.copyOfRange(around, from, from + usable);
        boolean url = false;
        boolean standard = false;
        for (int i = 0; i < letters.length; i++) {
            url |= letters[i] == '-' || letters[i] == '_';
            standard |= letters[i] == '+' || letters[i] == '/';
        }
        if (url && standard) {
            return null;
        }
        byte[] decoded;
        try {
            decoded = (url ? Base64.getUrlDecoder() : Base64.getDecoder()).decode(letters);
        } catch (IllegalArgumentException e) {
            // Bits behind the last byte that are not zero: no base64 was meant.
            return null;
        }
        boolean wide = isWide(decoded);
        byte[] text = wide ? narrow(decoded) : decoded;
        if (!isText(text)) {
            return null;
        }
        int end = to;
        while (end < limit && around[end] == '=' && (end - from) % 4 != 0) {
            end++;
        }
        String rest =
                new String(around, from + usable, to - from - usable, StandardCharsets.US_ASCII);
        return new Base64Text(text, end, url, end > to, wide, rest);
    }

    /// Whether the letters are of data that gzip compressed.
    static boolean isGzip(byte[] around, int from, int to) {
        if (to - from < 20) {
            return false;
        }
        return decodedStart(around, from, 2)[0] == GZIP[0]
                && decodedStart(around, from, 2)[1] == GZIP[1];
    }

    /// The base64 of another text, in the same form.
    byte[] write(byte[] other) {
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

    /// Whether letters may be base64 of text, by the first few: nearly all words fail here, before
    /// anything is decoded.
    static boolean mayBegin(byte[] around, int from, int to) {
        int usable = to - from;
        if (usable < SHORTEST
                || !mayBegin((value(around[from]) << 2) | (value(around[from + 1]) >> 4))) {
            return false;
        }
        byte[] start = decodedStart(around, from, usable < 8 ? 3 : 6);
        if (start[1] == 0) {
            return start[0] != 0;
        }
        int i = 0;
        while (i < start.length) {
            if (start[i] >= 0) {
                if (isControl(start[i])) {
                    // As gzip begins, too.
                    return isGzip(around, from, to);
                }
                i++;
            } else {
                int length = Utf8.characterLength(start, i, start.length);
                if (length == 0 && i < start.length - 3) {
                    return isGzip(around, from, to);
                }
                i += Math.max(1, length);
            }
        }
        return true;
    }

    /// Whether a text in UTF-8, or what gzip compressed, may begin with that byte.
    private static boolean mayBegin(int first) {
        return first < 0x80
                ? !isControl((byte) first) || first == GZIP[0]
                : first >= 0xc2 && first < 0xf5;
    }

    private static boolean isControl(byte b) {
        return (b >= 0 && b < ' ' && !isBlank(b)) || b == 0x7f;
    }

    private static byte[] decodedStart(byte[] around, int from, int count) {
        byte[] start = new byte[count];
        int bits = 0;
        int have = 0;
        int at = from;
        for (int i = 0; i < count; at++) {
            bits = (bits << 6) | value(around[at]);
            have += 6;
            if (have >= 8) {
                have -= 8;
                start[i++] = (byte) (bits >> have);
            }
        }
        return start;
    }

    private static int value(byte b) {
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

    private static boolean isBlank(byte b) {
        return b == '\t' || b == '\n' || b == '\r';
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

    private static boolean isText(byte[] bytes) {
        int i = 0;
        while (i < bytes.length) {
            if (bytes[i] >= 0) {
                if (isControl(bytes[i])) {
                    return false;
                }
                i++;
            } else {
                int length = Utf8.characterLength(bytes, i, bytes.length);
                // The last character may be cut off.
                if (length == 0 && i < bytes.length - 3) {
                    return false;
                }
                i += Math.max(1, length);
            }
        }
        return true;
    }
}
