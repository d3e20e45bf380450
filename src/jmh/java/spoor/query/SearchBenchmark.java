package spoor.query;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

import spoor.bench.InflatedTrail;
import spoor.event.RecordSchema;
import spoor.hidden.HiddenRules;
import spoor.load.LoadSession;
import spoor.store.EventStore;
import spoor.store.Rows;
import spoor.trail.disk.DiskSource;
import spoor.work.Cancellation;
import spoor.work.Workers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/// Searches all original records of a trail for a text that none contains, compared with reading
/// and inflating the same files; both on two threads.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx2g", "--enable-native-access=ALL-UNNAMED"})
public class SearchBenchmark {
    private static final int THREADS = 2;

    /// The folder of the trail.
    @Param("")
    public String trail = "";

    private final ExecutorService workers = Executors.newFixedThreadPool(THREADS);
    private final LoadSession session =
            new LoadSession(
                    RecordSchema.CLOUDTRAIL, new Workers(workers, THREADS), HiddenRules.BUILT_IN);
    private final OriginalTextSearch search = new OriginalTextSearch(session::records, _ -> {});
    private EventStore store = EventStore.empty(RecordSchema.CLOUDTRAIL);
    private InflatedTrail inflated = InflatedTrail.EMPTY;

    @Setup
    public void load() throws IOException {
        session.add(List.of(new DiskSource(Path.of(trail))));
        store = session.loadAtOnce(new Cancellation(), _ -> {}).store();
        inflated = InflatedTrail.of(Path.of(trail));
    }

    @TearDown
    public void close() {
        session.close();
        workers.shutdown();
    }

    @Benchmark
    public Map<Filter.InOriginal, Rows> spoor() {
        return search.find(
                store,
                Set.of(new Filter.RecordContains(Phrase.literal("Quetzalcoatlus"))),
                new Cancellation());
    }

    @Benchmark
    public long inflate() throws Exception {
        return inflated.read(workers, THREADS);
    }
}
