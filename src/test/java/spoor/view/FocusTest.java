package spoor.view;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import spoor.event.Field;
import spoor.fixture.EventJson;
import spoor.fixture.FocusWalk;
import spoor.fixture.MemorySource;
import spoor.fixture.TestWindow;
import spoor.fixture.WindowExtension;

/// Who works by keyboard sees where the focus is, in both themes.
@ExtendWith(WindowExtension.class)
final class FocusTest {
    private final MemorySource trail =
            new MemorySource("trail")
                    .put(
                            "a.json",
                            EventJson.number(1)
                                    .parameter("password", "HIDDEN_DUE_TO_SECURITY_REASONS"),
                            EventJson.number(2),
                            EventJson.number(3).error("AccessDenied"));

    private static void theme(TestWindow window, boolean dark) {
        window.fx(() -> {
            Application.setUserAgentStylesheet(
                    (dark ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet());
            window.workspace().display().darkProperty().set(dark);
            return true;
        });
    }

    private static void assertSeen(TestWindow window, Scene scene, int atLeast) {
        FocusWalk walk = FocusWalk.through(window, scene);

        assertThat(walk.visited()).hasSizeGreaterThanOrEqualTo(atLeast);
        assertThat(walk.unseen()).isEmpty();
    }

    /// The scene of the window that was opened last.
    private static Scene newest(TestWindow window) {
        window.await(
                "the new window has the focus",
                () -> window.fx(() -> Window.getWindows().getLast().isFocused()));
        return window.fx(() -> Window.getWindows().getLast().getScene());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void isSeenOnEveryControlOfTheWindow(boolean dark, TestWindow window) {
        theme(window, dark);
        window.show(trail);
        Node value = window.facetValue(Field.SERVICE, "sqs");
        window.click(value).click(window.row(2)).press(KeyCode.SHORTCUT, KeyCode.F);
        window.press(KeyCode.F8).press(KeyCode.F6);

        assertSeen(window, window.stage().getScene(), 34);
        theme(window, false);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void isSeenInDialogsAndOtherWindows(boolean dark, TestWindow window) {
        theme(window, dark);
        window.show(trail).press(KeyCode.SHORTCUT, KeyCode.E);
        assertSeen(window, newest(window), 5);
        window.press(KeyCode.ESCAPE).press(KeyCode.SHORTCUT, KeyCode.P);
        assertSeen(window, newest(window), 8);
        window.press(KeyCode.ESCAPE).press(KeyCode.F7);
        assertSeen(window, newest(window), 5);
        window.press(KeyCode.ESCAPE).press(KeyCode.SHIFT, KeyCode.F7);
        assertSeen(window, newest(window), 4);
        window.press(KeyCode.ESCAPE).press(KeyCode.F1);
        assertSeen(window, newest(window), 20);
        window.press(KeyCode.ESCAPE);
        theme(window, false);
    }
}
