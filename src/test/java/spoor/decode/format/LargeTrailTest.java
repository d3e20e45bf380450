package spoor.decode.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import spoor.decode.DecodedEvent;
import spoor.decode.EventSink;
import spoor.decode.FileReport;
import spoor.decode.RecordPaths;
import spoor.decode.content.ContentCopy;
import spoor.decode.content.ContentLimits;
import spoor.decode.content.InflatedInput;
import spoor.decode.content.SlidingBuffer;
import spoor.decode.fast.FastTrailReader;
import spoor.event.Problem;
import spoor.event.RecordSchema;
import spoor.event.SkippedFile;
import spoor.fixture.Decoding;
import spoor.hidden.HiddenRules;
import spoor.io.Bytes;
import spoor.trail.RandomAccess;
import spoor.trail.TrailFile.Stamp;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.zip.GZIPOutputStream;

/// Files that are too large to be held whole.
final class LargeTrailTest {
    private static final String PATH = "trail.json.gz";
    private static final ContentLimits IN_PIECES = new ContentLimits(0, 0, 16 << 20, 128 << 20);

    /// Counts events, and what is wrong.
    private static final class Counting implements EventSink {
        private final List<Problem> problems = new ArrayList<>();
        private int events;
        private long lastOffset;
        private int going;
        private int patience = Integer.MAX_VALUE;

        @Override
        public void event(DecodedEvent event) {
            events++;
            lastOffset = event.offset();
        }

        @Override
        public void problem(Problem problem) {
            problems.add(problem);
        }

        @Override
        public void restart() {
            events = 0;
            problems.clear();
        }

        @Override
        public void checkCancelled() {
            if (++going > patience) {
                throw new CancellationException();
            }
        }
    }

    private static final class Fast extends GZIPOutputStream {
        Fast(ByteArrayOutputStream stored) throws IOException {
            super(stored, 1 << 16);
            def.setLevel(1);
        }
    }

    private final Counting sink = new Counting();

    private static String event(int number, String more) {
        return "{\"eventVersion\":\"1.08\",\"eventTime\":\"2026-11-22T09:11:57Z\",\"eventName\":\"E"
                + number
                + "\",\"x\":\""
                + more
                + "\"}";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private Optional<SkippedFile.Kind> decode(byte[] stored) {
        try (Decoding decoder = Decoding.of(HiddenRules.BUILT_IN, false, IN_PIECES)) {
            return decoder.decode(PATH, Bytes.of(stored), sink);
        }
    }

    /// `megabytes` of events, each of about a kilobyte that does not compress all too well.
    private static byte[] trail(int megabytes) throws IOException {
        ByteArrayOutputStream stored = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new Fast(stored)) {
            byte[] some = bytes(event(0, "0123456789abcdef".repeat(56)) + ",");
            ByteArrayOutputStream block = new ByteArrayOutputStream();
            for (int i = 0; i < 1024; i++) {
                some[some.length / 2] = (byte) ('a' + i % 26);
                some[some.length / 3] = (byte) ('a' + i / 26 % 26);
                block.write(some);
            }
            gzip.write(bytes("{\"Records\":["));
            for (int i = 0; i < megabytes; i++) {
                gzip.write(block.toByteArray());
            }
            gzip.write(bytes(event(1, "") + "]}"));
        }
        return stored.toByteArray();
    }

    @Test
    void reads200MegabytesThroughASmallBuffer() throws IOException {
        byte[] stored = trail(200);
        Bytes buffer = new Bytes(0);
        RandomAccess pieces = RandomAccess.of(Bytes.of(stored), new Stamp(0, 0));
        FileReport report = new FileReport(PATH, sink);
        try (InflatedInput content =
                new InflatedInput(
                        pieces, sink::stopReading, ContentLimits.DEFAULT, () -> ContentCopy.NONE)) {
            SlidingBuffer window = new SlidingBuffer(content, buffer);
            RecordPaths paths = new RecordPaths(RecordSchema.CLOUDTRAIL);
            FastTrailReader reader = new FastTrailReader(paths, HiddenRules.BUILT_IN);
            assertThat(reader.read(window, 0, report)).isTrue();
            assertThat(content.position()).isGreaterThan(190L << 20);
        }
        assertThat(sink.events).isEqualTo(200 * 1024 + 1);
        assertThat(sink.problems).isEmpty();
        assertThat(sink.lastOffset).isGreaterThan(190 << 20);
        assertThat(buffer.array().length).isLessThan(17 << 20);
    }

    @Test
    void readsAFileWhoseClaimedSizeIsALie() throws IOException {
        byte[] stored = trail(70);
        stored[stored.length - 1] ^= 0x70;
        stored[stored.length - 2] ^= 0x0f;
        try (Decoding decoder = Decoding.of(HiddenRules.BUILT_IN)) {
            assertThat(decoder.decode(PATH, Bytes.of(stored), sink)).isEmpty();
        }
        assertThat(sink.events).isEqualTo(70 * 1024 + 1);
        assertThat(sink.problems)
                .singleElement()
                .satisfies(problem -> assertThat(problem.reason().inEnglish()).contains("length"));
    }

