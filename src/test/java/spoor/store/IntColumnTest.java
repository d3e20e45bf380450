package spoor.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.stream.IntStream;

/// The widths of columns.
final class IntColumnTest {
    @ParameterizedTest
    @CsvSource({
        "0, Zero",
        "1, U8",
        "255, U8",
        "256, U16",
        "65535, U16",
        "65536, U24",
        "16777215, U24",
        "16777216, I32",
        "2147483647, I32"
    })
    void keepsNumbersInTheSmallestWidth(int largest, String width) {
        int[] numbers = {0, largest / 2, largest};
        IntColumn column = IntColumn.of(new int[] {0, largest / 2, largest, 77}, 3);
        assertThat(column.getClass().getSimpleName()).isEqualTo(width);
        assertThat(IntStream.range(0, 3).map(column::at).toArray()).isEqualTo(numbers);
        assertThat(column.limit()).isBetween(largest, Math.max(largest, 0xffff));
        int[] copied = new int[5];
        column.copyTo(copied, 1);
        assertThat(copied).containsExactly(0, 0, largest / 2, largest, 0);
    }
}
