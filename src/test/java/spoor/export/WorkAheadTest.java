package spoor.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import spoor.fixture.TaskQueue;
import spoor.work.Workers;

import java.util.concurrent.atomic.AtomicInteger;

final class WorkAheadTest {
    private final TaskQueue workers = new TaskQueue();
    private final WorkAhead<Integer> work = new WorkAhead<>(new Workers(workers, 2));
    private final AtomicInteger done = new AtomicInteger();

    @Test
    void runsATaskThatNoWorkerHasStarted() {
        work.add(done::incrementAndGet, 1);

        assertThat(work.take()).isEqualTo(1);
    }

    @Test
    void runsATaskOnlyOnceIfAWorkerIsLate() {
        work.add(done::incrementAndGet, 1);
        work.take();

        workers.runAll();

        assertThat(done).hasValue(1);
    }

    @Test
    void returnsResultsInTheOrderInWhichTasksWereAdded() {
        work.add(() -> 1, 1);
        work.add(() -> 2, 1);

        workers.runAll();

        assertThat(work.take()).isEqualTo(1);
        assertThat(work.take()).isEqualTo(2);
    }

    @Test
    void withdrawsTasksThatNobodyHasStarted() {
        work.add(done::incrementAndGet, 1);

        work.close();
        workers.runAll();

        assertThat(done).hasValue(0);
    }
}
