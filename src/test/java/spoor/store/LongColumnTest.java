package spoor.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;

final class LongColumnTest {
    private static final int ROWS = 100;

    /// @param zeros how many of a hundred numbers are 0
    private static long[] numbers(int zeros) {
        Random random = new Random(zeros);
        long[] numbers = new long[ROWS];
        for (int row = 0; row < ROWS; row++) {
            numbers[row] = random.nextInt(100) < zeros ? 0 : random.nextLong();
        }
        return numbers;
    }

    private static long[] copy(LongColumn column) {
        long[] copy = new long[ROWS + 2];
        Arrays.fill(copy, 7);
        column.copyTo(copy, 1);
        assertThat(copy[0]).isEqualTo(7);
        assertThat(copy[ROWS + 1]).isEqualTo(7);
        return Arrays.copyOfRange(copy, 1, ROWS + 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 30, 70, 99, 100})
    void hasTheNumbersItWasMadeOf(int zeros) {
        long[] numbers = numbers(zeros);
        LongColumn column = LongColumn.of(numbers, ROWS);
        for (int row = 0; row < ROWS; row++) {
            assertThat(column.at(row)).isEqualTo(numbers[row]);
        }
        assertThat(copy(column)).isEqualTo(numbers);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 30, 70, 99, 100})
    void isReadAsItWasWritten(int zeros) {
        LongColumn column = LongColumn.of(numbers(zeros), ROWS);
        ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(ColumnCodec.size(column)));
        ColumnCodec.write(column, bytes);
        assertThat(bytes.hasRemaining()).isFalse();
        assertThat(copy(ColumnCodec.readLongColumn(ROWS, bytes.flip()))).isEqualTo(copy(column));
    }

    @Test
    void takesNearlyNoMemoryWhereNearlyAllAreZero() {
        long[] numbers = new long[ROWS];
        numbers[40] = -5;
        assertThat(ColumnCodec.size(LongColumn.of(numbers, ROWS))).isLessThan(20);
    }
}
