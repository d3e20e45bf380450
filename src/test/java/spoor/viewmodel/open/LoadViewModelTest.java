package spoor.viewmodel.open;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import spoor.event.RecordSchema;
import spoor.fixture.EventJson;
import spoor.fixture.MemorySource;
import spoor.fixture.TaskQueue;
import spoor.fixture.TestThreads;
import spoor.hidden.HiddenRules;
import spoor.load.LoadProgress.Phase;
import spoor.load.LoadState;
import spoor.viewmodel.shared.Threads;
import spoor.work.Workers;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

final class LoadViewModelTest {
    private final TestThreads threads = new TestThreads();
    private final MemorySource first = new MemorySource("first");
    private final MemorySource second = new MemorySource("second");

    LoadViewModelTest() {
        first.put("a.json", EventJson.number(1), EventJson.number(2));
        second.put("b.json", EventJson.number(3));
    }

    @AfterEach
    void close() {
        first.close();
        second.close();
        threads.close();
    }

    private LoadViewModel atOnce() {
        return new LoadViewModel(RecordSchema.CLOUDTRAIL, threads.none(), HiddenRules.BUILT_IN);
    }

    /// Loads wait in one queue, what they say to the window in another.
    private LoadViewModel queued(Executor load, TaskQueue ui) {
        Executor now = Runnable::run;
        return new LoadViewModel(
                RecordSchema.CLOUDTRAIL,
                new Threads(ui, ui, load, now, now, now, now, now, threads.workers()),
                HiddenRules.BUILT_IN);
    }

    @Test
    void hasNothingAtFirst() {
        LoadViewModel load = atOnce();

        assertThat(load.isOpen()).isFalse();
        assertThat(load.state().store().size()).isZero();
        assertThat(load.records()).isEmpty();
    }

    @Test
    void opensASource() {
        LoadViewModel load = atOnce();

        load.open(List.of(first));

        assertThat(load.isOpen()).isTrue();
        assertThat(load.name()).isEqualTo("first");
        assertThat(load.state().store().size()).isEqualTo(2);
        assertThat(load.state().progress().phase()).isEqualTo(Phase.DONE);
        assertThat(load.loadingProperty().get()).isFalse();
    }

    @Test
    void addsASourceToTheOpenOnes() {
        LoadViewModel load = atOnce();
        load.open(List.of(first));

        load.add(List.of(second));

        assertThat(load.name()).isEqualTo("first, second");
        assertThat(load.state().store().size()).isEqualTo(3);
        assertThat(first.reads("a.json")).isEqualTo(1);
    }

    @Test
    void opensASourceThatIsAddedToNothing() {
        LoadViewModel load = atOnce();

        load.add(List.of(second));

        assertThat(load.name()).isEqualTo("second");
        assertThat(load.state().store().size()).isEqualTo(1);
    }

    @Test
    void closesWhatWasOpenWhenItIsReplaced() {
        LoadViewModel load = atOnce();
        load.open(List.of(first));
        assertThat(first.isClosed()).isFalse();

        load.open(List.of(second));

        assertThat(first.isClosed()).isTrue();
        assertThat(second.isClosed()).isFalse();
    }

    @Test
    void replacesTheOpenSources() {
        LoadViewModel load = atOnce();
        load.open(List.of(first));

        load.open(List.of(second));

        assertThat(load.name()).isEqualTo("second");
        assertThat(load.state().store().size()).isEqualTo(1);
    }

    @Test
    void readsOnReloadOnlyWhatChanged() {
        LoadViewModel load = atOnce();
        load.open(List.of(first, second));

        second.put("b.json", EventJson.number(3), EventJson.number(4));
        load.reload();

        assertThat(load.state().store().size()).isEqualTo(4);
        assertThat(first.reads("a.json")).isEqualTo(1);
    }

    @Test
    void forgetsDeletedFilesOnReload() {
        LoadViewModel load = atOnce();
        load.open(List.of(first, second));

        first.remove("a.json");
        load.reload();

        assertThat(load.state().store().size()).isEqualTo(1);
    }

