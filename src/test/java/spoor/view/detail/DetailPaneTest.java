package spoor.view.detail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.text.LayoutInfo;
import javafx.scene.text.Text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import spoor.fixture.EventJson;
import spoor.fixture.MemorySource;
import spoor.fixture.TestWindow;
import spoor.fixture.WindowExtension;
import spoor.viewmodel.compare.CompareViewModel;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

@ExtendWith(WindowExtension.class)
final class DetailPaneTest {
    private static final EventJson SECRETIVE =
            EventJson.number(1)
                    .error("AccessDenied")
                    .parameter("name", "HIDDEN_DUE_TO_SECURITY_REASONS");

    private final MemorySource trail =
            new MemorySource("trail").put("a.json", SECRETIVE, EventJson.number(2));

    private static TestWindow read(TestWindow window, int place, String title) {
        window.click(window.cell(place, "event"));
        window.await("it is read", () -> window.texts(".detail-title").contains(title));
        return window;
    }

    /// The tooltips of the head's labels.
    private static List<String> tooltips(TestWindow window) {
        return window.fx(() ->
                window.node("#detail").lookupAll(".label").stream()
                        .map(node -> node instanceof Label label ? label.getTooltip() : null)
                        .filter(Objects::nonNull)
                        .map(Tooltip::getText)
                        .toList());
    }

    /// Where something within a node, or the node itself, is in the window.
    private static Bounds bounds(TestWindow window, Node within, String selector) {
        return window.fx(() -> {
            Node node = selector.isEmpty() ? within : within.lookup(selector);
            return node.localToScene(node.getLayoutBounds());
        });
    }

    @Test
    void takesNoRoomBeforeAnEventIsRead(TestWindow window) {
        window.show(trail);
        assertThat(window.isShown("#detail")).isFalse();

        read(window, 0, "CreateQueue \u00b7 sqs");
        assertThat(window.isShown("#detail")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"#show-tree, #tree", "#show-original, #original"})
    void aSmallWindowCutsNoPartOfThePane(String choice, String view, TestWindow window) {
        trail.put(
                "c.json",
                EventJson.number(3)
                        .time("2026-11-30T00:00:00Z")
                        .source("connect.amazonaws.com")
                        .name("DisassociateSecurityProfileFromQuickConnectUserGroups")
                        .error("AccessDenied")
                        .parameter("name", "HIDDEN_DUE_TO_SECURITY_REASONS"));
        resize(window, 900, 600);
        window.show(trail).press(KeyCode.F8);
        window.click(window.cell(0, "event")).click(choice);
        window.await("values are hidden", () -> window.isShown("#hidden-count"));
        window.await("it is shown", () -> window.isShown(view));

        Bounds pane = bounds(window, window.node("#detail"), "");
        assertThat(bounds(window, window.node(view), "").getHeight()).isGreaterThan(60);
        assertThat(bounds(window, window.node("#problems"), "").getHeight()).isGreaterThan(120);
        assertThat(bounds(window, window.node("#sentence"), "").getMinY())
                .isGreaterThanOrEqualTo(pane.getMinY());
        for (String part : List.of(".detail-bar", ".detail-title", ".sentence", ".hidden-bar")) {
            Bounds whole = bounds(window, window.node("#detail"), part);
            assertThat(whole.getMinX()).isGreaterThanOrEqualTo(pane.getMinX());
            assertThat(whole.getMaxX()).isLessThanOrEqualTo(pane.getMaxX());
        }
        for (Node button : window.all(".detail-bar .button")) {
            assertThat(pane.contains(bounds(window, button, ""))).isTrue();
        }
        window.press(KeyCode.F8).click("#show-tree");
        resize(window, 1000, 700);
    }

    private static void resize(TestWindow window, double width, double height) {
        window.fx(() -> {
            window.stage().setWidth(width);
            window.stage().setHeight(height);
            return true;
        });
    }

    @Test
    void saysWhichOtherFilesHoldTheEventAndCopiesTheirPaths(TestWindow window) {
        trail.put("b.json", EventJson.number(2)).put("c.json", EventJson.number(2));
        read(window.show(trail), 0, "CreateQueue \u00b7 sqs");

        assertThat(window.text("#copies")).isEqualTo("copies are in 2 other places");
        window.click("#copies").clickText("detail.copies.copy", "c.json, byte 12");
        assertThat(window.copied()).isEqualTo("c.json");
        window.click("#copies").clickText("detail.copies.copyAll", 3);
        assertThat(window.copied()).startsWith("a.json, byte ").endsWith("c.json, byte 12");

        read(window, 1, "CreateQueue \u00b7 sqs");
        assertThat(window.isShown("#copies")).isFalse();
        assertThat(window.isShown("#conflict")).isFalse();
    }

