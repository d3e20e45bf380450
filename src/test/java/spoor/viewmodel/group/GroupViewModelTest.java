package spoor.viewmodel.group;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import spoor.event.Field;
import spoor.fixture.EventJson;
import spoor.query.group.Group;
import spoor.query.group.GroupKey;
import spoor.viewmodel.Desk;

import java.util.List;

final class GroupViewModelTest {
    private final Desk desk =
            Desk.showing(
                    EventJson.number(1).name("StopQueue").user("alice").parameter("queueId", "q1"),
                    EventJson.number(2).name("StopQueue").user("bob").parameter("queueId", "q2"),
                    EventJson.number(3)
                            .name("StopQueue")
                            .user("bob")
                            .parameter("queueId", "q1")
                            .error("AccessDenied"),
                    EventJson.number(4)
                            .name("ListQueues")
                            .user("bob")
                            .member("requestParameters", "{\"page\":{\"size\":5}}"));

    private final GroupViewModel groups = desk.workspace.groups();

    @BeforeEach
    void show() {
        groups.firstProperty().set("event");
        groups.secondProperty().set("identity");
        groups.shownProperty().set(true);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private List<String> shown() {
        return groups.rowsProperty().get().stream()
                .map(group -> String.join("/", group.values()) + " " + group.events())
                .toList();
    }

    private Group row(int place) {
        return groups.rowsProperty().get().get(place);
    }

    @Test
    void groupsTheEventsThatMatch() {
        assertThat(shown())
                .containsExactly("StopQueue/bob 2", "ListQueues/bob 1", "StopQueue/alice 1");

        desk.filter().picks().only(Field.IDENTITY, "bob");

        assertThat(shown()).containsExactly("StopQueue/bob 2", "ListQueues/bob 1");
    }

    @Test
    void sortsByAnyColumn() {
        groups.sort(GroupColumn.FAILURES, true);
        assertThat(row(0).failures()).isEqualTo(1);

        groups.sort(GroupColumn.SECOND_KEY, false);
        assertThat(row(0).values().getLast()).isEqualTo("alice");

        groups.sort(GroupColumn.LAST, true);
        assertThat(row(0).values().getFirst()).isEqualTo("ListQueues");
    }

    @ParameterizedTest
    @CsvSource({
        "event, identity",
        "requestParameters.queueId, ''",
        "requestParameters.queueId, event",
        "requestParameters.page, ''",
        "requestParameters.page.size, ''",
        "id, ''",
        "time, ''",
        "resource, ''"
    })
    void showsTheEventsOfEachGroup(String first, String second) {
        groups.firstProperty().set(first);
        groups.secondProperty().set(second);
        List<Group> all = List.copyOf(groups.rowsProperty().get());
        assertThat(all).isNotEmpty();
        for (Group group : all) {
            desk.filter().clear();

            groups.show(group);

            assertThat(desk.shown()).as("%s", group).hasSize(group.events());
            desk.filter().clear();
        }
    }

    @Test
    void countsOnlyWhileItIsShown() {
        groups.shownProperty().set(false);
        desk.filter().picks().only(Field.IDENTITY, "alice");
        assertThat(shown()).hasSize(3);

        groups.shownProperty().set(true);

        assertThat(shown()).containsExactly("StopQueue/alice 1");
    }

    @Test
    void hasNoGroupsForWhatIsNoKey() {
        groups.firstProperty().set("nonsense");
        assertThat(groups.keys()).isEmpty();
        assertThat(groups.groupsProperty().get()).isEmpty();
        assertThat(shown()).isEmpty();
    }

    @Test
    void completesTheBeginningOfAName() {
        assertThat(groups.completed("SERV")).hasValue("service");
        assertThat(groups.completed("service")).isEmpty();
        assertThat(groups.completed("requestParameters.x")).isEmpty();
        assertThat(groups.completed(" ")).isEmpty();
    }

    @Test
    void showsTheGroupsOfOneKey() {
        groups.shownProperty().set(false);

        groups.by(new GroupKey.OfField(Field.EVENT));

        assertThat(groups.shownProperty().get()).isTrue();
        assertThat(shown()).containsExactly("StopQueue 3", "ListQueues 1");
    }
}
