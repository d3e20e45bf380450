package spoor.decode.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import spoor.text.Utf8;

import java.util.Arrays;
import java.util.Random;

/// Repairing a text piece by piece, against repairing it whole.
final class Utf8RepairTest {
    private static final byte[] LETTERS = {
        'a',
        '"',
        (byte) 0xc3,
        (byte) 0xa9,
        (byte) 0xe2,
        (byte) 0x82,
        (byte) 0xac,
        (byte) 0xf0,
        (byte) 0x9f,
        (byte) 0x99,
        (byte) 0x82,
        (byte) 0xff
    };

    private static byte[] text(Random random) {
        byte[] text = new byte[random.nextInt(80)];
        for (int i = 0; i < text.length; i++) {
            text[i] = LETTERS[random.nextInt(LETTERS.length)];
        }
        return text;
    }

    @Test
    void repairsTheSameWhereverTheTextIsCut() {
        Random random = new Random(5);
        for (int i = 0; i < 20_000; i++) {
            byte[] text = text(random);
            byte[] expected = text.clone();
            int invalid = Utf8.replaceInvalid(expected, 0, text.length);
            Utf8Repair repair = new Utf8Repair();
            assertThat(inPieces(repair, text, random)).isEqualTo(expected);
            assertThat(repair.invalidByte()).isEqualTo(invalid);
        }
    }

    private static byte[] inPieces(Utf8Repair repair, byte[] text, Random random) {
        byte[] window = new byte[text.length + 8];
        byte[] repaired = new byte[text.length];
        int complete = 0;
        int taken = 0;
        boolean last = false;
        while (!last) {
            int held = repair.held();
            repair.resume(window, complete);
            int more = Math.min(random.nextInt(20), text.length - taken);
            System.arraycopy(text, taken, window, complete + held, more);
            taken += more;
            last = taken == text.length && random.nextBoolean();
            int end = repair.repair(window, complete, complete + held + more, 0, last);
            System.arraycopy(window, complete, repaired, complete, end - complete);
            complete = end;
        }
        return Arrays.copyOf(repaired, complete);
    }
}
