package spoor.hidden;

import spoor.text.Ascii;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Quickly rules out events that have no hidden values, so that only the few others are searched.
///
/// It looks for the letters that every mark contains. It returns true for some events without
/// marks, but never false for an event with one. Since it reads every byte of every loaded event,
/// it tests eight bytes at a time: for two stars, for escapes that may encode a letter, and for
/// words by samples of three letters.
public final class HiddenPrefilter {
    private static final String[] WORDS = {"hidden", "redacted", "removed", "masked", "omitted"};

    /// The distance between samples.
    private static final int STEP = 4;

    private static final int PAIR = 2 * Long.BYTES;
    private static final int SAMPLE = 3;
    private static final int SAMPLED_BITS = 0x1f1f1f;

    /// For the hash of three letters, a bit for each word that contains them in its first six
    /// letters. One of the samples is always there.
    private static final byte[] WORDS_OF_SAMPLE = wordsOfSamples();

    private static final VarHandle LONGS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;
    private static final long STARS = ONES * '*';
    private static final long BACKSLASHES = ONES * '\\';

    private HiddenPrefilter() {}

    /// Whether the bytes from `start` to before `end` may contain a mark.
    public static boolean mayHaveMarks(byte[] text, int start, int end) {
        int last = end - Long.BYTES;
        if (last < start) {
            return hasStarsOrEscapes(text, start, end)
                    || hasWord(text, start, start + STEP - 1, end, (1 << WORDS.length) - 1);
        }
        int pairsEnd = last - Long.BYTES;
        int at = suspect(text, start, pairsEnd);
        while (at < pairsEnd) {
            if (mayHaveMarkNear(text, start, at, end)
                    || mayHaveMarkNear(text, start, at + Long.BYTES, end)) {
                return true;
            }
            at = suspect(text, at + PAIR, pairsEnd);
        }
        return (at < last && mayHaveMarkNear(text, start, at, end))
                || mayHaveMarkNear(text, start, last, end);
    }

    /// The first of sixteen bytes that need a closer test, which few do. It does nothing else, so
    /// that the JIT compiles the loop well.
    ///
    /// @return at least `end` if there are none before it
    private static int suspect(byte[] text, int from, int end) {
        int at = from;
        while (at < end) {
            long first = (long) LONGS.get(text, at);
            long second = (long) LONGS.get(text, at + Long.BYTES);
            long stars = starsOrEscapes(first) | starsOrEscapes(second);
            int words =
                    wordsAt((int) first)
                            | wordsAt(high(first))
                            | wordsAt((int) second)
                            | wordsAt(high(second));
            if ((stars | words) != 0) {
                break;
            }
            at += PAIR;
        }
        return at;
    }

    /// Tests the eight bytes from `at` closely.
    private static boolean mayHaveMarkNear(byte[] text, int start, int at, int end) {
        long eight = (long) LONGS.get(text, at);
        return (starsOrEscapes(eight) != 0
                        && hasStarsOrEscapes(text, at, Math.min(at + Long.BYTES + 1, end)))
                || hasWord(text, start, at, end, wordsAt((int) eight))
                || hasWord(text, start, at + STEP, end, wordsAt(high(eight)));
    }

    /// Not 0 if a byte is a star, a backslash, or not ASCII.
    private static long starsOrEscapes(long eight) {
        return (((eight ^ STARS) - ONES) | ((eight ^ BACKSLASHES) - ONES) | eight) & HIGHS;
    }

    /// A bit for each word that may be around these four bytes.
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
    /// @param words a bit for each word to test
    private static boolean hasWord(byte[] text, int start, int sample, int end, int words) {
        for (int untested = words; untested != 0; untested &= untested - 1) {
            String word = WORDS[Integer.numberOfTrailingZeros(untested)];
            for (int at = Math.max(start, sample - STEP + 1); at <= sample; at++) {
                if (Ascii.matches(text, at, end, word)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// A hash of three letters that ignores case.
    private static int slot(int letters) {
        return ((letters & SAMPLED_BITS) * 0x9e3779b1) >>> 20;
    }

    private static byte[] wordsOfSamples() {
        byte[] words = new byte[1 << 12];
        for (int w = 0; w < WORDS.length; w++) {
            for (int i = 0; i < STEP; i++) {
                int letters = 0;
                for (int j = 0; j < SAMPLE; j++) {
                    letters |= WORDS[w].charAt(i + j) << (Byte.SIZE * j);
                }
                words[slot(letters)] |= (byte) (1 << w);
            }
        }
        return words;
    }
}
