package spoor.viewmodel.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import spoor.compare.CompareRow;
import spoor.compare.Comparison;
import spoor.fixture.EventJson;
import spoor.fixture.TaskQueue;
import spoor.store.EventStore;
import spoor.store.RecordPlace;
import spoor.viewmodel.Desk;
import spoor.viewmodel.Workspace;
import spoor.viewmodel.compare.CompareViewModel.State;
import spoor.viewmodel.shared.Threads;

import java.util.concurrent.Executor;

final class CompareViewModelTest {
    private final TaskQueue background = new TaskQueue();
    private final Executor now = Runnable::run;
    private final Desk desk =
            Desk.with(threads ->
                    new Threads(now, now, now, now, now, background, now, now, threads.workers()));
    private final Workspace workspace = desk.workspace;

    CompareViewModelTest() {
        desk.source.put(
                "a.json",
                EventJson.number(1).user("alice"),
                EventJson.number(2).user("bob"),
                EventJson.number(3).user("alice"));
        desk.open();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private State state() {
        return workspace.compare().stateProperty().get();
    }

    private void select(int... places) {
        for (int place : places) {
            workspace.selection().toggle(desk.result().order(), place);
        }
    }

    private Comparison comparison() {
        assertThat(state()).isInstanceOf(State.Ready.class);
        return ((State.Ready) state()).comparison();
    }

    @Test
    void comparesTheSelectedEventsInTheTablesOrder() {
        select(2, 0);
        workspace.compare().compareSelected();
        assertThat(state()).isEqualTo(new State.Working(2));
        background.runAll();

        assertThat(comparison().headings())
                .extracting(Comparison.Heading::millis)
                .containsExactly(
                        EventJson.START.plusSeconds(3).toEpochMilli(),
                        EventJson.START.plusSeconds(1).toEpochMilli());
        assertThat(comparison().headings())
                .extracting(Comparison.Heading::identity)
                .containsExactly("alice", "alice");
        // The time and the id.
        assertThat(comparison().differences()).isEqualTo(2);
    }

    @Test
    void comparesTwoToFiveEvents() {
        assertThat(CompareViewModel.canCompare(1)).isFalse();
        assertThat(CompareViewModel.canCompare(2)).isTrue();
        assertThat(CompareViewModel.canCompare(5)).isTrue();
        assertThat(CompareViewModel.canCompare(6)).isFalse();
        assertThat(CompareViewModel.reason(1))
                .isEqualTo("select two to five events (1 is selected)");
        assertThat(CompareViewModel.reason(3)).isEmpty();
        select(0);
        workspace.compare().compareSelected();
        assertThat(state()).isEqualTo(new State.Idle());
    }

    @Test
    void theNewestComparisonWins() {
        select(0, 1);
        workspace.compare().compareSelected();
        select(2);
        workspace.compare().compareSelected();
        background.runAll();
        assertThat(comparison().headings()).hasSize(3);
    }

    @Test
    void aComparisonThatIsNoLongerWantedIsNotShown() {
        select(0, 1);
        workspace.compare().compareSelected();
        workspace.compare().dismiss();
        background.runAll();
        assertThat(state()).isEqualTo(new State.Idle());
    }

    @Test
    void saysWhyEventsCannotBeRead() {
        select(0, 1);
        desk.source.remove("a.json");
        workspace.compare().compareSelected();
        background.runAll();
        assertThat(state())
                .asInstanceOf(type(State.Failed.class))
                .extracting(State.Failed::reason)
                .asString()
                .contains("a.json");
    }

    @Test
    void comparesAnEventWithTheOthersOfItsId() {
        for (int i = 0; i < 6; i++) {
            desk.source.put(i + ".json", EventJson.number(7).parameter("note", "version " + i));
        }
        workspace.load().reload();
        EventStore store = workspace.store();
        int last = store.rowAt(new RecordPlace("5.json", 12));

        workspace.compare().compareSameId(store, last);
        background.runAll();

        assertThat(comparison().headings())
                .extracting(heading -> heading.place().path())
                .containsExactly("0.json", "1.json", "2.json", "3.json", "5.json");
        assertThat(comparison().original(row("note").node(), 4)).isEqualTo("\"version 5\"");
        workspace.compare().compareSameId(new RecordPlace("0.json", 12));
        background.runAll();
        assertThat(comparison().original(row("note").node(), 0)).isEqualTo("\"version 0\"");
    }

    @Test
    void comparesNothingWhereNoOtherEventHasTheId() {
        workspace.compare().compareSameId(workspace.store(), 0);
        workspace.compare().compareSameId(new RecordPlace("nowhere.json", 12));
        assertThat(state()).isEqualTo(new State.Idle());
    }

    private CompareRow row(String name) {
        return comparison().rows().rows().stream()
                .filter(r -> r.names().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void givesTheOriginalOfAValue() {
        select(0, 1);
        workspace.compare().compareSelected();
        background.runAll();
        CompareRow row = row("userName");
        assertThat(comparison().original(row.node(), 0)).isEqualTo("\"alice\"");
        assertThat(comparison().original(row.node(), 1)).isEqualTo("\"bob\"");
        assertThat(row.node().path()).hasToString("userIdentity.userName");
    }
}
