package spoor.view;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import spoor.event.Field;
import spoor.fixture.DisplayTest;
import spoor.fixture.EventJson;
import spoor.fixture.MemorySource;
import spoor.fixture.TestWindow;
import spoor.fixture.WindowExtension;
import spoor.viewmodel.shared.Messages;

import java.util.ArrayList;
import java.util.List;

@ExtendWith(WindowExtension.class)
final class MainWindowTest {
    private final MemorySource trail =
            new MemorySource("trail").put("a.json", EventJson.number(1), EventJson.number(2));

    /// The pane that has the focus, by an id or style class that is in the list.
    private static String focusedPane(TestWindow window) {
        return window.fx(() -> {
            for (Node node = window.stage().getScene().getFocusOwner();
                    node != null;
                    node = node.getParent()) {
                for (String pane :
                        List.of("find-bar", "facets", "event-table", "json-view", "timeline")) {
                    if (node.getStyleClass().contains(pane)) {
                        return pane;
                    }
                }
            }
            return "";
        });
    }

    @Test
    void goesRoundThePanesByKey(TestWindow window) {
        window.show(trail).press(KeyCode.DOWN);
        window.await("an event is read", () -> window.isShown("#tree"));
        List<String> panes = new ArrayList<>(List.of(focusedPane(window)));

        for (int i = 0; i < 5; i++) {
            window.press(KeyCode.F6);
            panes.add(focusedPane(window));
        }

        assertThat(panes)
                .containsExactly(
                        "event-table",
                        "json-view",
                        "timeline",
                        "find-bar",
                        "facets",
                        "event-table");
    }

    @Test
    void clearsAllFiltersByKey(TestWindow window) {
        window.show(trail).click("#failures-only").awaitShown(0);

        window.press(KeyCode.SHORTCUT, KeyCode.L).awaitShown(2);
    }

    @Test
    void hasTheFocusInFindOnceItIsOpen(TestWindow window) {
        window.show(trail);

        assertThat(focusedPane(window)).isEqualTo("find-bar");
        assertThat(window.press(KeyCode.DOWN).lead()).isZero();
        assertThat(focusedPane(window)).isEqualTo("event-table");
    }

    @Test
    void findsInTheEventAndThenInAllEvents(TestWindow window) {
        window.show(trail).press(KeyCode.DOWN).press(KeyCode.ENTER);
        window.await("the event has the focus", () -> focusedPane(window).equals("json-view"));

        window.press(KeyCode.SHORTCUT, KeyCode.F);
        assertThat(window.node("#event-find").isFocused()).isTrue();
        window.press(KeyCode.SHORTCUT, KeyCode.F);
        assertThat(window.node("#find").isFocused()).isTrue();
    }

    @Test
    void opensTheMenuOfWhatHasTheFocusByKey(TestWindow window) {
        window.show(trail).press(KeyCode.DOWN).press(KeyCode.SHIFT, KeyCode.F10);
        window.clickText("table.menu.only").awaitShown(2);
        window.await("the value is a filter", () -> window.isShown(".chip"));

        window.click(".chip .button");
        window.await("the value is no filter", () -> !window.isShown(".chip"));
        window.fx(() -> {
            window.node("#facet-service .facet-value").requestFocus();
            return true;
        });
        window.press(KeyCode.SHIFT, KeyCode.F10).clickText("facet.menu.exclude").awaitShown(0);
    }

    @Test
    void keepsThePlaceOfTheTableAtTheFirstFilter(TestWindow window) {
        window.show(trail);
        Node table = window.node("#event-table");
        double before = window.fx(() -> table.localToScene(0, 0).getY());

        window.click("#failures-only").awaitShown(0);

        assertThat(window.fx(() -> table.localToScene(0, 0).getY())).isEqualTo(before);
    }

    @Test
    void saysThatSomethingWentWrong(TestWindow window) {
        window.fx(() -> {
            javafx.application.Platform.runLater(() -> window.window().showFault("the details"));
            return true;
        });

        window.await(
                "it says so",
                () -> window.texts(".dialog-pane .label").contains(Messages.text("error.text")));
        window.answer("dialog.close");
    }

    @DisplayTest
    void usesTheRoomOfALargeWindow(TestWindow window) {
        window.show(trail);
        Node table = window.node("#event-table");
        double before = window.fx(() -> table.getLayoutBounds().getWidth());

        window.fx(() -> {
            window.stage().setWidth(1440);
            window.stage().setHeight(900);
            return true;
        });

        window.await("the table is wider", () -> table.getLayoutBounds().getWidth() > before + 200);
        assertThat(window.facetCount(Field.SERVICE, "sqs")).isEqualTo("2");
        window.awaitCell(0, "event", "CreateQueue");
    }
}
