package spoor.view;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import spoor.fixture.EventJson;
import spoor.fixture.MemorySource;
import spoor.fixture.TestWindow;
import spoor.fixture.WindowExtension;
import spoor.view.key.Place;
import spoor.view.key.Shortcut;
import spoor.viewmodel.table.Column;

import java.util.List;
import java.util.Objects;

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
    void everyKeyOfAMenuIsItsOwn(TestWindow window) {
        List<KeyCombination> keys =
                window.fx(() ->
                        ((MenuBar) window.node("#menu"))
                                .getMenus().stream()
                                        .flatMap(menu -> menu.getItems().stream())
                                        .map(MenuItem::getAccelerator)
                                        .filter(Objects::nonNull)
                                        .toList());

        assertThat(keys).hasSizeGreaterThan(15).doesNotHaveDuplicates();
        assertThat(Shortcut.of(Place.WINDOW).map(Shortcut::accelerator)).containsAll(keys);
    }

    @Test
    void opensAMenuByItsLetter(TestWindow window) {
        window.show(trail).press(KeyCode.ALT, KeyCode.F);
        window.await(
                "the menu is open",
                () ->
                        window.texts(".menu-item .label").stream()
                                .anyMatch(text -> text.contains("_Quit")));
        window.press(KeyCode.ESCAPE);
    }

    @Test
    void opensTheMenuOfAHeaderOnItsHeader(TestWindow window) {
        window.columns(Column.EVENT, Column.SERVICE).show(trail);
        window.press(KeyCode.DOWN).rightClick(window.node("#column-service"));
        window.clickText("table.column.filter");

        assertThat(window.typed("#find")).isEqualTo("service:");
        window.press(KeyCode.ESCAPE).press(KeyCode.ESCAPE);

        window.rightClick(window.node("#column-service")).clickText("table.column.hide");
        assertThat(window.fx(() -> window.workspace().columns().shown().size())).isEqualTo(1);
    }

    @Test
    void pivotsByTheKeysOfTheTable(TestWindow window) {
        window.columns(Column.EVENT, Column.ERROR).show(trail).press(KeyCode.DOWN);

        window.press(KeyCode.END).press(KeyCode.RIGHT).press(KeyCode.F).awaitShown(1);
        assertThat(window.numbers()).containsExactly(1);
        window.press(KeyCode.SHORTCUT, KeyCode.L).awaitShown(2);
        window.press(KeyCode.X).awaitShown(1);
        assertThat(window.numbers()).containsExactly(2);
    }

    @Test
    void showsAColumn(TestWindow window) {
        window.columns(Column.EVENT, Column.SERVICE).show(trail);

        window.clickText("menu.view").clickText("menu.columns").clickText("field.account");
        window.awaitCell(0, "account", EventJson.ACCOUNT);
    }
}
