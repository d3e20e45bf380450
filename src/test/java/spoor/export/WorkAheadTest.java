package spoor.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import spoor.fixture.TaskQueue;
import spoor.work.Workers;

import java.util.concurrent.atomic.AtomicInteger;

final class WorkAheadTest {
    private final TaskQueue helpers = new TaskQueue();
    private final WorkAhead<Integer> work = new WorkAhead<>(new Workers(helpers, 2));
    private final AtomicInteger done = new AtomicInteger();

    @Test
    void doesItselfWhatNoHelperHasBegun() {
        work.add(done::incrementAndGet, 1);

        assertThat(work.take()).isEqualTo(1);
    }

    @Test
    void doesNothingTwiceWhenHelpersComeLate() {
        work.add(done::incrementAndGet, 1);
        work.take();

        helpers.runAll();

        assertThat(done).hasValue(1);
    }

    @Test
    void takesWhatHelpersDidInTheOrderInWhichItBegan() {
        work.add(() -> 1, 1);
        work.add(() -> 2, 1);

        helpers.runAll();

        assertThat(work.take()).isEqualTo(1);
        assertThat(work.take()).isEqualTo(2);
    }

    @Test
    void forgetsWhatNobodyHasBegun() {
        work.add(done::incrementAndGet, 1);

        work.close();
        helpers.runAll();

        assertThat(done).hasValue(0);
    }
}