    @Test
    void comparesADifferentEventOfTheSameId(TestWindow window) {
        trail.put("b.json", EventJson.number(2).parameter("note", "forged"));
        read(window.show(trail), 0, "CreateQueue \u00b7 sqs");

        assertThat(window.text("#conflict")).isEqualTo("a different record has this id: compare");
        window.click("#conflict");
        window.await(
                "they are compared",
                () ->
                        window.fx(() -> window.workspace().compare().stateProperty().get())
                                instanceof CompareViewModel.State.Ready);
        assertThat(window.workspace().store().conflicts()).isEqualTo(1);
    }

    /// The sentence as its pieces stand in the window.
    private static String sentence(TestWindow window) {
        return window.fx(() ->
                window.node("#sentence").lookupAll(".part").stream()
                        .map(node -> node instanceof Text text ? text.getText() : "")
                        .collect(Collectors.joining()));
    }

    @Test
    void saysInASentenceWhoDidWhatWhenFromWhereAndHowItEnded(TestWindow window) {
        read(window.show(trail), 1, "CreateQueue \u00b7 sqs");

        assertThat(sentence(window))
                .isEqualTo(
                        "IAM user alice tried to create queue (name hidden by AWS) at 2026-11-22"
                            + " 09:00:01 UTC from 203.0.113.7 in eu-central-1, user agent aws-cli,"
                            + " denied (AccessDenied)");
        assertThat(window.fx(() -> window.node("#sentence").getAccessibleText()))
                .isEqualTo(sentence(window));
        assertThat(window.texts(".detail-head .label"))
                .contains(
                        "CreateQueue \u00b7 sqs", "IAMUser \u00b7 111122223333", "a.json, byte 12")
                .noneMatch(text -> text.startsWith("failed"));
    }

    @Test
    void copiesTheSentenceByButtonAndByKey(TestWindow window) {
        read(window.show(trail), 1, "CreateQueue \u00b7 sqs");

        window.click("#copy-sentence");
        assertThat(window.copied()).isEqualTo(sentence(window));

        window.press(KeyCode.UP);
        window.click("#sentence").press(KeyCode.SHORTCUT, KeyCode.C);
        assertThat(window.copied()).isEqualTo(sentence(window));
    }

    /// The path of the row that is selected in the tree.
    private static String selectedInTree(TestWindow window) {
        return window.fx(() ->
                window.node("#tree") instanceof EventTree tree && tree.selected() != null
                        ? tree.selected().path().toString()
                        : "");
    }

    @Test
    void goesFromAPieceOfTheSentenceToWhereItComesFrom(TestWindow window) {
        read(window.show(trail), 1, "CreateQueue \u00b7 sqs");

        window.click("#sentence .action");
        assertThat(selectedInTree(window)).isEqualTo("eventName");

        window.press(KeyCode.LEFT);
        assertThat(window.fx(() -> window.node("#sentence").isFocused())).isTrue();
        window.press(KeyCode.RIGHT).press(KeyCode.ENTER);
        assertThat(selectedInTree(window)).startsWith("userIdentity");
        assertThat(window.fx(() -> window.node("#sentence").isFocused())).isFalse();
    }

    @Test
    void showsAMessageWholeThatIsTooLongForTheSentence(TestWindow window) {
        String message = "You are not authorized. ".repeat(20).strip();
        MemorySource failing =
                new MemorySource("trail")
                        .put(
                                "a.json",
                                EventJson.number(1).error("AccessDenied").errorMessage(message));
        read(window.show(failing), 0, "CreateQueue \u00b7 sqs");

        assertThat(window.texts(".detail-head .label"))
                .contains("failed: AccessDenied \u00b7 " + message);
    }

    @Test
    void countsHiddenValuesWhereThereAreAny(TestWindow window) {
        read(window.show(trail), 1, "CreateQueue \u00b7 sqs");
        assertThat(window.text("#hidden-count")).isEqualTo("1 value hidden by AWS");

        window.press(KeyCode.UP);

        window.await("the other is read", () -> !window.isShown("#hidden-count"));
    }

