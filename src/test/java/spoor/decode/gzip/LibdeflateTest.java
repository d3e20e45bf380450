package spoor.decode.gzip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.zip.Deflater;

class LibdeflateTest {
    private Libdeflate library;

    @BeforeEach
    void open() {
        Optional<Libdeflate> found = Libdeflate.open();
        assumeTrue(found.isPresent(), "this system has no libdeflate.so.0");
        library = found.orElseThrow();
    }

    @AfterEach
    void close() {
        if (library != null) {
            library.close();
        }
    }

    @Test
    void inflatesWhatTheDeflaterMadeAndTellsHowLongItWas() {
        Random random = new Random(2);
        for (int i = 0; i < 200; i++) {
            byte[] text = text(random, 1 << random.nextInt(1, 17));
            byte[] stored = deflate(text, random.nextInt(10));
            byte[] from = new byte[stored.length + 20];
            System.arraycopy(stored, 0, from, 7, stored.length);
            byte[] into = new byte[text.length + 5];
            Arrays.fill(into, (byte) '-');

            assertThat(library.inflate(from, 7, from.length - 7, into, text.length))
                    .isEqualTo(stored.length);
            assertThat(Arrays.copyOf(into, text.length)).isEqualTo(text);
            assertThat(Arrays.copyOfRange(into, text.length, into.length)).containsOnly('-');
        }
    }

    @Test
    void refusesATextOfAnotherLength() {
        byte[] stored = deflate(new byte[100], 6);
        byte[] into = new byte[200];
        assertThat(library.inflate(stored, 0, stored.length, into, 99)).isEqualTo(-1);
        assertThat(library.inflate(stored, 0, stored.length, into, 101)).isEqualTo(-1);
        assertThat(library.inflate(stored, 0, stored.length, into, 100)).isEqualTo(stored.length);
    }

    @Test
    void refusesTruncatedInput() {
        byte[] text = text(new Random(3), 1000);
        byte[] stored = deflate(text, 6);
        byte[] into = new byte[text.length];
        for (int length = 0; length < stored.length; length++) {
            assertThat(library.inflate(stored, 0, length, into, text.length)).isEqualTo(-1);
        }
    }

    @Test
    void refusesToWorkOnceItIsClosed() {
        byte[] stored = deflate(new byte[100], 6);
        library.close();
        assertThatIllegalStateException()
                .isThrownBy(() -> library.inflate(stored, 0, stored.length, new byte[100], 100));
    }

    private static byte[] text(Random random, int most) {
        byte[] text = new byte[1 + random.nextInt(most)];
        for (int i = 0; i < text.length; i++) {
            text[i] = (byte) (i < 40 || random.nextBoolean() ? random.nextInt(256) : text[i - 40]);
        }
        return text;
    }

    private static byte[] deflate(byte[] text, int level) {
        byte[] stored = new byte[2 * text.length + 100];
        try (Deflater deflater = new Deflater(level, true)) {
            deflater.setInput(text);
            deflater.finish();
            return Arrays.copyOf(stored, deflater.deflate(stored));
        }
    }
}
