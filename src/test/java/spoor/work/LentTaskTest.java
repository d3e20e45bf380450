package spoor.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import spoor.fixture.TaskQueue;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;

final class LentTaskTest {
    private final TaskQueue workers = new TaskQueue();
    private final AtomicInteger runs = new AtomicInteger();

    private LentTask<Integer> offer() {
        return LentTask.offer(runs::incrementAndGet, workers);
    }

    @Test
    void returnsWhatAWorkerComputed() {
        LentTask<Integer> task = offer();
        workers.runAll();

        assertThat(task.result()).isEqualTo(1);
    }

    @Test
    void runsOnceIfTheWorkerComesLate() {
        LentTask<Integer> task = offer();
        assertThat(task.result()).isEqualTo(1);
        workers.runAll();
        task.runUnlessStarted();

        assertThat(runs).hasValue(1);
    }

    @Test
    void neverRunsOnceWithdrawn() {
        LentTask<Integer> task = offer();
        task.withdraw();
        workers.runAll();

        assertThat(runs).hasValue(0);
        assertThatThrownBy(task::result).isInstanceOf(CancellationException.class);
    }

    @Test
    void keepsItsResultIfItIsWithdrawnTooLate() {
        LentTask<Integer> task = offer();
        workers.runAll();
        task.withdraw();

        assertThat(task.result()).isEqualTo(1);
    }

    @Test
    void waitingTellsWhetherItHasEnded() throws InterruptedException {
        LentTask<Integer> task = offer();
        assertThat(task.await(Duration.ZERO)).isFalse();
        workers.runAll();

        assertThat(task.await(Duration.ZERO)).isTrue();
    }

    @Test
    void throwsTheExceptionOfTheTask() throws InterruptedException {
        IllegalArgumentException bug = new IllegalArgumentException("a bug");
        LentTask<Integer> task =
                LentTask.offer(
                        () -> {
                            throw bug;
                        },
                        workers);
        workers.runAll();

        assertThat(task.await(Duration.ZERO)).isTrue();
        assertThatThrownBy(task::result).isSameAs(bug);
    }

    @Test
    void wrapsACheckedException() {
        LentTask<Integer> task =
                LentTask.offer(
                        () -> {
                            throw new IOException("no disk");
                        },
                        workers);

        assertThatThrownBy(task::result)
                .isInstanceOf(IllegalStateException.class)
                .hasRootCauseMessage("no disk");
    }

    @Test
    void anInterruptDoesNotLoseTheResult() {
        LentTask<Integer> task = offer();
        workers.runAll();
        Thread.currentThread().interrupt();

        assertThat(task.result()).isEqualTo(1);
        assertThat(Thread.interrupted()).isTrue();
    }
}
