package spoor.text;

/// Resolves the escapes in JSON strings.
public final class JsonEscapes {
    /// The length of an escape for one UTF-16 unit: a backslash, `u` and four digits.
    public static final int UNIT = 6;

    private JsonEscapes() {}

    /// The unit that the escape at `at` stands for, or -1 where its digits are none.
    public static int unit(byte[] text, int at) {
        int unit = 0;
        for (int i = at + 2; i < at + UNIT; i++) {
            // A byte that is no ASCII is no digit either.
            int digit = text[i] < 0 ? -1 : Character.digit(text[i], 16);
            if (digit < 0) {
                return -1;
            }
            unit = unit << 4 | digit;
        }
        return unit;
    }

    /// Writes what the string between `start` and `end` stands for, in UTF-8; half a character
    /// stands as U+FFFD. It is never longer than the string.
    ///
    /// @param text where that string is known to be well-formed
    /// @param into where to write, from `to` on
    /// @return the place behind what was written
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
                int point = point(text, at, end);
                written = encode(point, into, written);
                at += point > 0xffff ? 2 * UNIT : UNIT;
            }
        }
        return written;
    }

    private static byte single(byte letter) {
        return switch (letter) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            default -> letter;
        };
    }

    private static int point(byte[] text, int at, int end) {
        char unit = (char) unit(text, at);
        if (!Character.isSurrogate(unit)) {
            return unit;
        }
        int behind = at + UNIT;
        if (Character.isHighSurrogate(unit)
                && behind + UNIT <= end
                && text[behind] == '\\'
                && text[behind + 1] == 'u') {
            char low = (char) unit(text, behind);
            if (Character.isLowSurrogate(low)) {
                return Character.toCodePoint(unit, low);
            }
        }
        return 0xfffd;
    }

    private static int encode(int point, byte[] into, int at) {
        int to = at;
        if (point < 0x80) {
            into[to++] = (byte) point;
        } else if (point < 0x800) {
            into[to++] = (byte) (0xc0 | (point >> 6));
            into[to++] = (byte) (0x80 | (point & 0x3f));
        } else if (point < 0x10000) {
            into[to++] = (byte) (0xe0 | (point >> 12));
            into[to++] = (byte) (0x80 | ((point >> 6) & 0x3f));
            into[to++] = (byte) (0x80 | (point & 0x3f));
        } else {
            into[to++] = (byte) (0xf0 | (point >> 18));
            into[to++] = (byte) (0x80 | ((point >> 12) & 0x3f));
            into[to++] = (byte) (0x80 | ((point >> 6) & 0x3f));
            into[to++] = (byte) (0x80 | (point & 0x3f));
        }
        return to;
    }
}
