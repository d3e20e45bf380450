package spoor.redact;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Tells quickly which events can have no hidden values, so that only the few others are looked at.
///
/// It knows the letters that every mark must contain; it may say yes in vain, never no in vain. It
/// reads every byte of every event that is loaded, so it looks at eight at a time where it can.
public final class HiddenHint {
    private static final byte[][] WORDS = {
        bytes("hidden"), bytes("redacted"), bytes("removed"), bytes("masked"), bytes("omitted")
    };

    /// No word is shorter than this.
    private static final int WINDOW = 6;

    /// For the last two bytes of a window: how far the window can move without missing a word; 0
    /// where a word may stand in it.
    private static final byte[] SKIP = skips();

    private static final VarHandle LONGS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;
    private static final long STARS = ONES * '*';
    private static final long BACKSLASHES = ONES * '\\';

    private HiddenHint() {}

    /// Whether a mark may stand in the bytes from `start` to before `end`.
    public static boolean mayHide(byte[] text, int start, int end) {
        return hasStarsOrEscapes(text, start, end) || hasWord(text, start, end);
    }

    /// Two stars, or an escape that may stand for a letter of a mark.
    private static boolean hasStarsOrEscapes(byte[] text, int start, int end) {
        int at = start;
        for (; at + Long.BYTES < end; at += Long.BYTES) {
            long eight = (long) LONGS.get(text, at);
            if (hasZero(eight ^ STARS) || hasZero(eight ^ BACKSLASHES)) {
                if (standsBefore(text, at, at + Long.BYTES)) {
                    return true;
                }
            }
        }
        return standsBefore(text, at, end - 1);
    }

    private static boolean hasZero(long eight) {
        return ((eight - ONES) & ~eight & HIGHS) != 0;
    }

    /// Looks at pairs that begin before `end`; one byte behind it must be there.
    private static boolean standsBefore(byte[] text, int start, int end) {
        for (int i = start; i < end; i++) {
            byte b = text[i];
            if ((b == '*' && text[i + 1] == '*') || (b == '\\' && text[i + 1] == 'u')) {
                return true;
            }
        }
        return false;
    }

    /// Wu and Manber's search for several words at once, letters in either case.
    private static boolean hasWord(byte[] text, int start, int end) {
        int last = start + WINDOW - 1;
        while (last < end) {
            int skip = SKIP[pair(text[last - 1], text[last])];
            if (skip == 0) {
                for (byte[] word : WORDS) {
                    if (standsAt(text, last - WINDOW + 1, end, word)) {
                        return true;
                    }
                }
                skip = 1;
            }
            last += skip;
        }
        return false;
    }

    /// The same number for a letter in either case; other bytes may share it.
    private static int pair(byte first, byte second) {
        return (first & 31) << 5 | (second & 31);
    }

    private static boolean standsAt(byte[] text, int at, int end, byte[] word) {
        if (at + word.length > end) {
            return false;
        }
        for (int i = 0; i < word.length; i++) {
            if ((text[at + i] | 0x20) != word[i]) {
                return false;
            }
        }
        return true;
    }

    private static byte[] skips() {
        byte[] skip = new byte[1 << 10];
        Arrays.fill(skip, (byte) (WINDOW - 1));
        for (byte[] word : WORDS) {
            for (int i = 1; i < WINDOW; i++) {
                int pair = pair(word[i - 1], word[i]);
                skip[pair] = (byte) Math.min(skip[pair], WINDOW - 1 - i);
            }
        }
        return skip;
    }

    private static byte[] bytes(String word) {
        return word.getBytes(StandardCharsets.US_ASCII);
    }
}
