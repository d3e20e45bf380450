package spoor.trail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import spoor.trail.Download.Progress;

final class DownloadTest {
    private static Progress after(long seconds, long doneBytes, boolean running) {
        return new Progress(
                9, 9, 1, 0, doneBytes, 1000, doneBytes, seconds * 1_000_000_000, running);
    }

    @Test
    void saysTheTimeThatIsLeftAtTheRateSoFar() {
        assertThat(after(2, 250, true).secondsLeft()).contains(6L);
        assertThat(after(2, 20, true).secondsLeft()).contains(98L);
        assertThat(after(2, 1000, true).secondsLeft()).contains(0L);
    }

    @Test
    void saysNoTimeThatWouldBeAGuess() {
        assertThat(after(0, 250, true).secondsLeft()).isEmpty();
        assertThat(after(2, 0, true).secondsLeft()).isEmpty();
        assertThat(after(2, 19, true).secondsLeft()).isEmpty();
        assertThat(after(2, 250, false).secondsLeft()).isEmpty();
        assertThat(Progress.NOTHING.secondsLeft()).isEmpty();
    }
}
