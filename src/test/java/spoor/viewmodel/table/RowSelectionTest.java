package spoor.viewmodel.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import spoor.event.Field;
import spoor.fixture.EventJson;
import spoor.viewmodel.Desk;

import java.util.List;

final class RowSelectionTest {
    private final Desk desk =
            Desk.showing(
                    EventJson.number(1).name("B"),
                    EventJson.number(2).name("A"),
                    EventJson.number(3).name("C").error("AccessDenied"),
                    EventJson.number(4).name("D"));
    private final RowSelection selection = desk.workspace.selection();

    @AfterEach
    void close() {
        desk.close();
    }

    /// The numbers of the selected events, the oldest first.
    private List<Integer> selected() {
        return selection.rowsProperty().get().stream().mapToObj(this::number).toList();
    }

    private int number(int row) {
        return Desk.number(desk.workspace.store().value(Field.ID, row));
    }

    @Test
    void hasNothingAtFirst() {
        assertThat(selection.count()).isZero();
        assertThat(selection.lead()).isEqualTo(-1);
    }

    @Test
    void selectsOneEventInPlaceOfAllOthers() {
        desk.select(0);
        desk.select(1);

        assertThat(selected()).containsExactly(3);
        assertThat(number(selection.lead())).isEqualTo(3);
    }

    @Test
    void addsAnEventAndTakesItAway() {
        desk.select(0);

        selection.toggle(desk.result().order(), 3);
        assertThat(selected()).containsExactly(1, 4);

        selection.toggle(desk.result().order(), 0);
        assertThat(selected()).containsExactly(1);
    }

    @Test
    void extendsFromTheEventThatWasSelectedLast() {
        desk.select(2);

        selection.extend(desk.result().order(), 0);
        assertThat(selected()).containsExactly(2, 3, 4);
        assertThat(number(selection.lead())).isEqualTo(4);

        selection.extend(desk.result().order(), 3);
        assertThat(selected()).containsExactly(1, 2);
    }

    @Test
    void extendsInTheOrderOfTheTable() {
        desk.filter().order(Column.EVENT.order(false));
        desk.select(0);

        selection.extend(desk.result().order(), 1);

        assertThat(selected()).containsExactly(1, 2);
    }

    @Test
    void extendsFromNothingToThatEventAlone() {
        selection.extend(desk.result().order(), 2);

        assertThat(selected()).containsExactly(2);
    }

    @Test
    void extendsToThatEventAloneWhereTheFirstIsFilteredOut() {
        desk.select(0);
        desk.filter().failuresOnlyProperty().set(true);

        selection.extend(desk.result().order(), 0);

        assertThat(selected()).containsExactly(3);
    }

    @Test
    void selectsAllThatIsFiltered() {
        desk.filter().failuresOnlyProperty().set(true);

        selection.selectAll(desk.result().selection().rows());

        assertThat(selected()).containsExactly(3);
        assertThat(selection.contains(0)).isFalse();
    }

    @Test
    void keepsItsEventsWhenTheTableIsSorted() {
        desk.select(1);

        desk.filter().order(Column.EVENT.order(false));

        assertThat(selected()).containsExactly(3);
        assertThat(number(selection.lead())).isEqualTo(3);
    }

    @Test
    void keepsAnEventThatIsFilteredOut() {
        desk.select(0);

        desk.filter().failuresOnlyProperty().set(true);
        assertThat(selected()).containsExactly(4);
        assertThat(desk.result().order().positionOf(selection.lead())).isEqualTo(-1);

        desk.filter().clear();
        assertThat(desk.result().order().positionOf(selection.lead())).isZero();
    }

    @Test
    void keepsItsEventsWhenOlderOnesComeIn() {
        desk.select(2);
        selection.toggle(desk.result().order(), 0);
        int before = selection.lead();

        desk.source.put("b.json", EventJson.number(0));
        desk.workspace.load().reload();

        assertThat(selected()).containsExactly(2, 4);
        assertThat(selection.lead()).isEqualTo(before + 1);
        assertThat(number(selection.lead())).isEqualTo(4);
    }

    @Test
    void extendsFromTheSameEventWhenOlderOnesCameIn() {
        desk.select(2);
        desk.source.put("b.json", EventJson.number(0));
        desk.workspace.load().reload();

        selection.extend(desk.result().order(), 1);

        assertThat(selected()).containsExactly(2, 3);
    }

    @Test
    void losesEventsWhoseFileIsGone() {
        desk.source.put("b.json", EventJson.number(5));
        desk.workspace.load().reload();
        desk.select(0);
        selection.toggle(desk.result().order(), 4);
        assertThat(selected()).containsExactly(1, 5);

        desk.source.remove("b.json");
        desk.workspace.load().reload();

        assertThat(selected()).containsExactly(1);
    }

    @Test
    void forgetsAll() {
        desk.select(0);

        selection.clear();

        assertThat(selection.count()).isZero();
        assertThat(selection.lead()).isEqualTo(-1);
        assertThat(desk.workspace.detail().detail().isEmpty()).isTrue();
    }
}
