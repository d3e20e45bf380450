package spoor.hidden;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// Tells quickly which events can have no hidden values, so that only the few others are looked at.
///
/// It knows the letters that every mark must contain; it may say yes in vain, never no in vain. It
/// reads every byte of every event that is loaded, so it looks at eight at a time: for two stars,
/// for escapes that may stand for a letter, and for words by samples of three letters.
public final class HiddenPrefilter {
    private static final byte[][] WORDS = {
        bytes("hidden"), bytes("redacted"), bytes("removed"), bytes("masked"), bytes("omitted")
    };

    /// Every so many bytes three letters are sampled.
    private static final int STEP = 4;

    private static final int SAMPLE = 3;
    private static final int SAMPLED_BITS = 0x1f1f1f;

    /// For the hash of three letters, a bit for each word that has them among its first six
    /// letters: one of its samples must lie there.
    private static final byte[] WORDS_OF_SAMPLE = wordsOfSamples();

    private static final VarHandle LONGS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;
    private static final long STARS = ONES * '*';
    private static final long BACKSLASHES = ONES * '\\';

    private HiddenPrefilter() {}

    /// Whether a mark may stand in the bytes from `start` to before `end`.
    public static boolean mayHide(byte[] text, int start, int end) {
        int last = end - Long.BYTES;
        if (last < start) {
            return hasStarsOrEscapes(text, start, end)
                    || hasWord(text, start, start + STEP - 1, end, (1 << WORDS.length) - 1);
        }
        for (int at = start; at < last; at += Long.BYTES) {
            if (isSuspect((long) LONGS.get(text, at)) && mayHideAt(text, start, at, end)) {
                return true;
            }
        }
        return mayHideAt(text, start, last, end);
    }

    /// Whether eight bytes are worth a closer look: few are.
    private static boolean isSuspect(long eight) {
        return (starsOrEscapes(eight) | wordsAt((int) eight) | wordsAt(high(eight))) != 0;
    }

    /// Looks closely at the eight bytes from `at` on.
    private static boolean mayHideAt(byte[] text, int start, int at, int end) {
        long eight = (long) LONGS.get(text, at);
        return (starsOrEscapes(eight) != 0
                        && hasStarsOrEscapes(text, at, Math.min(at + Long.BYTES + 1, end)))
                || hasWord(text, start, at, end, wordsAt((int) eight))
                || hasWord(text, start, at + STEP, end, wordsAt(high(eight)));
    }

    /// Not 0 where a byte is a star, a backslash, or none of ASCII.
    private static long starsOrEscapes(long eight) {
        return (((eight ^ STARS) - ONES) | ((eight ^ BACKSLASHES) - ONES) | eight) & HIGHS;
    }

    /// A bit for each word that may stand around these four bytes.
    private static int wordsAt(int sample) {
        return WORDS_OF_SAMPLE[slot(sample)];
    }

    private static int high(long eight) {
        return (int) (eight >>> Integer.SIZE);
    }

    private static boolean hasStarsOrEscapes(byte[] text, int start, int end) {
        for (int i = start; i < end - 1; i++) {
            byte b = text[i];
            if ((b == '*' && text[i + 1] == '*') || (b == '\\' && text[i + 1] == 'u')) {
                return true;
            }
        }
        return false;
    }

    /// Whether one of the words begins at the sample or less than a step before it.
    ///
    /// @param words a bit for each word that is looked for
    private static boolean hasWord(byte[] text, int start, int sample, int end, int words) {
        for (int rest = words; rest != 0; rest &= rest - 1) {
            byte[] word = WORDS[Integer.numberOfTrailingZeros(rest)];
            for (int at = Math.max(start, sample - STEP + 1); at <= sample; at++) {
                if (standsAt(text, at, end, word)) {
                    return true;
                }
            }
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

    /// The same for letters in either case; others may share it.
    private static int slot(int letters) {
        return ((letters & SAMPLED_BITS) * 0x9e3779b1) >>> 20;
    }

    private static byte[] wordsOfSamples() {
        byte[] words = new byte[1 << 12];
        for (int w = 0; w < WORDS.length; w++) {
            for (int i = 0; i < STEP; i++) {
                int letters = 0;
                for (int j = 0; j < SAMPLE; j++) {
                    letters |= WORDS[w][i + j] << (Byte.SIZE * j);
                }
                words[slot(letters)] |= (byte) (1 << w);
            }
        }
        return words;
    }

    private static byte[] bytes(String word) {
        return word.getBytes(StandardCharsets.US_ASCII);
    }
}
