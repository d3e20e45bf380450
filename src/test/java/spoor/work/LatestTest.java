package spoor.work;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import spoor.fixture.TaskQueue;

import java.util.ArrayList;
import java.util.List;

final class LatestTest {
    private final TaskQueue worker = new TaskQueue();
    private final TaskQueue owner = new TaskQueue();
    private final List<String> started = new ArrayList<>();
    private final List<String> shown = new ArrayList<>();
    private final Latest latest = new Latest();

    private void request(String name) {
        latest.run(worker, owner, _ -> start(name), shown::add);
    }

    private String start(String name) {
        started.add(name);
        return name;
    }

    @Test
    void showsTheResultOnTheOwnersThread() {
        request("a");
        worker.runAll();
        assertThat(shown).isEmpty();

        owner.runAll();

        assertThat(shown).containsExactly("a");
    }

    @Test
    void doesNotStartARequestThatANewerOneReplaced() {
        request("a");
        request("b");
        worker.runAll();
        owner.runAll();

        assertThat(started).containsExactly("b");
        assertThat(shown).containsExactly("b");
    }

    @Test
    void doesNotShowAResultThatComesAfterANewerRequest() {
        request("a");
        worker.runAll();
        request("b");
        owner.runAll();

        assertThat(started).containsExactly("a");
        assertThat(shown).isEmpty();
    }

    @Test
    void showsNothingOnceCancelled() {
        request("a");
        worker.runAll();
        latest.cancel();
        owner.runAll();

        assertThat(shown).isEmpty();
    }

    @Test
    void endsWorkThatChecksItsCancellation() {
        latest.run(
                worker,
                owner,
                request -> {
                    latest.cancel();
                    request.check();
                    return "a";
                },
                shown::add);
        worker.runAll();
        owner.runAll();

        assertThat(shown).isEmpty();
    }

    @Test
    void aCancelledRequestIsTheNewestUntilThereIsAnother() {
        Cancellation first = latest.next();
        latest.cancel();
        assertThat(latest.isNewest(first)).isTrue();

        Cancellation second = latest.next();

        assertThat(latest.isNewest(first)).isFalse();
        assertThat(latest.isNewest(second)).isTrue();
        assertThat(second.isCancelled()).isFalse();
    }
}