    @Test
    void doesNotReloadNothing() {
        LoadViewModel load = atOnce();

        load.reload();

        assertThat(load.loadingProperty().get()).isFalse();
    }

    @Test
    void saysThatItLoadsUntilTheWindowKnowsTheEnd() {
        TaskQueue ui = new TaskQueue();
        LoadViewModel load = queued(Runnable::run, ui);

        load.open(List.of(first));

        assertThat(load.loadingProperty().get()).isTrue();
        ui.runAll();
        assertThat(load.loadingProperty().get()).isFalse();
    }

    /// Loads twenty more files and publishes a state after each few of them.
    ///
    /// @return the states that the window was shown
    private List<LoadState> shownStates(Executor ui) {
        Executor now = Runnable::run;
        AtomicLong seconds = new AtomicLong();
        // Whenever the clock is read it is ten seconds later, so that a state is due.
        LoadViewModel load =
                new LoadViewModel(
                        RecordSchema.CLOUDTRAIL,
                        new Threads(ui, ui, now, now, now, now, now, now, threads.workers()),
                        HiddenRules.BUILT_IN,
                        () -> TimeUnit.SECONDS.toNanos(seconds.addAndGet(10)));
        List<LoadState> shown = new ArrayList<>();
        load.stateProperty().addListener((_, _, state) -> shown.add(state));
        for (int i = 10; i < 30; i++) {
            first.put(i + ".json", EventJson.number(i));
        }
        load.open(List.of(first));
        return shown;
    }

    @Test
    void showsSeveralStatesToAWindowThatKeepsUp() {
        assertThat(shownStates(Runnable::run)).hasSizeGreaterThan(2);
    }

    @Test
    void showsOnlyTheNewestStateToAWindowThatIsBusy() {
        TaskQueue ui = new TaskQueue();

        List<LoadState> shown = shownStates(ui);
        ui.runAll();

        assertThat(shown).hasSize(1);
        assertThat(shown.getFirst().progress().phase()).isEqualTo(Phase.DONE);
        assertThat(shown.getFirst().store().size()).isEqualTo(22);
    }

    @Test
    void neverShowsWhatWasLoadedForAnEarlierWish() {
        TaskQueue ui = new TaskQueue();
        TaskQueue loads = new TaskQueue();
        LoadViewModel load = queued(loads, ui);
        load.open(List.of(first));
        loads.runAll();

        load.open(List.of(second));
        ui.runAll();

        assertThat(load.state().store().size()).isZero();
        assertThat(load.loadingProperty().get()).isTrue();
        loads.runAll();
        ui.runAll();
        assertThat(load.state().store().size()).isEqualTo(1);
        assertThat(load.loadingProperty().get()).isFalse();
    }

    @Test
    void keepsWhatWasLoadedWhenItIsCancelled() {
        TaskQueue ui = new TaskQueue();
        Executor now = Runnable::run;
        Workers worker = new Workers(threads.workers().executor(), 1);
        LoadViewModel load =
                new LoadViewModel(
                        RecordSchema.CLOUDTRAIL,
                        new Threads(ui, ui, threads.background(), now, now, now, now, now, worker),
                        HiddenRules.BUILT_IN);
        second.block("b.json");
        load.open(List.of(first, second));
        second.awaitReader("b.json");

        load.cancel();
        second.release("b.json");
        ui.runUntil(() -> !load.loadingProperty().get());

        assertThat(load.state().progress().phase()).isEqualTo(Phase.CANCELLED);
        assertThat(load.state().store().size()).isEqualTo(2);
    }

    @Test
    void readsTheRestOnReloadAfterItWasCancelled() {
        TaskQueue loads = new TaskQueue();
        TaskQueue ui = new TaskQueue();
        LoadViewModel load = queued(loads, ui);
        load.open(List.of(first));
        load.cancel();
        loads.runAll();
        ui.runAll();
        assertThat(load.state().store().size()).isZero();

        load.reload();
        loads.runAll();
        ui.runAll();

        assertThat(load.state().store().size()).isEqualTo(2);
        assertThat(load.state().progress().phase()).isEqualTo(Phase.DONE);
    }
}
