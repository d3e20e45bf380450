package spoor.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.stream.IntStream;

/// The widths of columns.
final class IntColumnTest {
    @ParameterizedTest
    @CsvSource({
        "0, Narrow",
        "255, Narrow",
        "256, Middle",
        "65535, Middle",
        "65536, Wide",
        "2147483647, Wide"
    })
    void keepsNumbersInTheSmallestWidth(int largest, String width) {
        int[] numbers = {0, largest / 2, largest};
        IntColumn.Filling filling = IntColumn.of(3, largest);
        for (int row = 0; row < 3; row++) {
            filling.set(row, numbers[row]);
        }
        IntColumn column = filling.column();
        assertThat(column.getClass().getSimpleName()).isEqualTo(width);
        assertThat(IntStream.range(0, 3).map(column::at).toArray()).isEqualTo(numbers);
    }
}
