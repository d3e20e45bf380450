package spoor.pseudonym.layers;

import org.jspecify.annotations.Nullable;

import spoor.text.Ascii;

import java.util.Arrays;

/// A text with one layer of an encoding taken off.
///
/// It knows for each byte where it came from, so that what is found in it can be replaced in the
/// text below.
final class DecodedLayer {
    private byte[] text;
    private int[] places;
    private int length;

    private DecodedLayer(int capacity) {
        text = new byte[capacity + 4];
        places = new int[capacity + 5];
    }

    byte[] text() {
        return text;
    }

    int length() {
        return length;
    }

    /// Where a byte of this text comes from; also for the end of the text.
    int place(int index) {
        return places[index];
    }

    /// The text under URL-encoding (`%41`, and `+` for a blank), or null where there is none.
    static @Nullable DecodedLayer ofUrl(byte[] text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text[i] == '+' || isUrlEscape(text, i, to)) {
                return url(text, from, to);
            }
        }
        return null;
    }

    /// The text under escapes with a backslash, or null where there are none.
    static @Nullable DecodedLayer ofEscapes(byte[] text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text[i] == '\\' && escape(text, i, to) > 0) {
                return ofJson(text, from, to);
            }
        }
        return null;
    }

    /// What a string of JSON says.
    ///
    /// @param from behind its first quote
    /// @param to before its last one
    static DecodedLayer ofJson(byte[] text, int from, int to) {
        DecodedLayer peeled = new DecodedLayer(to - from);
        int i = from;
        while (i < to) {
            int length = text[i] == '\\' ? escape(text, i, to) : 0;
            if (length > 0) {
                i = peeled.unescape(text, i, length, to);
            } else {
                peeled.add(text[i], i);
                i++;
            }
        }
        peeled.places[peeled.length] = to;
        return peeled;
    }

    private static DecodedLayer url(byte[] text, int from, int to) {
        DecodedLayer peeled = new DecodedLayer(to - from);
        int i = from;
        while (i < to) {
            if (isUrlEscape(text, i, to)) {
                peeled.add(hex(text, i + 1, 2), i);
                i += 3;
            } else {
                peeled.add(text[i] == '+' ? ' ' : text[i], i);
                i++;
            }
        }
        peeled.places[peeled.length] = to;
        return peeled;
    }

    private static boolean isUrlEscape(byte[] text, int at, int to) {
        return text[at] == '%' && isHex(text, at + 1, to, 2);
    }

    /// How long the escape is that begins with the backslash at a place, or 0.
    private static int escape(byte[] text, int at, int to) {
        if (at + 1 >= to) {
            return 0;
        }
        return switch (text[at + 1]) {
            case 'n', 'r', 't', 'b', 'f', '"', '\\', '/', '\'' -> 2;
            case 'x' -> isHex(text, at + 2, to, 2) ? 4 : 0;
            case 'u' -> isHex(text, at + 2, to, 4) ? 6 : 0;
            default -> 0;
        };
    }

    /// @return behind what was read
    private int unescape(byte[] text, int at, int escape, int to) {
        int code =
                switch (text[at + 1]) {
                    case 'n' -> '\n';
                    case 'r' -> '\r';
                    case 't' -> '\t';
                    case 'b' -> '\b';
                    case 'f' -> '\f';
                    case 'x' -> hex(text, at + 2, 2);
                    case 'u' -> hex(text, at + 2, 4);
                    default -> text[at + 1];
                };
        int end = at + escape;
        if (text[at + 1] == 'u' && Character.isHighSurrogate((char) code)) {
            boolean pair = end + 5 < to && text[end] == '\\' && text[end + 1] == 'u';
            if (pair && isHex(text, end + 2, to, 4)) {
                char low = (char) hex(text, end + 2, 4);
                if (Character.isLowSurrogate(low)) {
                    code = Character.toCodePoint((char) code, low);
                    end += 6;
                }
            }
        }
        utf8(text[at + 1] == 'u' ? code : -1 - code, at);
        return end;
    }

    /// Adds a character; a negative number stands for the byte `-1 - code`.
    private void utf8(int code, int place) {
        if (code < 0x80) {
            add(code < 0 ? -1 - code : code, place);
        } else if (code < 0x800) {
            add(0xc0 | (code >> 6), place);
            add(0x80 | (code & 63), place);
        } else if (code < 0x10000) {
            add(0xe0 | (code >> 12), place);
            add(0x80 | ((code >> 6) & 63), place);
            add(0x80 | (code & 63), place);
        } else {
            add(0xf0 | (code >> 18), place);
            add(0x80 | ((code >> 12) & 63), place);
            add(0x80 | ((code >> 6) & 63), place);
            add(0x80 | (code & 63), place);
        }
    }

    private void add(int b, int place) {
        if (length + 1 >= text.length) {
            text = Arrays.copyOf(text, text.length * 2);
            places = Arrays.copyOf(places, text.length + 1);
        }
        text[length] = (byte) b;
        places[length++] = place;
    }

    private static boolean isHex(byte[] text, int from, int to, int digits) {
        if (from + digits > to) {
            return false;
        }
        for (int i = from; i < from + digits; i++) {
            if (!Ascii.isHex(text[i])) {
                return false;
            }
        }
        return true;
    }

    private static int hex(byte[] text, int from, int digits) {
        int value = 0;
        for (int i = from; i < from + digits; i++) {
            value = value * 16 + Ascii.hex(text[i]);
        }
        return value;
    }
}
