package spoor.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;

/// Sorts beside the sort of the JDK, which keeps the order of equals too.
final class CountingSortTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 4, 5, 1000, 300_001})
    void sortsByKeysOfAnyWidthAndKeepsTheOrderOfEquals(int size) {
        Random random = new Random(size);
        for (int bits = 0; bits <= Integer.SIZE; bits += 4) {
            int mask = (int) ((1L << bits) - 1);
            int[] keys = IntStream.range(0, size).map(i -> random.nextInt() & mask).toArray();
            int[] rows = IntStream.range(0, size).map(i -> size - i).toArray();
            int[] expected =
                    IntStream.range(0, size)
                            .boxed()
                            .sorted(Comparator.comparing(i -> keys[i], Integer::compareUnsigned))
                            .mapToInt(i -> rows[i])
                            .toArray();
            int[] expectedKeys = keys.clone();
            for (int i = 0; i < size; i++) {
                expectedKeys[i] = keys[size - expected[i]];
            }

            CountingSort alone = new CountingSort(keys.clone(), rows.clone());
            alone.sort(mask, false);
            assertThat(alone.rows()).as("%s bits", bits).isEqualTo(expected);

            CountingSort both = new CountingSort(keys.clone(), rows.clone());
            both.sort(Arrays.stream(keys).reduce(0, (a, b) -> a | b), true);
            assertThat(both.rows()).as("%s bits", bits).isEqualTo(expected);
            assertThat(both.keys()).as("%s bits", bits).isEqualTo(expectedKeys);
        }
    }
}
