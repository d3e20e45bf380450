package spoor.view.detail;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import spoor.fixture.EventJson;
import spoor.fixture.MemorySource;
import spoor.fixture.TestWindow;
import spoor.fixture.WindowExtension;
import spoor.viewmodel.shared.Messages;
import spoor.viewmodel.table.Column;

import java.util.stream.Collectors;

@ExtendWith(WindowExtension.class)
final class OriginalViewTest {
    private static final EventJson EVENT =
            EventJson.number(2)
                    .parameter("evil", "a\u202eb")
                    .parameter("name", "HIDDEN_DUE_TO_SECURITY_REASONS");

    private final MemorySource trail =
            new MemorySource("trail").put("a.json", EventJson.number(1), EVENT);

    private TestWindow read(TestWindow window) {
        window.columns(Column.EVENT).show(trail).click(window.cell(0, "event"));
        window.await("it is read", () -> window.isShown("#tree .list-cell .json-span"));
        window.click("#show-original");
        window.await("it is shown", () -> !shown(window).isEmpty());
        return window;
    }

    /// All that the rows in view say.
    private static String shown(TestWindow window) {
        return window.fx(() ->
                window.node("#original").lookupAll(".list-cell").stream()
                        .filter(node -> node instanceof ListCell<?> cell && !cell.isEmpty())
                        .map(node -> (ListCell<?>) node)
                        .sorted(java.util.Comparator.comparingInt(ListCell::getIndex))
                        .flatMap(cell -> cell.lookupAll(".json-span").stream())
                        .filter(node -> !node.getStyleClass().contains("line-number"))
                        .map(node -> node instanceof Text text ? text.getText() : "")
                        .collect(Collectors.joining()));
    }

    private static int rows(TestWindow window) {
        return window.fx(() ->
                window.node("#original") instanceof ListView<?> list ? list.getItems().size() : -1);
    }

    @Test
    void showsTheRecordCharacterByCharacter(TestWindow window) {
        read(window);

        // As many rows as are in view.
        assertThat(EVENT.json().replace("\u202e", "\\u202e")).startsWith(shown(window));
        assertThat(shown(window)).hasSizeGreaterThan(100);
    }

    @Test
    void switchesByKeyAndBack(TestWindow window) {
        read(window).click("#original");

        window.press(KeyCode.T);
        assertThat(window.isShown("#tree")).isTrue();
        assertThat(window.isShown("#original")).isFalse();

        window.press(KeyCode.O);
        assertThat(window.isShown("#original")).isTrue();

        window.press(KeyCode.SHORTCUT, KeyCode.T);
        assertThat(window.isShown("#tree")).isTrue();
    }

    @Test
    void breaksLongLinesUnlessToldNotTo(TestWindow window) {
        read(window).click("#original");
        assertThat(rows(window)).isGreaterThan(3);

        window.press(KeyCode.W);
        window.await("the lines are whole", () -> rows(window) < 4);
    }

    @Test
    void copiesWhatIsSelectedAsItIs(TestWindow window) {
        read(window).click("#original");

        window.press(KeyCode.SHORTCUT, KeyCode.A).press(KeyCode.SHORTCUT, KeyCode.C);
        assertThat(window.copied()).isEqualTo(EVENT.json());

        window.press(KeyCode.G).press(KeyCode.SHIFT, KeyCode.RIGHT);
        window.press(KeyCode.SHIFT, KeyCode.RIGHT).press(KeyCode.SHORTCUT, KeyCode.C);
        assertThat(window.copied()).isEqualTo("{\"");
    }

    @Test
    void findsAndGoesToTheNextMatch(TestWindow window) {
        read(window).click("#original").press(KeyCode.SHORTCUT, KeyCode.F).type("event");
        window.await("they are found", () -> window.text("#event-find-count").startsWith("1 of "));
        int matches = EVENT.json().split("event", -1).length - 1;
        assertThat(window.text("#event-find-count")).isEqualTo("1 of " + matches);

        window.press(KeyCode.ENTER);
        assertThat(window.text("#event-find-count")).isEqualTo("2 of " + matches);
        assertThat(window.isShown("#original .current-match-mark")).isTrue();

        window.press(KeyCode.DOWN).press(KeyCode.SHIFT, KeyCode.N);
        assertThat(window.text("#event-find-count")).isEqualTo("1 of " + matches);
    }

    @Test
    void goesToTheHiddenValue(TestWindow window) {
        read(window).press(KeyCode.F4).press(KeyCode.SHORTCUT, KeyCode.C);

        assertThat(window.copied()).isEqualTo("\"HIDDEN_DUE_TO_SECURITY_REASONS\"");
    }

    @Test
    void opensAMegabyteOnOneLine(TestWindow window) {
        MemorySource large =
                new MemorySource("large")
                        .put(
                                "a.json",
                                EventJson.number(1)
                                        .parameter("body", "0123456789".repeat(100_000)));
        window.columns(Column.EVENT).show(large).click(window.cell(0, "event"));
        window.await("it is read", () -> window.isShown("#tree .list-cell .json-span"));

        window.click("#show-original");
        window.await("it is shown", () -> rows(window) > 5_000);
        window.click("#original").press(KeyCode.SHIFT, KeyCode.G);
        window.await(
                "the end is in view",
                () -> shown(window).endsWith("\"eventCategory\":\"Management\"}"));

        window.press(KeyCode.SHORTCUT, KeyCode.A).press(KeyCode.SHORTCUT, KeyCode.C);
        assertThat(window.copied()).hasSizeGreaterThan(1_000_000).endsWith("\"Management\"}");
    }

    @Test
    void namesTheViewForScreenReaders(TestWindow window) {
        read(window);

        assertThat(window.fx(() -> window.node("#original").getAccessibleText()))
                .isEqualTo(Messages.text("detail.original.name"));
    }

    @Test
    void filtersByTheValueUnderThePointer(TestWindow window) {
        read(window).click("#original").press(KeyCode.SHORTCUT, KeyCode.F).type("HIDDEN_DUE");
        window.await("it is found", () -> window.isShown("#original .current-match-mark"));

        window.rightClick(window.node("#original .current-match-mark"));
        window.clickText("detail.menu.only").awaitShown(1);

        assertThat(window.numbers()).containsExactly(2);
    }
}
