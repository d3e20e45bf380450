package spoor.decode.gzip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import spoor.decode.gzip.RestartableInflate.Place;
import spoor.io.Bytes;
import spoor.trail.RandomAccess;
import spoor.trail.TrailFile.Stamp;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;

/// Inflating from places in the middle, against what was deflated.
final class RestartableInflateTest {
    private static RandomAccess pieces(byte[] stored) {
        return RandomAccess.of(Bytes.of(stored), new Stamp(0, 0));
    }

    /// All that comes from a place on.
    private static byte[] from(byte[] stored, Place place) throws IOException, DataFormatException {
        return from(stored, place, new ArrayList<>());
    }

    private static byte[] from(byte[] stored, Place place, List<Place> met)
            throws IOException, DataFormatException {
        RestartableInflate inflate = new RestartableInflate(pieces(stored));
        inflate.start(place);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        while (inflate.more()) {
            out.write(inflate.array(), inflate.start(), inflate.end() - inflate.start());
            met.add(inflate.place());
        }
        return out.toByteArray();
    }

    private static byte[] member(byte[] text, int level, int strategy) {
        Deflater deflater = new Deflater(level, true);
        try {
            deflater.setStrategy(strategy);
            deflater.setInput(text);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.writeBytes(new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 3});
            byte[] some = new byte[1000];
            while (!deflater.finished()) {
                out.write(some, 0, deflater.deflate(some));
            }
            CRC32 crc = new CRC32();
            crc.update(text);
            for (long number : new long[] {crc.getValue(), text.length}) {
                for (int shift = 0; shift < 32; shift += 8) {
                    out.write((int) (number >> shift));
                }
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    private static byte[] text(Random random, int size) {
        StringBuilder text = new StringBuilder();
        while (text.length() < size) {
            switch (random.nextInt(4)) {
                case 0 -> text.append("\"eventName\":\"").append(random.nextInt(100)).append("\",");
                case 1 -> text.append("a".repeat(random.nextInt(600)));
                case 2 -> {
                    int from = random.nextInt(text.length() + 1);
                    text.append(text, from, Math.min(text.length(), from + 300));
                }
                default -> text.append((char) random.nextInt(256));
            }
        }
        return text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] gzip(Random random, ByteArrayOutputStream all) {
        ByteArrayOutputStream stored = new ByteArrayOutputStream();
        for (int members = 1 + random.nextInt(3); members > 0; members--) {
            byte[] text = text(random, random.nextInt(400_000));
            int level = List.of(0, 1, 6, 9).get(random.nextInt(4));
            int strategy =
                    List.of(Deflater.DEFAULT_STRATEGY, Deflater.HUFFMAN_ONLY, Deflater.FILTERED)
                            .get(random.nextInt(3));
            stored.writeBytes(member(text, level, strategy));
            stored.writeBytes(new byte[random.nextInt(2) * 20]);
            all.writeBytes(text);
        }
        return stored.toByteArray();
    }

    @Test
    void inflatesFilesOfEveryKindFromEveryPlaceItMeets() throws Exception {
        Random random = new Random(7);
        for (int i = 0; i < 20; i++) {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            byte[] stored = gzip(random, all);
            byte[] text = all.toByteArray();
            List<Place> met = new ArrayList<>();
            assertThat(from(stored, Place.START, met)).isEqualTo(text);
            for (Place place : met) {
                assertThat(from(stored, place))
                        .isEqualTo(Arrays.copyOfRange(text, (int) place.position(), text.length));
            }
        }
    }

    @Test
    void inflatesTheShortestBlocks() throws Exception {
        for (String text : new String[] {"", "a", "aaaa", "abc"}) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            for (int level : new int[] {0, 1, 9}) {
                byte[] stored = member(bytes, level, Deflater.DEFAULT_STRATEGY);
                assertThat(from(stored, Place.START)).isEqualTo(bytes);
            }
        }
    }

    @Test
    void endsAtAnyChangeOfTheFile() throws IOException {
        Random random = new Random(8);
        byte[] stored = member(text(random, 20_000), 6, Deflater.DEFAULT_STRATEGY);
        for (int i = 0; i < 3000; i++) {
            byte[] changed = stored.clone();
            changed[random.nextInt(stored.length)] ^= (byte) (1 << random.nextInt(8));
            if (i % 2 == 0) {
                changed = Arrays.copyOf(changed, random.nextInt(changed.length));
            }
            try {
                assertThat(from(changed, Place.START).length).isLessThan(30_000_000);
            } catch (DataFormatException e) {
                assertThat(e).hasMessageMatching("[a-z ']+");
            }
        }
    }

    @Test
    void refusesABlockOfNoKind() {
        byte[] stored = member(new byte[] {1}, 1, Deflater.DEFAULT_STRATEGY);
        stored[10] |= 6;
        assertThatThrownBy(() -> from(stored, Place.START)).isInstanceOf(DataFormatException.class);
    }
}
