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
import org.openjdk.jmh.annotations.Warmup;

import spoor.bench.NaivePass;
import spoor.bench.SyntheticRows;
import spoor.event.Field;
import spoor.event.RecordSchema;
import spoor.event.TimeRange;
import spoor.store.EventStore;
import spoor.store.IntColumn;
import spoor.work.Cancellation;

import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/// Runs a query with selections in three facets that about half of the rows match, which is the
/// worst case: all facets, histogram and order, on one thread, compared with one naive pass that
/// only counts facets.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 1,
        // Touched memory, since new memory can be slow on a virtual machine.
        jvmArgsAppend = {"-Xms6g", "-Xmx6g", "-XX:+AlwaysPreTouch"})
public class EngineBenchmark {
    private static final Set<Field> FACETS = new TreeSet<>(RecordSchema.CLOUDTRAIL.facets());
    private static final Set<Field> PICKED = Set.of(Field.SERVICE, Field.REGION, Field.ACCOUNT);

    /// The cube root of a half: three facets that each match this share match half together.
    private static final double SHARE = 0.794;

    private static final int MAX_BUCKETS = 200;

    /// How many rows there are.
    @Param({"1000000", "10000000"})
    public int rows;

    private final Map<Field, Set<String>> picked = new TreeMap<>();
    private final Cancellation never = new Cancellation();
    private final QueryScope scope = new QueryScope(FACETS);
    private EventStore store = EventStore.empty(RecordSchema.CLOUDTRAIL);
    private EventQuery query = EventQuery.ALL;
    private NaivePass naive = new NaivePass(store, Set.of(), Map.of());

    @Setup
    public void makeRows() {
        store = SyntheticRows.of(rows, FACETS);
        for (Field field : PICKED) {
            Set<String> values = randomValues(field);
            picked.put(field, values);
            query = query.withSelection(field, new FacetSelection(values, Set.of()));
        }
        naive = new NaivePass(store, FACETS, picked);
        int selected = naive.count();
        QueryResult answer = answer();
        long sum =
                answer.facets().values().stream()
                        .flatMap(facet -> facet.top(Integer.MAX_VALUE, "").stream())
                        .mapToLong(FacetCounts.FacetValue::count)
                        .sum();
        if (answer.order().size() != selected || sum != naive.sum()) {
            throw new IllegalStateException(
                    "%d rows, %d counted; naive %d and %d"
                            .formatted(answer.order().size(), sum, selected, naive.sum()));
        }
    }

    /// Random values of a facet that [#SHARE] of the rows have.
    private Set<String> randomValues(Field field) {
        int size = store.dictionary(field).size();
        int[] counts = new int[size];
        IntColumn codes = store.codes(field);
        for (int row = 0; row < rows; row++) {
            counts[codes.at(row)]++;
        }
        int[] order = new int[size];
        Arrays.setAll(order, i -> i);
        SplittableRandom random = new SplittableRandom(7);
        for (int i = size - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int code = order[i];
            order[i] = order[other];
            order[other] = code;
        }
        Set<String> values = new LinkedHashSet<>();
        long covered = 0;
        for (int code : order) {
            if (covered + counts[code] <= SHARE * rows) {
                values.add(store.dictionary(field).value(code));
                covered += counts[code];
            }
        }
        return values;
    }

    private static QueryEngine engine() {
        return new QueryEngine(TextSearch.NONE);
    }

    private QueryResult answer() {
        return engine().answer(store, query, scope, never);
    }

    /// With a new engine, whose caches are empty; and the bars of a timeline of all events.
    @Benchmark
    public Histogram spoor() {
        QueryResult result = answer();
        TimeRange span = EventSpan.of(store).orElseThrow().range();
        CalendarUnit unit = CalendarUnit.forSpan(span.until() - span.from(), MAX_BUCKETS);
        return Histogram.of(store, result.inAnyPeriod(), span, unit, ZoneOffset.UTC);
    }

    @Benchmark
    public int naive() {
        return naive.count();
    }
}
