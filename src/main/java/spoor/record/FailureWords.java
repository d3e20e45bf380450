package spoor.record;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Searches a text for the beginnings of words that say that an item failed, by the algorithm of
/// Horspool: it looks at every fourth byte of most texts.
final class FailureWords {
    /// Each name of an error and each word of [ResponseMembers#isFailedItem] contains one; the last
    /// is how an escaped letter begins.
    private static final String[] WORDS = {
        "abor", "deni", "erro", "exce", "fail", "foun", "inva", "paus", "reje", "susp", "thro",
        "veri", "\\u00"
    };

    private static final int LENGTH = 4;
    private static final int[] FOUR = new int[WORDS.length];

    /// How far a word can begin after a byte that is the last of four; 0 if a word may end there.
    private static final byte[] STEP = new byte[1 << 7];

    static {
        Arrays.fill(STEP, (byte) LENGTH);
        for (int i = 0; i < WORDS.length; i++) {
            byte[] word = WORDS[i].getBytes(StandardCharsets.US_ASCII);
            FOUR[i] = four(word, 0);
            for (int at = 0; at < LENGTH; at++) {
                int letter = fold(word[at]);
                STEP[letter] = (byte) Math.min(STEP[letter], LENGTH - 1 - at);
            }
        }
    }

    private FailureWords() {}

    /// Whether a word is in the bytes from `from` to before `to`, in any case.
    static boolean isAnyIn(byte[] text, int from, int to) {
        int at = from + LENGTH - 1;
        while (at < to) {
            int step = STEP[fold(text[at])];
            if (step == 0) {
                if (isWord(four(text, at - LENGTH + 1))) {
                    return true;
                }
                step = 1;
            }
            at += step;
        }
        return false;
    }

    private static boolean isWord(int four) {
        for (int word : FOUR) {
            if (word == four) {
                return true;
            }
        }
        return false;
    }

    private static int four(byte[] text, int at) {
        return fold(text[at])
                | fold(text[at + 1]) << 8
                | fold(text[at + 2]) << 16
                | fold(text[at + 3]) << 24;
    }

    /// Letters in small; other bytes are taken for others, too.
    private static int fold(byte b) {
        return (b | 0x20) & 0x7f;
    }
}
