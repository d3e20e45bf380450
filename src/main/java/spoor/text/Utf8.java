package spoor.text;

/// Writes UTF-8, and replaces bytes that are not UTF-8.
public final class Utf8 {
    private Utf8() {}

    /// Replaces every byte that is not part of a well-formed character by `?`. All other bytes keep
    /// their offsets.
    ///
    /// @return the offset of the first such byte in the array, or -1
    public static int replaceInvalid(byte[] text, int start, int end) {
        int first = -1;
        int at = start;
        while (at < end) {
            if (text[at] >= 0) {
                at++;
                continue;
            }
            int length = characterLength(text, at, end);
            if (length == 0) {
                first = first < 0 ? at : first;
                text[at++] = '?';
            } else {
                at += length;
            }
        }
        return first;
    }

    /// Whether all bytes are part of well-formed characters.
    public static boolean isValid(byte[] text, int start, int end) {
        int at = start;
        while (at < end) {
            int length = text[at] >= 0 ? 1 : characterLength(text, at, end);
            if (length == 0) {
                return false;
            }
            at += length;
        }
        return true;
    }

    /// The length of the well-formed non-ASCII character at `at` (Unicode 16, table 3-7), or 0.
    public static int characterLength(byte[] text, int at, int end) {
        int lead = text[at] & 0xff;
        int length = lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
        if (length == 0 || at + length > end) {
            return 0;
        }
        int second = text[at + 1] & 0xff;
        int lowest =
                switch (lead) {
                    case 0xe0 -> 0xa0;
                    case 0xf0 -> 0x90;
                    default -> 0x80;
                };
        int highest =
                switch (lead) {
                    case 0xed -> 0x9f;
                    case 0xf4 -> 0x8f;
                    default -> 0xbf;
                };
        if (second < lowest || second > highest) {
            return 0;
        }
        for (int i = 2; i < length; i++) {
            if ((text[at + i] & 0xc0) != 0x80) {
                return 0;
            }
        }
        return length;
    }

    /// How many bytes a character has.
    static int length(int codePoint) {
        return codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
    }

    /// Writes a character of at most four bytes.
    ///
    /// @return the offset after it
    public static int write(int codePoint, byte[] into, int at) {
        int end = at;
        if (codePoint < 0x80) {
            into[end++] = (byte) codePoint;
        } else if (codePoint < 0x800) {
            into[end++] = (byte) (0xc0 | (codePoint >> 6));
            into[end++] = continuation(codePoint);
        } else if (codePoint < 0x10000) {
            into[end++] = (byte) (0xe0 | (codePoint >> 12));
            into[end++] = continuation(codePoint >> 6);
            into[end++] = continuation(codePoint);
        } else {
            into[end++] = (byte) (0xf0 | (codePoint >> 18));
            into[end++] = continuation(codePoint >> 12);
            into[end++] = continuation(codePoint >> 6);
            into[end++] = continuation(codePoint);
        }
        return end;
    }

    private static byte continuation(int bits) {
        return (byte) (0x80 | (bits & 0x3f));
    }

    /// Writes characters, at most three bytes for each; an unpaired surrogate becomes U+FFFD.
    ///
    /// @return the offset after them
    public static int write(char[] text, int start, int end, byte[] into, int at) {
        int written = at;
        for (int i = start; i < end; i++) {
            char c = text[i];
            if (c < 0x80) {
                into[written++] = (byte) c;
            } else if (!Character.isSurrogate(c)) {
                written = write(c, into, written);
            } else if (Character.isHighSurrogate(c)
                    && i + 1 < end
                    && Character.isLowSurrogate(text[i + 1])) {
                written = write(Character.toCodePoint(c, text[++i]), into, written);
            } else {
                written = write(UnpairedSurrogates.REPLACEMENT, into, written);
            }
        }
        return written;
    }
}
