package spoor.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Comparator;
import java.util.Random;
import java.util.stream.LongStream;

/// Compares with a sort by comparator.
final class RadixSortTest {
    @ParameterizedTest
    @CsvSource({
        "3000, 0",
        "3000, 1",
        "3000, 255",
        "3000, 2047",
        "3000, 2048",
        "3000, 0x3fffff",
        "3000, 0x400000",
        "3000, 0x7fffffff",
        "3000, -1",
        "8192, -1",
        "8193, -1",
        "50000, 0xff",
        "50000, 0xfff",
        "50000, 0x7fffff",
        "50000, -1",
        "50000, 0x40000001"
    })
    void sortsByTheUpperHalfAndKeepsTheOrderOfEquals(int size, int bits) {
        Random random = new Random(bits);
        long[] numbers =
                LongStream.range(0, size)
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
