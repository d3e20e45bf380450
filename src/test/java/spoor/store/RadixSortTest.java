package spoor.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Comparator;
import java.util.Random;
import java.util.stream.LongStream;

/// Compares with a sort by comparator.
final class RadixSortTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 255, 2047, 2048, 0x3fffff, 0x400000, Integer.MAX_VALUE, -1})
    void sortsByTheUpperHalfAndKeepsTheOrderOfEquals(int bits) {
        Random random = new Random(bits);
        long[] numbers =
                LongStream.range(0, 3000)
                        .map(i -> (long) (random.nextInt() & bits) << 32 | i)
                        .toArray();
        long[] expected =
                LongStream.of(numbers)
                        .boxed()
                        .sorted(Comparator.comparingLong(n -> n >>> 32))
                        .mapToLong(Long::longValue)
                        .toArray();
        RadixSort.byUpperHalf(numbers, new long[numbers.length], bits);
        assertThat(numbers).isEqualTo(expected);
    }
}
