package spoor.text;

import java.util.Arrays;

/// Searches bytes for a text with Horspool's algorithm; the case of a to z does not count.
public final class ByteSearch {
    private final byte[] lower;
    private final int[] skips = new int[256];

    /// @param lower the text to find, with a to z in lower case
    public ByteSearch(byte[] lower) {
        this.lower = lower;
        Arrays.fill(skips, Math.max(1, lower.length));
        for (int i = 0; i < lower.length - 1; i++) {
            skips[lower[i] & 0xff] = lower.length - 1 - i;
            skips[upper(lower[i]) & 0xff] = lower.length - 1 - i;
        }
    }

    public boolean isFoundIn(byte[] text, int start, int end) {
        return endOfFirst(text, start, end) >= 0;
    }

    /// The end of the first occurrence, or -1.
    public int endOfFirst(byte[] text, int start, int end) {
        int last = lower.length - 1;
        int at = start + last;
        while (at < end) {
            int i = last;
            while (i >= 0 && Ascii.fold(text[at - last + i]) == lower[i]) {
                i--;
            }
            if (i < 0) {
                return at + 1;
            }
            at += skips[text[at] & 0xff];
        }
        return -1;
    }

    private static byte upper(byte b) {
        return Ascii.isLower(b) ? (byte) (b - 32) : b;
    }
}
