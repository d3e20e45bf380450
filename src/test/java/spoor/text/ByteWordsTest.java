package spoor.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.Random;

class ByteWordsTest {
    private static final int LONGEST = 40;

    private final Random random = new Random(7);

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    @Test
    void findsEveryByteThatDiffers() {
        for (int length = 0; length <= LONGEST; length++) {
            byte[] one = bytes(length);
            byte[] other = bytes(length + 3);
            System.arraycopy(one, 0, other, 3, length);
            assertThat(ByteWords.equal(one, 0, other, 3, length)).isTrue();
            for (int at = 0; at < length; at++) {
                byte[] changed = other.clone();
                changed[3 + at] ^= 1;
                assertThat(ByteWords.equal(one, 0, changed, 3, length))
                        .as("byte %s of %s", at, length)
                        .isFalse();
            }
        }
    }

    @Test
    void hashesOnlyTheGivenBytes() {
        for (int length = 0; length <= LONGEST; length++) {
            byte[] one = bytes(length);
            byte[] within = bytes(length + 10);
            System.arraycopy(one, 0, within, 5, length);
            assertThat(ByteWords.hash(within, 5, length)).isEqualTo(ByteWords.hash(one, 0, length));
        }
    }

    @Test
    void hashesTextsThatDifferInOneByteDifferently() {
        for (int length = 1; length <= LONGEST; length++) {
            byte[] one = bytes(length);
            int hash = ByteWords.hash(one, 0, length);
            for (int at = 0; at < length; at++) {
                byte[] changed = Arrays.copyOf(one, length);
                changed[at] ^= 0x20;
                assertThat(ByteWords.hash(changed, 0, length))
                        .as("byte %s of %s", at, length)
                        .isNotEqualTo(hash);
            }
        }
    }
}