    @Test
    void readsEventsOfAllMembersBeyondTheLimit() throws IOException {
        ByteArrayOutputStream members = new ByteArrayOutputStream();
        for (int i = 0; i < 3; i++) {
            members.writeBytes(trail(24));
        }
        members.writeBytes(Decoded.gzip(bytes("{\"Records\":[]}")));
        try (Decoding decoder = Decoding.of(HiddenRules.BUILT_IN)) {
            assertThat(decoder.decode(PATH, Bytes.of(members.toByteArray()), sink)).isEmpty();
        }
        assertThat(sink.events).isEqualTo(3 * (24 * 1024 + 1));
        assertThat(sink.problems).isEmpty();
    }

    @Test
    void readsARecordThatIsLargerThanAnyWindow() {
        String large = event(1, "x".repeat(70 << 20));
        String text = "{\"Records\":[" + event(0, "") + "," + large + "," + event(2, "") + "]}";
        assertThat(decode(bytes(text))).isEmpty();
        assertThat(sink.events).isEqualTo(3);
        assertThat(sink.problems).isEmpty();
        assertThat(sink.lastOffset).isEqualTo(text.indexOf("E2") - event(2, "").indexOf("E2"));
    }

    @Test
    void passesOverARecordThatIsLargerThanAnyEventAndSaysSo() {
        ContentLimits limits = new ContentLimits(0, 0, 4096, 1 << 18);
        String text =
                "{\"Records\":["
                        + event(0, "")
                        + ","
                        + event(1, "x".repeat(1 << 20))
                        + ","
                        + event(2, "")
                        + "]}";
        try (Decoding decoder = Decoding.of(HiddenRules.BUILT_IN, false, limits)) {
            Decoded decoded = Decoded.read(decoder, PATH, bytes(text));
            assertThat(decoded.names()).containsExactly("E0", "E2");
            assertThat(decoded.problems())
                    .singleElement()
                    .returns(Problem.Kind.SKIPPED_RECORD, Problem::kind)
                    .returns((long) text.indexOf(",{") + 1, Problem::offset);
        }
    }

    @Test
    void takesMegabytesOfZerosForAnAttack() throws IOException {
        byte[] bomb = bomb();
        assertThat(decode(bomb)).contains(SkippedFile.Kind.UNREADABLE);
        assertThat(sink.problems)
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.reason().inEnglish()).contains("inflates to more"));
    }

    @Test
    void keepsTheEventsBeforeABomb() throws IOException {
        ByteArrayOutputStream stored = new ByteArrayOutputStream();
        stored.writeBytes(Decoded.gzip(bytes("{\"Records\":[" + event(0, "") + ",{\"a\":\"")));
        stored.writeBytes(bomb());
        assertThat(decode(stored.toByteArray())).isEmpty();
        assertThat(sink.events).isEqualTo(1);
        assertThat(sink.problems)
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.reason().inEnglish()).contains("inflates to more"));
    }

    /// A gzip file in a gzip file is none of CloudTrail's, and is not opened.
    @Test
    void doesNotInflateWhatWasInflated() throws IOException {
        assertThat(decode(Decoded.gzip(bomb()))).contains(SkippedFile.Kind.UNREADABLE);
    }

    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream stored = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(stored, 1 << 16)) {
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 70; i++) {
                gzip.write(zeros);
            }
        }
        return stored.toByteArray();
    }

    @Test
    void canBeCancelledWhereNoEventIsFound() throws IOException {
        sink.patience = 5;
        byte[] stored = trail(70);
        Throwable thrown = null;
        try {
            decode(Arrays.copyOf(stored, stored.length / 2));
        } catch (CancellationException e) {
            thrown = e;
        }
        assertThat(thrown).isNotNull();
    }

    @Test
    void saysTheSameWhereverAWindowEnds() {
        byte[] invalid = bytes(event(2, "~"));
        invalid[bytes(event(2, "")).length - 2] = (byte) 0xff;
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        text.writeBytes(bytes("\ufeff {\"Records\": [" + event(0, "é🙂\\ud83d\\ude42") + " , 7 ,"));
        text.writeBytes(bytes(event(1, "\\ud800") + "]}\n{\"Records\":["));
        byte[] twice = text.toByteArray();
        text.writeBytes(invalid);
        text.writeBytes(bytes(",{\"\\udc00\":[true,null,-1.5e7]}]}"));
        for (byte[] whole : List.of(text.toByteArray(), twice)) {
            for (byte[] stored : List.of(whole, Decoded.gzip(whole))) {
                try (Decoding tokens = Decoding.of(HiddenRules.BUILT_IN, true)) {
                    Decoded expected = Decoded.read(tokens, PATH, stored.clone());
                    for (int window = 16; window < 600; window += 13) {
                        assertThat(Decoded.inWindows(window, false, PATH, stored))
                                .isEqualTo(expected);
                    }
                }
            }
        }
    }
}
