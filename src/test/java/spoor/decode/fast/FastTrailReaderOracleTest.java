package spoor.decode.fast;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import spoor.decode.DecodedEvent;
import spoor.decode.EventSink;
import spoor.decode.FileReport;
import spoor.decode.RecordPaths;
import spoor.decode.format.Decoded;
import spoor.decode.format.FormatSniffer;
import spoor.decode.format.RandomTrail;
import spoor.decode.format.TrailMutator;
import spoor.decode.gzip.GzipInflater;
import spoor.event.Problem;
import spoor.event.RecordSchema;
import spoor.fixture.Decoding;
import spoor.fixture.PlainVisitor;
import spoor.hidden.HiddenRules;
import spoor.io.Bytes;
import spoor.json.RandomJson;
import spoor.trail.TrailFile;
import spoor.trail.sample.SampleTrail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// The pass over the bytes against Jackson's tokens: whatever the file, they say the same.
class FastTrailReaderOracleTest {
    private static final String PATH = "t.json";

    private final Decoding decoder = Decoding.of(HiddenRules.BUILT_IN);
    private final Decoding tokens = Decoding.of(HiddenRules.BUILT_IN, true);
    private final List<Decoding> inWindows =
            List.of(
                    Decoding.of(HiddenRules.BUILT_IN, false, Decoded.limits(64)),
                    Decoding.of(HiddenRules.BUILT_IN, false, Decoded.limits(4096)),
                    Decoding.of(HiddenRules.BUILT_IN, true, Decoded.limits(1000)));
    private final FastTrailReader scanner =
            new FastTrailReader(new RecordPaths(RecordSchema.CLOUDTRAIL), HiddenRules.BUILT_IN);

    @AfterEach
    void close() {
        decoder.close();
        tokens.close();
        inWindows.forEach(Decoding::close);
    }

    /// What must hold for any text; a fuzzer may call it with whatever it likes.
    private void saysWhatTokensSay(byte[] text) {
        saysWhatTokensSay(text, inWindows);
    }

    private void saysWhatTokensSay(byte[] text, List<Decoding> windowed) {
        // Reading may change the bytes: what is not UTF-8 is made so.
        Decoded expected = Decoded.read(tokens, PATH, text.clone());
        Decoded decoded = Decoded.read(decoder, PATH, text.clone());
        if (!decoded.equals(expected)) {
            assertThat(decoded).as(new String(text, StandardCharsets.UTF_8)).isEqualTo(expected);
        }
        for (Decoding windows : windowed) {
            Decoded parts = Decoded.read(windows, PATH, text.clone());
            if (!parts.equals(expected)) {
                assertThat(parts).as(new String(text, StandardCharsets.UTF_8)).isEqualTo(expected);
            }
        }
    }

    /// Whether the text is read in one pass.
    private boolean isScanned(byte[] text) {
        FileReport report = new FileReport(PATH, new Ignoring());
        Bytes bytes = Decoded.bytes(text);
        try {
            return scanner.read(Decoded.window(bytes), FormatSniffer.contentStart(bytes), report);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Ignoring() implements EventSink {
        @Override
        public void event(DecodedEvent event) {}

        @Override
        public void problem(Problem problem) {}

        @Override
        public void restart() {}
    }

    private record Found(List<TrailFile> files) implements PlainVisitor {
        @Override
        public void file(TrailFile file) {
            files.add(file);
        }

        @Override
        public void problem(Problem problem) {
            throw new AssertionError(problem);
        }
    }

    @Test
    void readsTheSampleInOnePass() throws IOException {
        List<byte[]> texts = sample();
        assertThat(texts).hasSizeGreaterThan(100);
        for (byte[] text : texts) {
            saysWhatTokensSay(text);
            boolean digest =
                    new String(text, StandardCharsets.UTF_8).contains("\"digestS3Object\"");
            assertThat(isScanned(text)).isEqualTo(!digest);
        }
    }

    @Test
    void readsFilesMadeAtRandom() {
        int scanned = 0;
        for (int seed = 10_000; seed < 12_000; seed++) {
            byte[] text = new RandomTrail(seed).bytes();
            saysWhatTokensSay(text, seed % 4 == 0 ? inWindows : List.of());
            scanned += isScanned(text) ? 1 : 0;
        }
        // The others have items that are not records, or other objects beside the list.
        assertThat(scanned).isGreaterThan(200);
    }

    @Test
    void readsJsonOfAnyKindAmongTheRecords() {
        Random random = new Random(3);
        for (int i = 0; i < 2000; i++) {
            String json = RandomJson.text(random);
            saysWhatTokensSay(json.getBytes(StandardCharsets.UTF_8));
            saysWhatTokensSay(
                    "{\"a\":%1$s,\"Records\":[%1$s,{\"userIdentity\":%1$s}]}"
                            .formatted(json)
                            .getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void saysTheSameOfFilesThatWereChanged() throws IOException {
        Random random = new Random(4);
        TrailMutator mutator = new TrailMutator(random);
        List<byte[]> texts = new ArrayList<>();
        sample().stream().filter(text -> text.length < 4000).limit(30).forEach(texts::add);
        for (int seed = 0; seed < 30; seed++) {
            texts.add(new RandomTrail(seed).bytes());
        }
        int scanned = 0;
        int mutants = 20_000;
        for (int i = 0; i < mutants; i++) {
            byte[] mutant = mutator.mutate(texts.get(random.nextInt(texts.size())));
            // Windows cost most of the time; each kind gets its share of the mutants.
            int kind = i % (4 * inWindows.size());
            saysWhatTokensSay(
                    mutant, kind < inWindows.size() ? List.of(inWindows.get(kind)) : List.of());
            scanned += isScanned(mutant) ? 1 : 0;
        }
        assertThat(scanned).isBetween(mutants / 10, mutants * 9 / 10);
    }

    private static List<byte[]> sample() throws IOException {
        List<TrailFile> files = new ArrayList<>();
        new SampleTrail().walk(new Found(files));
        List<byte[]> texts = new ArrayList<>();
        try (GzipInflater inflate = new GzipInflater()) {
            Bytes stored = new Bytes(0);
            Bytes text = new Bytes(0);
            for (TrailFile file : files) {
                file.read(stored);
                assertThat(inflate.inflate(stored, text, Bytes.MAX_LENGTH)).isTrue();
                assertThat(inflate.damage()).isEmpty();
                texts.add(Arrays.copyOf(text.array(), text.length()));
            }
        }
        return texts;
    }
}
