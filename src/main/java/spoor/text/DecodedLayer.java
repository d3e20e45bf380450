package spoor.text;

import org.jspecify.annotations.Nullable;

/// A text without one layer of escapes or URL-encoding. It knows the origin of each of its bytes in
/// the encoded text.
public final class DecodedLayer {
    private final byte[] bytes;
    private final int[] origins;
    private int length;

    private DecodedLayer(int capacity) {
        bytes = new byte[capacity];
        origins = new int[capacity + 1];
    }

    /// The decoded text, up to [#length()].
    public byte[] bytes() {
        return bytes;
    }

    public int length() {
        return length;
    }

    /// The offset in the encoded text that a byte came from; also for the end of the text.
    public int origin(int index) {
        return origins[index];
    }

    /// Decodes `%41`, and leaves a `%` that is not followed by two digits; null if nothing is
    /// encoded. A `+` stays.
    public static @Nullable DecodedLayer ofUrl(byte[] text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (isUrlEscape(text, i, end)) {
                return url(text, start, end, '+');
            }
        }
        return null;
    }

    /// Decodes the text of a web form, in which a `+` is a blank; null if there is no `+`.
    public static @Nullable DecodedLayer ofForm(byte[] text, int start, int end) {
        return Ascii.indexOf(text, start, end, '+') < 0 ? null : url(text, start, end, ' ');
    }

    private static DecodedLayer url(byte[] text, int start, int end, char plus) {
        DecodedLayer layer = new DecodedLayer(end - start);
        int i = start;
        while (i < end) {
            if (isUrlEscape(text, i, end)) {
                layer.add((byte) Escapes.hex(text, i + 1, i + 3), i);
                i += 3;
            } else {
                layer.add(text[i] == '+' ? (byte) plus : text[i], i);
                i++;
            }
        }
        return layer.end(end);
    }

    private static boolean isUrlEscape(byte[] text, int at, int end) {
        return text[at] == '%' && at + 3 <= end && Escapes.hex(text, at + 1, at + 3) >= 0;
    }

    /// Decodes escapes with a backslash; null if there are none.
    public static @Nullable DecodedLayer ofEscapes(byte[] text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (text[i] == '\\' && Escapes.length(text, i, end) > 0) {
                return ofString(text, start, end);
            }
        }
        return null;
    }

    /// Decodes a JSON string.
    ///
    /// @param start after its first quote
    /// @param end before its last quote
    public static DecodedLayer ofString(byte[] text, int start, int end) {
        DecodedLayer layer = new DecodedLayer(end - start);
        int i = start;
        while (i < end) {
            int escape = text[i] == '\\' ? Escapes.length(text, i, end) : 0;
            i += escape > 0 ? layer.addEscape(text, i, escape, end) : layer.add(text[i], i);
        }
        return layer.end(end);
    }

    /// @return how many bytes were read
    private int addEscape(byte[] text, int at, int escape, int end) {
        if (text[at + 1] != 'u') {
            add(
                    text[at + 1] == 'x'
                            ? (byte) Escapes.hex(text, at + 2, at + escape)
                            : Escapes.single(text[at + 1]),
                    at);
            return escape;
        }
        int point = Escapes.codePoint(text, at, end);
        int next = Utf8.write(point, bytes, length);
        while (length < next) {
            origins[length++] = at;
        }
        return Escapes.unicodeLength(point);
    }

    private int add(byte b, int origin) {
        bytes[length] = b;
        origins[length++] = origin;
        return 1;
    }

    private DecodedLayer end(int end) {
        origins[length] = end;
        return this;
    }
}
