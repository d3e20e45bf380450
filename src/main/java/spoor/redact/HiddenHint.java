package spoor.redact;

/// Tells quickly which events can have no hidden values, so that only the few others are looked at.
///
/// It knows the letters that every mark must contain; it may say yes in vain, never no in vain.
public final class HiddenHint {
    private static final byte[][] WORDS = {
        bytes("hidden"), bytes("redacted"), bytes("removed"), bytes("masked"), bytes("omitted")
    };

    /// No word is shorter than this, so every sixth byte tells whether one can stand around it.
    private static final int SHORTEST = 6;

    /// For each byte: how far the next byte to look at is, if this one is in no word's first six.
    private static final byte[] SKIP = skips();

    private HiddenHint() {}

    /// Whether a mark may stand in the bytes from `start` to before `end`.
    public static boolean mayHide(byte[] text, int start, int end) {
        return hasStarsOrEscapes(text, start, end) || hasWord(text, start, end);
    }

    /// Two stars, or an escape that may stand for a letter of a mark.
    private static boolean hasStarsOrEscapes(byte[] text, int start, int end) {
        for (int i = start; i < end - 1; i++) {
            byte b = text[i];
            if ((b == '*' && text[i + 1] == '*') || (b == '\\' && text[i + 1] == 'u')) {
                return true;
            }
        }
        return false;
    }

    /// Horspool's search for several words at once, letters in either case.
    private static boolean hasWord(byte[] text, int start, int end) {
        int at = start + SHORTEST - 1;
        while (at < end) {
            int skip = SKIP[text[at] & 0xff];
            if (skip == 0) {
                for (byte[] word : WORDS) {
                    if (standsAt(text, at - SHORTEST + 1, end, word)) {
                        return true;
                    }
                }
                skip = 1;
            }
            at += skip;
        }
        return false;
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
        byte[] skip = new byte[256];
        java.util.Arrays.fill(skip, (byte) SHORTEST);
        for (byte[] word : WORDS) {
            for (int i = 0; i < SHORTEST; i++) {
                byte distance = (byte) (SHORTEST - 1 - i);
                for (int letter : new int[] {word[i], word[i] ^ 0x20}) {
                    skip[letter] = (byte) Math.min(skip[letter], distance);
                }
            }
        }
        return skip;
    }

    private static byte[] bytes(String word) {
        return word.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    }
}