    @Test
    void goesToTheHiddenValueByKey(TestWindow window) {
        read(window.show(trail), 1, "CreateQueue \u00b7 sqs").press(KeyCode.F4);

        assertThat(window.is(window.node("#tree .list-cell:selected"), "hidden")).isTrue();
    }

    @Test
    void copiesTheOriginalAndTheHiddenValue(TestWindow window) {
        read(window.show(trail), 1, "CreateQueue \u00b7 sqs");

        window.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.J);
        assertThat(window.copied()).isEqualTo(SECRETIVE.json());

        window.press(KeyCode.F4).press(KeyCode.SHORTCUT, KeyCode.C);
        assertThat(window.copied()).contains("HIDDEN_DUE_TO_SECURITY_REASONS");
    }

    @Test
    void stepsToTheNextEventAndBack(TestWindow window) {
        read(window.show(trail), 0, "CreateQueue \u00b7 sqs");
        window.click("#tree").press(KeyCode.ALT, KeyCode.DOWN);
        assertThat(window.selectedPlaces()).containsExactly(1);

        window.press(KeyCode.ALT, KeyCode.UP).press(KeyCode.ALT, KeyCode.UP);
        assertThat(window.selectedPlaces()).containsExactly(0);
    }

    @Test
    void saysSoWhereTheFileChangedSince(TestWindow window) {
        window.show(trail);
        trail.put("a.json", EventJson.number(7), EventJson.number(8));

        window.click(window.cell(0, "event"));

        window.await(
                "it says so",
                () ->
                        window.texts("#detail .placeholder").stream()
                                .anyMatch(text ->
                                        text.startsWith("The original of this event cannot")));
    }

    @Test
    void centresANoteThatIsTooLongForALine(TestWindow window) {
        window.show(trail);
        trail.put("a.json", EventJson.number(7), EventJson.number(8));
        window.click(window.cell(0, "event"));
        Node pane = window.node("#detail");
        Node note = window.node("#detail .placeholder");
        window.fx(() -> {
            note.setStyle("-fx-font-size: 34px");
            return true;
        });
        window.await("it takes several lines", () -> lines(note).size() > 1);

        // The blank at which a line is broken belongs to it.
        double middle = bounds(window, pane, "").getCenterX();
        window.await(
                "each line is in the middle",
                () ->
                        lines(note).stream()
                                .map(line -> (line.getMinX() + line.getMaxX()) / 2)
                                .map(x -> note.lookup(".text").localToScene(x, 0).getX())
                                .allMatch(x -> Math.abs(x - middle) <= 8));
    }

    /// Where the lines of a label's text are.
    ///
    /// Not `TextLineInfo`: those of JavaFX 26 are wrong where lines are centred.
    private static List<Rectangle2D> lines(Node label) {
        if (!(label.lookup(".text") instanceof Text text)) {
            return List.of();
        }
        LayoutInfo layout = text.getLayoutInfo();
        return layout.getTextLines(false).stream()
                .map(line -> layout.getSelectionGeometry(line.start(), line.end(), false))
                .map(List::getFirst)
                .toList();
    }

    @Test
    void saysThatTheNameIsHidden(TestWindow window) {
        String mark = "HIDDEN_DUE_TO_SECURITY_REASONS";
        MemorySource secretive =
                new MemorySource("trail").put("a.json", EventJson.number(1).user(mark));
        read(window.show(secretive), 0, "CreateQueue \u00b7 sqs");

        assertThat(sentence(window))
                .startsWith("A user whose name AWS hid created queue ")
                .doesNotContain(mark);
        assertThat(window.texts(".detail-head .label")).noneMatch(text -> text.contains(mark));
        assertThat(tooltips(window)).contains(mark);
    }

    @Test
    void marksAHiddenValueBeforeTheValue(TestWindow window) {
        read(window.show(trail), 1, "CreateQueue \u00b7 sqs").press(KeyCode.F4);
        Node cell = window.node("#tree .list-cell:selected");

        Bounds badge = bounds(window, cell, ".badge");
        Bounds value = bounds(window, cell, ".hidden-span");

        assertThat(badge.getMaxX()).isLessThanOrEqualTo(value.getMinX());
        assertThat(badge.getMaxX()).isLessThan(bounds(window, cell, "").getMaxX());
    }
}
