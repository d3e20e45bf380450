package spoor.text;

import java.util.Arrays;

/// Horspool's search, letters a to z in either case.
public final class ByteSearch {
    private final byte[] lower;
    private final int[] skips = new int[256];

    /// @param lower what is looked for, letters a to z small
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

    /// Where the first place that has it ends, or -1.
    public int endOfFirst(byte[] text, int start, int end) {
        int last = lower.length - 1;
        int at = start + last;
        while (at < end) {
            int i = last;
            while (i >= 0 && fold(text[at - last + i]) == lower[i]) {
                i--;
            }
            if (i < 0) {
                return at + 1;
            }
            at += skips[text[at] & 0xff];
        }
        return -1;
    }

    private static byte fold(byte b) {
        return b >= 'A' && b <= 'Z' ? (byte) (b + 32) : b;
    }

    private static byte upper(byte b) {
        return b >= 'a' && b <= 'z' ? (byte) (b - 32) : b;
    }
}
