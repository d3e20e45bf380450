package spoor.query;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import spoor.bench.SyntheticRows;
import spoor.event.Field;
import spoor.event.RecordSchema;
import spoor.store.EventStore;
import spoor.store.Rows;
import spoor.work.Cancellation;

import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/// Sorts all rows by a column of each kind, compared with `Arrays.parallelSort` of the same keys:
/// the rank of the row's value in the upper half of a long, the row in the lower half.
///
/// The ranks of the values are cached, as they are after the first sort by a column.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 1,
        // Touched memory, since new memory can be slow on a virtual machine.
        jvmArgsAppend = {"-Xms6g", "-Xmx6g", "-XX:+AlwaysPreTouch"})
public class SortBenchmark {
    private static final Cancellation NEVER = new Cancellation();

    /// How many rows there are.
    @Param({"1000000", "10000000"})
    public int rows;

    /// A column of one byte, of two, of three; of times, of GUIDs, and of numbers.
    @Param({"SERVICE", "AGENT", "ARN", "IDENTITY", "TIME", "ID", "HIDDEN"})
    public String column = "TIME";

    private EventStore store = EventStore.empty(RecordSchema.CLOUDTRAIL);
    private SortOrder order = SortOrder.NEWEST_FIRST;
    private Rows all = Rows.none(0);
    private long[] keys = {};
    private long[] sorted = {};

    @Setup
    public void makeRows() {
        boolean hidden = column.equals("HIDDEN");
        Field field = hidden ? Field.TIME : RecordSchema.CLOUDTRAIL.named(column).orElseThrow();
        store = SyntheticRows.of(rows, field == Field.TIME ? Set.of() : Set.of(field));
        order =
                new SortOrder(
                        hidden
                                ? new SortOrder.Key.OfHiddenValues()
                                : new SortOrder.Key.OfField(field),
                        false);
        all = Rows.all(rows);
        keys = new long[rows];
        Arrays.setAll(keys, row -> key(hidden, field, row) << Integer.SIZE | row);
        sorted = keys.clone();
    }

    private long key(boolean hidden, Field field, int row) {
        if (hidden) {
            return store.hiddenValues(row);
        }
        return switch (field.row().form()) {
            case TIME -> store.time(row) / 1000;
            case ID -> Long.parseLong(store.value(field, row).substring(0, 8), 16) >>> 1;
            case TEXT, TEXTS -> store.dictionary(field).ranks()[store.code(field, row)];
        };
    }

    /// `parallelSort` sorts in place, so each run needs a copy of the keys.
    @Setup(Level.Invocation)
    public void copyKeys() {
        System.arraycopy(keys, 0, sorted, 0, keys.length);
    }

    @Benchmark
    public RowOrder spoor() {
        return Sorter.sort(store, all, order, NEVER);
    }

    @Benchmark
    public long[] parallelSort() {
        Arrays.parallelSort(sorted);
        return sorted;
    }
}
