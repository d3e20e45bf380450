package spoor.decode.format;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

import spoor.decode.DecodedEvent;
import spoor.decode.EventSink;
import spoor.event.Problem;
import spoor.fixture.Decoding;
import spoor.generator.corpus.CorpusTexts;
import spoor.hidden.HiddenRules;
import spoor.io.Bytes;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/// Reads all columns and hidden values of trail files with the fast reader, compared with the
/// reader of JSON tokens and with inflating the same bytes. One thread.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ScannerBenchmark {
    private static final int FILES = 40;
    private static final int EVENTS = 100;

    private final List<Bytes> texts = new ArrayList<>();
    private final List<byte[]> deflated = new ArrayList<>();
    private final Decoding scanner = Decoding.of(HiddenRules.BUILT_IN);
    private final Decoding tokens = Decoding.of(HiddenRules.BUILT_IN, true);
    private final Inflater inflater = new Inflater(true);
    private final Counter counter = new Counter();
    private byte[] inflated = {};

    /// The number of bytes read by one operation.
    public static long bytesOfAnOperation() {
        return CorpusTexts.of(FILES, EVENTS).stream().mapToLong(text -> text.length).sum();
    }

    @Setup
    public void makeTexts() {
        for (byte[] text : CorpusTexts.of(FILES, EVENTS)) {
            texts.add(Bytes.of(text));
            deflated.add(deflate(text));
            inflated = new byte[Math.max(inflated.length, text.length)];
        }
    }

    @TearDown
    public void close() {
        scanner.close();
        tokens.close();
        inflater.end();
    }

    @Benchmark
    public long spoor() {
        return read(scanner);
    }

    @Benchmark
    public long jackson() {
        return read(tokens);
    }

    @Benchmark
    public long inflater() throws DataFormatException {
        long bytes = 0;
        for (byte[] file : deflated) {
            inflater.reset();
            inflater.setInput(file);
            bytes += inflater.inflate(inflated);
        }
        return bytes;
    }

    private long read(Decoding decoder) {
        counter.events = 0;
        for (Bytes text : texts) {
            decoder.decode("trail.json", text, counter);
        }
        if (counter.events != FILES * EVENTS) {
            throw new IllegalStateException(counter.events + " events");
        }
        return counter.events;
    }

    private static byte[] deflate(byte[] text) {
        try (Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true)) {
            deflater.setInput(text);
            deflater.finish();
            byte[] out = new byte[text.length];
            return java.util.Arrays.copyOf(out, deflater.deflate(out));
        }
    }

    private static final class Counter implements EventSink {
        private int events;

        @Override
        public void event(DecodedEvent event) {
            events++;
        }

        @Override
        public void problem(Problem problem) {
            throw new IllegalStateException(problem.toString());
        }

        @Override
        public void restart() {
            throw new IllegalStateException("read by tokens");
        }
    }
}
