package spoor.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import spoor.event.EventTime;

import java.util.Comparator;
import java.util.Random;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/// Compares the radix sort with a sort by comparator.
final class CanonicalOrderTest {
    private static final long NOVEMBER = 1_795_000_000_000L;

    private final Random random = new Random(5);

    private void check(int rows, LongSupplier times, int paths, int offsets) {
        long[] time = LongStream.generate(times).limit(rows).toArray();
        int[] path = random.ints(rows, 0, paths).toArray();
        int[] offset = random.ints(rows, 0, offsets).toArray();
        assertThat(CanonicalOrder.of(time.clone(), path, offset))
                .isEqualTo(expected(time, path, offset));
    }

    private static int[] expected(long[] time, int[] path, int[] offset) {
        return IntStream.range(0, time.length)
                .boxed()
                .sorted(
                        Comparator.<Integer, Boolean>comparing(row -> time[row] == EventTime.NONE)
                                .thenComparingLong(row -> time[row])
                                .thenComparingInt(row -> path[row])
                                .thenComparingInt(row -> offset[row]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    @Test
    void sortsWholeSeconds() {
        check(5000, () -> NOVEMBER + 1000L * random.nextInt(90 * 86_400), 50, 1 << 20);
    }

    @Test
    void sortsMilliseconds() {
        check(5000, () -> NOVEMBER + random.nextInt(), 50, 1 << 20);
    }

    @Test
    void sortsEqualTimesByPathThenByOffset() {
        check(5000, () -> NOVEMBER + 1000L * random.nextInt(3), 5, 1 << 30);
    }

    @Test
    void keepsTheOrderOfRowsThatAreEqualInAll() {
        check(5000, () -> NOVEMBER + 1000L * random.nextInt(3), 3, 3);
    }

    @Test
    void putsRowsWithoutATimeLast() {
        check(
                5000,
                () -> random.nextBoolean() ? EventTime.NONE : NOVEMBER + random.nextInt(1000),
                5,
                5);
    }

    @Test
    void sortsRowsOfWhichNoneHasATime() {
        check(1000, () -> EventTime.NONE, 20, 100_000);
    }

    @Test
    void sortsTimesBefore1970AndFarApart() {
        long year0 = -62_167_219_200_000L;
        long year9999 = 253_402_300_799_000L;
        check(5000, () -> random.nextLong(year0, year9999), 50, 1000);
    }

    @Test
    void leavesSortedRowsAsTheyAre() {
        int[] rows = IntStream.range(0, 100).toArray();
        long[] time = LongStream.range(0, 100).toArray();
        assertThat(CanonicalOrder.of(time, new int[100], rows)).isEqualTo(rows);
    }

    @Test
    void sortsOffsetsThatAreLargerThanAnInt() {
        int[] low = {5, 1, 3};
        int[] high = {0, 1, 0};
        assertThat(CanonicalOrder.of(new long[3], new int[3], low, high)).containsExactly(2, 0, 1);
    }

    @Test
    void sortsNothing() {
        assertThat(CanonicalOrder.of(new long[0], new int[0], new int[0])).isEmpty();
    }
}
