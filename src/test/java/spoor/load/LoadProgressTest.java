package spoor.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Optional;

/// What a progress tells in one number.
final class LoadProgressTest {
    private static LoadProgress of(boolean walking, long bytes, long found, long nanos) {
        return of(walking, bytes, found, nanos, Optional.empty());
    }

    private static LoadProgress of(
            boolean walking,
            long bytes,
            long found,
            long nanos,
            Optional<LoadProgress.Comparison> comparison) {
        return new LoadProgress(
                walking,
                2,
                1,
                0,
                3000,
                bytes,
                found,
                nanos,
                LoadProgress.Phase.LOADING,
                comparison,
                0);
    }

    @Test
    void tellsHowMuchIsDoneByTheSizeOfTheFiles() {
        assertThat(of(false, 25, 100, 1).fraction()).isEqualTo(0.25);
    }

    @Test
    void doesNotTellHowMuchIsDoneWhileFilesAreStillLookedFor() {
        assertThat(of(true, 25, 100, 1).fraction()).isEqualTo(-1);
        assertThat(of(false, 0, 0, 1).fraction()).isEqualTo(-1);
    }

    @Test
    void isNeverMoreThanDone() {
        assertThat(of(false, 120, 100, 1).fraction()).isEqualTo(1);
    }

    @Test
    void tellsHowMuchOfAComparisonIsDone() {
        var comparison = new LoadProgress.Comparison(1, 4);
        assertThat(of(false, 100, 100, 1, Optional.of(comparison)).fraction()).isEqualTo(0.25);
    }

    @Test
    void tellsItsSpeed() {
        assertThat(of(false, 1, 1, 2_000_000_000L).eventsPerSecond()).isEqualTo(1500);
        assertThat(of(false, 1, 1, 0).eventsPerSecond()).isZero();
    }
}
