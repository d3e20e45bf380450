package spoor.decode.format;

import spoor.decode.DecodedEvent;
import spoor.decode.EventSink;
import spoor.decode.content.ContentCopy;
import spoor.decode.content.ContentLimits;
import spoor.decode.content.InflatedInput;
import spoor.decode.content.ReadGuard;
import spoor.decode.content.SlidingBuffer;
import spoor.event.Field;
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
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

/// What a decoder said of one file.
public record Decoded(
        Optional<SkippedFile.Kind> skipped, List<Event> events, List<Problem> problems) {
    /// Sizes of windows, from such that hold no event to such that hold some.
    static final List<Integer> WINDOWS = List.of(64, 1009);

    /// An event, copied out of the scanner's.
    record Event(
            Map<Field, String> values,
            long time,
            long offset,
            int length,
            boolean failure,
            boolean change,
            int hidden,
            int omitted,
            boolean masked) {
        static Event of(DecodedEvent event) {
            Map<Field, String> values = new TreeMap<>();
            for (Field field : RecordSchema.CLOUDTRAIL.fields()) {
                values.put(field, event.value(field));
            }
            return new Event(
                    values,
                    event.time(),
                    event.offset(),
                    event.length(),
                    event.outcome().isFailure(),
                    event.isChange(),
                    event.hiddenValues(),
                    event.omittedValues(),
                    event.isMasked());
        }

        String value(Field field) {
            return values.getOrDefault(field, "");
        }
    }

    private record Collector(List<Event> events, List<Problem> problems) implements EventSink {
        @Override
        public void event(DecodedEvent event) {
            events.add(Event.of(event));
        }

        @Override
        public void problem(Problem problem) {
            problems.add(problem);
        }

        @Override
        public void restart() {
            events.clear();
            problems.clear();
        }
    }

    /// What is said of a file; whichever test asks, it must be the same when read by tokens only.
    static Decoded of(Decoding decoder, String path, byte[] stored) {
        Decoded decoded = read(decoder, path, stored.clone());
        Decoded expected;
        try (Decoding tokens = Decoding.of(HiddenRules.BUILT_IN, true)) {
            expected = read(tokens, path, stored.clone());
        }
        expect("in one pass", decoded, expected);
        for (int window : WINDOWS) {
            expect("in windows of " + window, inWindows(window, false, path, stored), expected);
            expect("in windows, by tokens", inWindows(window, true, path, stored), expected);
        }
        return decoded;
    }

    private static void expect(String how, Decoded decoded, Decoded expected) {
        if (!decoded.equals(expected)) {
            throw new AssertionError(
                    "read %s: %s, by tokens: %s".formatted(how, decoded, expected));
        }
    }

    /// What is said of a file that is taken for a large one.
    static Decoded inWindows(int window, boolean byTokens, String path, byte[] stored) {
        try (Decoding decoder = Decoding.of(HiddenRules.BUILT_IN, byTokens, limits(window))) {
            return read(decoder, path, stored.clone());
        }
    }

    /// A window over a whole text.
    public static SlidingBuffer window(Bytes text) throws IOException {
        RandomAccess pieces = RandomAccess.of(text, new Stamp(0, 0));
        ContentLimits limits = limits(text.length() + 1);
        return new SlidingBuffer(
                new InflatedInput(pieces, ReadGuard.NONE, limits, () -> ContentCopy.NONE),
                new Bytes(0));
    }

    /// Every file is too large to be held whole.
    public static ContentLimits limits(int window) {
        return new ContentLimits(0, 0, window, 1 << 24);
    }

    /// What that decoder alone says of a file.
    public static Decoded read(Decoding decoder, String path, byte[] stored) {
        Collector collector = new Collector(new ArrayList<>(), new ArrayList<>());
        Optional<SkippedFile.Kind> skipped = decoder.decode(path, bytes(stored), collector);
        return new Decoded(
                skipped, List.copyOf(collector.events()), List.copyOf(collector.problems()));
    }

    static Decoded of(String path, byte[] stored) {
        try (Decoding decoder = Decoding.of(HiddenRules.BUILT_IN)) {
            return of(decoder, path, stored);
        }
    }

    /// What is said of a text in a file that is called `trail.json`.
    static Decoded of(String text) {
        return of("trail.json", text.getBytes(StandardCharsets.UTF_8));
    }

    /// The only event of `{"Records":[record]}`, written with `'` in place of `"`.
    static Event record(String record) {
        Decoded decoded = of("{\"Records\":[" + quoted(record) + "]}");
        if (decoded.events().size() != 1) {
            throw new AssertionError("not one event: " + decoded);
        }
        return decoded.events().getFirst();
    }

    /// JSON that was written with `'` in place of `"`.
    public static String quoted(String json) {
        return json.replace('\'', '"');
    }

    public static Bytes bytes(byte[] content) {
        // Room after the end, as in a buffer that held a longer file before.
        Bytes bytes = new Bytes(content.length + 16);
        Arrays.fill(bytes.array(), (byte) '{');
        System.arraycopy(content, 0, bytes.array(), 0, content.length);
        bytes.length(content.length);
        return bytes;
    }

    public static byte[] gzip(byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    List<String> names() {
        return events.stream().map(event -> event.value(Field.EVENT)).toList();
    }
}
