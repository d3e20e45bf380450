package spoor.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import spoor.store.Rows;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

final class NewestFirstScanTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "1, 0",
        "1, 1",
        "64, 0",
        "64, 64",
        "65, 64",
        "65, 63",
        "100, 64",
        "130, 100",
        "5000, 0",
        "5000, 4999",
        "5000, 5000",
        "9000, 4100"
    })
    void visitsTheNewestRowsFirstAndRowsWithoutATimeLast(int universe, int timed) {
        for (double share : new double[] {0, 0.01, 0.5, 1}) {
            Random random = new Random(universe);
            int[] matching =
                    IntStream.range(0, universe).filter(_ -> random.nextDouble() < share).toArray();
            long[] words = Rows.words(universe);
            IntStream.of(matching).forEach(row -> words[row >> 6] |= 1L << row);
            List<Integer> expected = new ArrayList<>();
            IntStream.of(matching).filter(row -> row < timed).forEach(row -> expected.add(0, row));
            IntStream.of(matching).filter(row -> row >= timed).forEach(expected::add);

            assertThat(new NewestFirstScan(Rows.of(words, universe), timed).toArray())
                    .containsExactly(expected.stream().mapToInt(Integer::intValue).toArray());
        }
    }
}
