package spoor.view.help;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import spoor.fixture.EventJson;
import spoor.fixture.MemorySource;
import spoor.fixture.TestWindow;
import spoor.fixture.WindowExtension;
import spoor.view.key.Shortcut;
import spoor.viewmodel.shared.Messages;

@ExtendWith(WindowExtension.class)
final class HelpWindowTest {
    private static void open(TestWindow window) {
        MemorySource trail =
                new MemorySource("trail")
                        .put(
                                "a.json",
                                EventJson.number(1),
                                EventJson.number(2).source("connect.amazonaws.com"));
        window.show(trail).press(KeyCode.F1);
        window.await("the help is shown", () -> window.isShown("#help-keys"));
    }

    @Test
    void listsAllKeysAndCutsNone(TestWindow window) {
        open(window);

        assertThat(window.texts("#help-keys .key"))
                .hasSize(Shortcut.values().length)
                .contains("Ctrl+O", "Shift+F4", "Esc");
        assertThat(window.all("#help-keys .label"))
                .allSatisfy(node ->
                        assertThat(node.lookup(".text"))
                                .extracting("text")
                                .isEqualTo(((Labeled) node).getText()));
        window.press(KeyCode.ESCAPE);
    }

    @Test
    void findsKeysAndQueries(TestWindow window) {
        open(window);

        window.type("#help-search", "failures only");
        assertThat(window.texts("#help-keys .key")).containsExactly("Ctrl+Shift+F");
        window.type("#help-search", "sourceIPAddress");
        assertThat(window.texts("#help-keys .key")).isEmpty();
        assertThat(window.texts("#help-queries .query")).containsExactly("ip:");
        window.type("#help-search", "qqq");
        assertThat(window.texts(".help .label")).contains(Messages.text("help.nothing"));
        window.press(KeyCode.ESCAPE);
    }

    @Test
    void putsAnExampleIntoFind(TestWindow window) {
        open(window);

        window.click("#help-queries .query").awaitShown(1);

        assertThat(window.typed("#find")).isEqualTo("service:connect");
        assertThat(window.node("#find").isFocused()).isTrue();
        assertThat(window.isShown("#help-keys")).isFalse();
    }
}
