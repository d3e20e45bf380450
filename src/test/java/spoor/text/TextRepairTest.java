package spoor.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Random;

/// Repairing a text piece by piece, against repairing it whole.
final class TextRepairTest {
    private static final byte[] LETTERS = {
        'a',
        '\\',
        '\\',
        'u',
        'd',
        '8',
        'D',
        'c',
        '0',
        (byte) 0xc3,
        (byte) 0xa9,
        (byte) 0xe2,
        (byte) 0x82,
        (byte) 0xac,
        (byte) 0xf0,
        (byte) 0x9f,
        (byte) 0x99,
        (byte) 0x82,
        (byte) 0xff,
        '"'
    };

    private static byte[] text(Random random) {
        byte[] text = new byte[random.nextInt(80)];
        for (int i = 0; i < text.length; i++) {
            text[i] = LETTERS[random.nextInt(LETTERS.length)];
        }
        return text;
    }

    @Test
    void repairsACutTextLikeTheWholeText() {
        Random random = new Random(5);
        for (int i = 0; i < 20_000; i++) {
            byte[] text = text(random);
            int start = random.nextInt(text.length + 1);
            byte[] expected = text.clone();
            int invalid = Utf8.replaceInvalid(expected, start, text.length);
            int half = UnpairedSurrogates.replace(expected, start, text.length);
            TextRepair repair = new TextRepair(start);
            assertThat(inPieces(repair, text, start, random)).isEqualTo(expected);
            assertThat(repair.invalidByte()).isEqualTo(invalid);
            assertThat(repair.unpairedSurrogate()).isEqualTo(half);
        }
    }

    private static byte[] inPieces(TextRepair repair, byte[] text, int start, Random random) {
        byte[] repaired = text.clone();
        byte[] held = new byte[text.length];
        int base = start;
        int length = 0;
        boolean last = false;
        while (!last) {
            int more = Math.min(random.nextInt(20), text.length - base - length);
            System.arraycopy(text, base + length, held, length, more);
            length += more;
            last = base + length == text.length && random.nextBoolean();
            int ready = repair.repair(held, base, length, last);
            System.arraycopy(held, 0, repaired, base, ready);
            System.arraycopy(held, ready, held, 0, length - ready);
            base += ready;
            length -= ready;
        }
        return repaired;
    }
}
