package spoor.view;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import spoor.fixture.EventJson;
import spoor.fixture.MemorySource;
import spoor.fixture.TestWindow;
import spoor.fixture.WindowExtension;
import spoor.viewmodel.table.Column;

/// The menus, used by mouse.
@ExtendWith(WindowExtension.class)
final class MenusTest {
    private final MemorySource trail =
            new MemorySource("trail")
                    .put("a.json", EventJson.number(1).error("AccessDenied"), EventJson.number(2));

    @Test
    void switchesToTheDarkTheme(TestWindow window) {
        window.show(trail).clickText("menu.view").clickText("menu.dark");

        window.await(
                "it is dark",
                () ->
                        window.stage().getScene().getStylesheets().stream()
                                .anyMatch(sheet -> sheet.endsWith("dark.css")));
    }

    @Test
    void showsFailuresOnly(TestWindow window) {
        window.show(trail).clickText("menu.find").clickText("menu.failures").awaitShown(1);

        assertThat(window.numbers()).containsExactly(1);
    }

    @Test
    void focusesTheFindBox(TestWindow window) {
        window.show(trail).clickText("menu.find").clickText("menu.findBox");
        Node find = window.node("#find");
        window.await("the box has the focus", find::isFocused);

        window.type("AccessDenied").awaitShown(1);
    }

    @Test
    void showsAColumn(TestWindow window) {
        window.columns(Column.EVENT, Column.SERVICE).show(trail);

        window.clickText("menu.view").clickText("menu.columns").clickText("field.account");
        window.awaitCell(0, "account", EventJson.ACCOUNT);
    }
}
