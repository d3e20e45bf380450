package spoor.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class GrowthTest {
    @Test
    void rowsDoubleWhileAnArrayHasRoomForTheirCells() {
        assertThat(Growth.ofRows(1024, 40)).isEqualTo(2048);
    }

    @Test
    void rowsGrowToTheLongestArrayBeforeTheyCountAsOutOfMemory() {
        int most = Growth.ofRows(40_000_000, 40);

        assertThat((long) most * 40).isLessThanOrEqualTo(Integer.MAX_VALUE);
        assertThat(most).isGreaterThan(40_000_000);
        assertThatThrownBy(() -> Growth.ofRows(most, 40)).isInstanceOf(OutOfMemoryError.class);
    }

    @Test
    void aTableThatNoArrayCanHoldCountsAsOutOfMemory() {
        assertThat(Growth.twice(1 << 29)).isEqualTo(1 << 30);
        assertThatThrownBy(() -> Growth.twice(1 << 30)).isInstanceOf(OutOfMemoryError.class);
    }

    @Test
    void anArrayGrowsByHalfAndNeverPastTheLongestArray() {
        assertThat(Growth.of(1000, 1001)).isEqualTo(1500);
        assertThat(Growth.of(1_900_000_000, 1_900_000_001L)).isGreaterThan(1_900_000_000);
        assertThatThrownBy(() -> Growth.of(2_000_000_000, 3_000_000_000L))
                .isInstanceOf(OutOfMemoryError.class);
    }
}
