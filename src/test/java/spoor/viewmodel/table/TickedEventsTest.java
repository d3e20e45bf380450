package spoor.viewmodel.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import spoor.event.Field;
import spoor.fixture.EventJson;
import spoor.fixture.MemorySource;
import spoor.store.Rows;
import spoor.viewmodel.Desk;

import java.util.List;

final class TickedEventsTest {
    private final Desk desk =
            Desk.showing(
                    EventJson.number(1),
                    EventJson.number(2).error("AccessDenied"),
                    EventJson.number(3));
    private final TickedEvents ticked = desk.workspace.ticked();

    @AfterEach
    void close() {
        desk.close();
    }

    private List<Integer> numbers() {
        return ticked.rows(desk.workspace.store()).stream()
                .mapToObj(row -> Desk.number(desk.workspace.store().value(Field.ID, row)))
                .toList();
    }

    @Test
    void ticksAndUnticksAnEvent() {
        ticked.toggle(desk.workspace.store(), 1);
        assertThat(numbers()).containsExactly(2);
        assertThat(ticked.isTicked(desk.workspace.store(), 1)).isTrue();
        assertThat(ticked.countProperty().get()).isEqualTo(1);

        ticked.toggle(desk.workspace.store(), 1);
        assertThat(numbers()).isEmpty();
        assertThat(ticked.isTicked(desk.workspace.store(), 1)).isFalse();
        assertThat(ticked.countProperty().get()).isZero();
    }

    @Test
    void ticksAllWhereSomeAreNot() {
        ticked.toggle(desk.workspace.store(), 0);

        ticked.toggleAll(desk.workspace.store(), Rows.all(3));

        assertThat(numbers()).containsExactly(1, 2, 3);
    }

    @Test
    void unticksAllWhereAllAre() {
        ticked.toggleAll(desk.workspace.store(), Rows.all(3));

        ticked.toggleAll(desk.workspace.store(), Rows.range(3, 0, 2));

        assertThat(numbers()).containsExactly(3);
    }

    @Test
    void keepsTicksWhateverIsFiltered() {
        ticked.toggle(desk.workspace.store(), 0);

        desk.filter().failuresOnlyProperty().set(true);

        assertThat(numbers()).containsExactly(1);
    }

    @Test
    void keepsTicksOnTheSameEventsWhenOlderOnesComeIn() {
        ticked.toggle(desk.workspace.store(), 0);

        desk.source.put("b.json", EventJson.number(0));
        desk.workspace.load().reload();

        assertThat(numbers()).containsExactly(1);
        assertThat(ticked.isTicked(desk.workspace.store(), 0)).isFalse();
    }

    @Test
    void keepsTheTicksOfEachTrail() {
        ticked.toggle(desk.workspace.store(), 0);

        desk.open(new MemorySource("other").put("a.json", EventJson.number(1)));

        assertThat(ticked.countProperty().get()).isZero();
        assertThat(numbers()).isEmpty();

        desk.open();

        assertThat(ticked.countProperty().get()).isOne();
    }
}
