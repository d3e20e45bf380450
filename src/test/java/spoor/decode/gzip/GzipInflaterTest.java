package spoor.decode.gzip;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import spoor.decode.format.Decoded;
import spoor.io.Bytes;
import spoor.message.Message;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;

class GzipInflaterTest {
    private static final byte[] TEXT =
            "{\"Records\":[{\"eventVersion\":\"1.08\"},{\"eventVersion\":\"1.08\"}]}"
                    .getBytes(StandardCharsets.UTF_8);

    /// What came out, and why it stopped.
    private record Result(byte[] content, Optional<String> damage) {}

    @Test
    void inflatesMembersOfAnySizeLikeGzipInputStream() throws IOException {
        Random random = new Random(1);
        try (GzipInflater inflate = new GzipInflater()) {
            Bytes into = new Bytes(1);
            for (int i = 0; i < 50; i++) {
                ByteArrayOutputStream gzip = new ByteArrayOutputStream();
                for (int members = 1 + random.nextInt(4); members > 0; members--) {
                    gzip.write(Decoded.gzip(content(random)));
                }
                assertThat(
                                inflate.inflate(
                                        Decoded.bytes(gzip.toByteArray()), into, Bytes.MAX_LENGTH))
                        .isTrue();
                assertThat(inflate.damage()).isEmpty();
                assertThat(Arrays.copyOf(into.array(), into.length()))
                        .isEqualTo(oracle(gzip.toByteArray()));
            }
        }
    }

    private static byte[] content(Random random) {
        byte[] content = new byte[random.nextInt(1 << random.nextInt(1, 18))];
        random.nextBytes(content);
        // Half of it compresses, half does not.
        Arrays.fill(content, 0, content.length / 2, (byte) 'a');
        return content;
    }

