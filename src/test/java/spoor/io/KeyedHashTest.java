package spoor.io;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;

final class KeyedHashTest {
    private final KeyedHash hash = KeyedHash.random();

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    private long of(byte[] bytes) {
        return hash.of(ByteSpan.of(bytes));
    }

    @Test
    void dependsOnTheBytesAndNotOnWhatIsAroundThem() {
        for (int length : new int[] {0, 1, 7, 8, 9, 15, 16, 17, 31, 33, 2047, 2048, 2049, 5000}) {
            byte[] text = bytes(length);
            byte[] among = new byte[length + 40];
            Arrays.fill(among, (byte) 7);
            System.arraycopy(text, 0, among, 13, length);
            assertThat(hash.of(among, 13, length)).isEqualTo(of(text)).isNotZero();
        }
    }

    @Test
    void changesWithEveryByteAndWithTheLength() {
        for (int length : new int[] {1, 8, 15, 16, 17, 40, 2048, 2053, 4096, 4100}) {
            byte[] text = bytes(length);
            Set<Long> hashes = new HashSet<>();
            hashes.add(of(text));
            for (int at = 0; at < length; at++) {
                text[at] ^= 1;
                hashes.add(of(text));
                text[at] ^= 1;
            }
            hashes.add(of(Arrays.copyOf(text, length + 1)));
            hashes.add(of(Arrays.copyOf(text, length + 16)));
            assertThat(hashes).hasSize(length + 3);
        }
    }

    @Test
    void changesWhenWordsOrBlocksChangePlaces() {
        byte[] text = bytes(3 * 2048);
        for (int size : new int[] {8, 16, 2048}) {
            byte[] moved = text.clone();
            System.arraycopy(text, 0, moved, size, size);
            System.arraycopy(text, size, moved, 0, size);
            assertThat(of(moved)).isNotEqualTo(of(text));
        }
    }

    @Test
    void hasAnotherKeyEveryTime() {
        byte[] text = bytes(100);
        assertThat(KeyedHash.random().of(ByteSpan.of(text))).isNotEqualTo(of(text));
    }
}
