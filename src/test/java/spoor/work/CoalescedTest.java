package spoor.work;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import spoor.fixture.TaskQueue;

import java.util.ArrayList;
import java.util.List;

final class CoalescedTest {
    private final TaskQueue tasks = new TaskQueue();
    private final List<Integer> delivered = new ArrayList<>();
    private final Coalesced<Integer> values = new Coalesced<>(tasks, delivered::add);

    @Test
    void deliversTheNewestOfManyValuesInOneTask() {
        values.offer(1);
        values.offer(2);
        values.offer(3);
        tasks.runAll();

        assertThat(delivered).containsExactly(3);
    }

    @Test
    void deliversAValueThatIsOfferedAfterADelivery() {
        values.offer(1);
        tasks.runAll();
        values.offer(2);
        tasks.runAll();

        assertThat(delivered).containsExactly(1, 2);
    }

    @Test
    void deliversAValueThatIsOfferedDuringADelivery() {
        List<String> seen = new ArrayList<>();
        List<Coalesced<String>> self = new ArrayList<>();
        self.add(
                new Coalesced<>(
                        tasks,
                        value -> {
                            seen.add(value);
                            if (value.equals("first")) {
                                self.getFirst().offer("second");
                            }
                        }));
        self.getFirst().offer("first");
        tasks.runAll();

        assertThat(seen).containsExactly("first", "second");
    }
}