    private static byte[] oracle(byte[] gzip) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
            return in.readAllBytes();
        }
    }

    @Test
    void inflatesBothMembersWhereTheyAreTheSame() throws IOException {
        byte[] gzip = Decoded.gzip(TEXT);
        Result result = inflate(concat(gzip, gzip));
        assertThat(result.damage()).isEmpty();
        assertThat(result.content()).isEqualTo(concat(TEXT, TEXT));
    }

    @Test
    void inflatesAnEmptyMember() throws IOException {
        Result result = inflate(Decoded.gzip(new byte[0]));
        assertThat(result.damage()).isEmpty();
        assertThat(result.content()).isEmpty();
    }

    @Test
    void keepsWhatComesBeforeTheCutWhereverItIs() throws IOException {
        byte[] gzip = Decoded.gzip(TEXT);
        for (int length = 0; length < gzip.length; length++) {
            Result result = inflate(Arrays.copyOf(gzip, length));
            assertThat(result.damage()).as("cut at " + length).isPresent();
            assertThat(result.content()).isEqualTo(Arrays.copyOf(TEXT, result.content().length));
        }
        assertThat(inflate(Arrays.copyOf(gzip, gzip.length - 8)).content()).isEqualTo(TEXT);
    }

    @Test
    void keepsTheFirstMemberWhereTheSecondIsCut() throws IOException {
        byte[] first = Decoded.gzip(TEXT);
        byte[] both = concat(first, first);
        for (int length = first.length + 1; length < both.length; length++) {
            Result result = inflate(Arrays.copyOf(both, length));
            assertThat(result.damage()).as("cut at " + length).isPresent();
            assertThat(result.content()).startsWith(TEXT);
        }
    }

    @Test
    void neverCallsAChangedFileWholeWhereGzipInputStreamDoesNot() throws IOException {
        byte[] gzip = Decoded.gzip(TEXT);
        for (int bit = 0; bit < 8 * gzip.length; bit++) {
            byte[] changed = gzip.clone();
            changed[bit / 8] ^= (byte) (1 << (bit % 8));
            Result result = inflate(changed);
            if (result.damage().isEmpty()) {
                assertThat(result.content()).as("bit " + bit).isEqualTo(oracle(changed));
                assertThat(result.content()).isEqualTo(TEXT);
            }
        }
    }

    @Test
    void saysThatTheChecksumDoesNotMatch() throws IOException {
        byte[] gzip = Decoded.gzip(TEXT);
        gzip[gzip.length - 8] ^= 1;
        Result result = inflate(gzip);
        assertThat(result.damage().orElseThrow()).contains("CRC-32");
        assertThat(result.content()).isEqualTo(TEXT);
    }

    @Test
    void saysThatTheLengthDoesNotMatch() throws IOException {
        byte[] gzip = Decoded.gzip(TEXT);
        gzip[gzip.length - 1] ^= 1;
        Result result = inflate(gzip);
        assertThat(result.damage().orElseThrow()).contains("length");
        assertThat(result.content()).isEqualTo(TEXT);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 4, 8, 16, 2 + 4 + 8 + 16})
    void readsHeadersWithAllTheirParts(int flags) throws IOException {
        byte[] gzip = withHeader(flags);
        assertThat(oracle(gzip)).isEqualTo(TEXT);
        Result result = inflate(gzip);
        assertThat(result.damage()).isEmpty();
        assertThat(result.content()).isEqualTo(TEXT);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 4, 8, 16, 2 + 4 + 8 + 16})
    void saysThatAHeaderIsCutOff(int flags) throws IOException {
        byte[] gzip = withHeader(flags);
        int header = gzip.length - (Decoded.gzip(TEXT).length - 10);
        for (int length = 2; length < header; length++) {
            Result result = inflate(Arrays.copyOf(gzip, length));
            assertThat(result.damage().orElseThrow()).contains("header");
            assertThat(result.content()).isEmpty();
        }
    }

    /// The text with a header that has the parts of RFC 1952 that `flags` asks for.
    private static byte[] withHeader(int flags) {
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        header.writeBytes(new byte[] {0x1f, (byte) 0x8b, 8, (byte) flags, 1, 2, 3, 4, 0, 3});
        if ((flags & 4) != 0) {
            header.writeBytes(new byte[] {5, 0, 'a', 'b', 1, 0, 7});
        }
        if ((flags & 8) != 0) {
            header.writeBytes("name.json\0".getBytes(StandardCharsets.ISO_8859_1));
        }
        if ((flags & 16) != 0) {
            header.writeBytes("a comment\0".getBytes(StandardCharsets.ISO_8859_1));
        }
        if ((flags & 2) != 0) {
            CRC32 crc = new CRC32();
            crc.update(header.toByteArray());
            header.write((int) crc.getValue());
            header.write((int) (crc.getValue() >> 8));
        }
        byte[] plain = Decoded.gzip(TEXT);
        return concat(header.toByteArray(), Arrays.copyOfRange(plain, 10, plain.length));
    }

    @ParameterizedTest
    @CsvSource({"2, 7", "3, 32", "3, 64", "3, 128"})
    void refusesHeadersThatTheStandardDoesNotKnow(int at, int value) throws IOException {
        byte[] gzip = Decoded.gzip(TEXT);
        gzip[at] = (byte) value;
        assertThat(inflate(gzip).damage().orElseThrow()).contains("header");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "\u0000\u0000x", "garbage that is longer than a header"})
    void saysThatSomethingElseFollows(String garbage) throws IOException {
        Result result =
                inflate(concat(Decoded.gzip(TEXT), garbage.getBytes(StandardCharsets.UTF_8)));
        assertThat(result.damage().orElseThrow()).contains("not gzip");
        assertThat(result.content()).isEqualTo(TEXT);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 8, 9, 512, 10_000})
    void skipsZerosAfterTheEnd(int zeros) throws IOException {
        Result result = inflate(concat(Decoded.gzip(TEXT), new byte[zeros]));
        assertThat(result.damage()).isEmpty();
        assertThat(result.content()).isEqualTo(TEXT);
    }

    @Test
    void replacesWhatTheBufferHeld() throws IOException {
        Bytes into = Decoded.bytes("old content".getBytes(StandardCharsets.UTF_8));
        try (GzipInflater inflate = new GzipInflater()) {
            inflate.inflate(Decoded.bytes(Decoded.gzip(TEXT)), into, Bytes.MAX_LENGTH);
        }
        assertThat(Arrays.copyOf(into.array(), into.length())).isEqualTo(TEXT);
    }

    @Test
    void takesMegabytesOfZerosForAnAttack() throws IOException {
        byte[] block = new byte[16_384];
        int length;
        try (Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true)) {
            deflater.setInput(new byte[8 << 20]);
            length = deflater.deflate(block, 0, block.length, Deflater.FULL_FLUSH);
        }
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        bomb.write(Decoded.gzip(TEXT), 0, 10);
        for (int i = 0; i < 9; i++) {
            bomb.write(block, 0, length);
        }
        assertThat(inflate(bomb.toByteArray()).damage().orElseThrow())
                .contains("inflates to more than");
    }

    @ParameterizedTest
    @CsvSource({
        // bytes stored, bytes inflated, whether that is too much
        "20, 67108864, false",
        "67108, 67108865, false",
        "67107, 67108865, true",
        "52428800, 1073741824, false",
        "52428800, 1073741825, false",
    })
    void boundsTheSizeAndForLargeFilesTheRatio(long stored, long inflated, boolean tooLarge) {
        assertThat(inflated > GzipStream.maxInflated(stored)).isEqualTo(tooLarge);
    }

    @Test
    void knowsGzipByItsFirstBytes() {
        assertThat(GzipInflater.isGzip(new byte[] {0x1f, (byte) 0x8b}, 2)).isTrue();
        assertThat(GzipInflater.isGzip(new byte[] {0x1f, (byte) 0x8b}, 1)).isFalse();
        assertThat(GzipInflater.isGzip(new byte[] {'{', '}'}, 2)).isFalse();
        assertThat(GzipInflater.isGzip(new byte[] {}, 0)).isFalse();
    }

    /// The same with the system's libdeflate, where there is one, and without.
    private static Result inflate(byte[] gzip) throws IOException {
        Result result;
        try (GzipInflater inflate = new GzipInflater()) {
            result = inflate(inflate, gzip);
        }
        try (GzipInflater inflate = new GzipInflater(null)) {
            Result plain = inflate(inflate, gzip);
            assertThat(result.damage()).isEqualTo(plain.damage());
            assertThat(result.content()).isEqualTo(plain.content());
        }
        return result;
    }

    private static Result inflate(GzipInflater inflate, byte[] gzip) throws IOException {
        Bytes into = new Bytes(16);
        inflate.inflate(Decoded.bytes(gzip), into, Bytes.MAX_LENGTH);
        Optional<String> damage = inflate.damage().map(Message::inEnglish);
        return new Result(Arrays.copyOf(into.array(), into.length()), damage);
    }

    private static byte[] concat(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
