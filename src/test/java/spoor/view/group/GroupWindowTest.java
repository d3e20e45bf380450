package spoor.view.group;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import spoor.event.Field;
import spoor.fixture.EventJson;
import spoor.fixture.TestWindow;
import spoor.fixture.Trails;
import spoor.fixture.WindowExtension;

import java.nio.file.Files;
import java.nio.file.Path;

/// The window with the groups, as its user sees it.
@ExtendWith(WindowExtension.class)
final class GroupWindowTest {
    private static Path trail(Path folder) {
        return Trails.in(folder)
                .plain(
                        "a.json",
                        EventJson.number(1).name("StopQueue").user("alice"),
                        EventJson.number(2).name("StopQueue").user("bob"),
                        EventJson.number(3).name("StopQueue").user("bob").error("AccessDenied"),
                        EventJson.number(4).name("ListQueues").user("bob"))
                .folder();
    }

    private static void group(TestWindow window, int groups) {
        TableView<?> table = (TableView<?>) window.node("#group-table");
        window.await(
                groups + " groups are listed",
                () -> window.fx(() -> table.getItems().size() == groups));
    }

    private static void type(TestWindow window, String box, String text) {
        window.click(window.node(box).lookup(".text-field"))
                .press(KeyCode.SHORTCUT, KeyCode.A)
                .type(text);
    }

    @Test
    void groupsByTwoFieldsAndShowsTheEventsOfAGroup(TestWindow window, @TempDir Path folder) {
        window.show(trail(folder)).press(KeyCode.SHORTCUT, KeyCode.G);
        type(window, "#group-first", "even");
        type(window, "#group-second", "identity");
        group(window, 3);
        assertThat(window.text("#group-summary")).isEqualTo("3 groups of 4 events.");

        window.click("#group-table .table-row-cell").press(KeyCode.ENTER);

        window.awaitShown(2);
        assertThat(window.values(Field.IDENTITY)).containsOnly("bob");
        assertThat(window.values(Field.EVENT)).containsOnly("StopQueue");
    }

    @Test
    void groupsByTheFieldOfAFilterWithAKey(TestWindow window, @TempDir Path folder) {
        window.show(trail(folder));
        Node value = window.facetValue(Field.EVENT, "StopQueue");
        window.fx(() -> {
            value.requestFocus();
            return true;
        });

        window.press(KeyCode.G);

        group(window, 2);
        assertThat(window.text("#group-summary")).isEqualTo("2 groups of 4 events.");
    }

    @Test
    void savesTheGroupsAsCsv(TestWindow window, @TempDir Path folder) {
        Path target = folder.resolve("groups.csv");
        window.show(trail(folder)).press(KeyCode.SHORTCUT, KeyCode.G);
        window.choosers().saveAs(target, true);
        group(window, 2);

        window.click("#group-save");

        window.await("the file is written", () -> Files.exists(target));
        assertThat(target)
                .content()
                .startsWith("service,event,events,failures,changes,actors,first,last\r\n")
                .contains(",StopQueue,3,1,3,2,2026-11-22T09:00:01Z,2026-11-22T09:00:03Z\r\n");
    }
}
