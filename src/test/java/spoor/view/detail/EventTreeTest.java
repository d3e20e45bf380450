package spoor.view.detail;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import spoor.detail.TreeNode;
import spoor.fixture.EventJson;
import spoor.fixture.MemorySource;
import spoor.fixture.TestWindow;
import spoor.fixture.WindowExtension;
import spoor.viewmodel.table.Column;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

@ExtendWith(WindowExtension.class)
final class EventTreeTest {
    private static final String PARAMETERS =
            "{\"tags\":[{\"key\":\"team\",\"value\":\"red\"}],\"size\":1.50,"
                    + "\"policy\":\"{\\\"Effect\\\":\\\"Allow\\\"}\",\"evil\":\"a\u202eb\"}";
    private static final EventJson EVENT =
            EventJson.number(2).member("requestParameters", PARAMETERS);

    private final MemorySource trail =
            new MemorySource("trail").put("a.json", EventJson.number(1), EVENT);

    /// Reads the first event, with the tree focused.
    private TestWindow read(TestWindow window) {
        window.columns(Column.EVENT).show(trail).click(window.cell(0, "event"));
        window.await("the tree is there", () -> window.isShown("#tree"));
        window.await("it is read", () -> !list(window).getItems().isEmpty());
        window.fx(() -> {
            list(window).requestFocus();
            return true;
        });
        return window;
    }

    private static ListView<?> list(TestWindow window) {
        return window.node("#tree") instanceof ListView<?> list
                ? list
                : Objects.requireNonNull(null, "no tree");
    }

    private static String path(Object item) {
        return item instanceof TreeNode node ? node.path().toString() : "";
    }

    private static List<String> paths(TestWindow window) {
        return window.fx(() -> list(window).getItems().stream().map(EventTreeTest::path).toList());
    }

    private static String selected(TestWindow window) {
        return window.fx(() -> path(list(window).getSelectionModel().getSelectedItem()));
    }

    /// Selects the row of a path.
    private static TestWindow select(TestWindow window, String path) {
        window.fx(() -> {
            List<String> all = list(window).getItems().stream().map(EventTreeTest::path).toList();
            list(window).getSelectionModel().clearAndSelect(all.indexOf(path));
            list(window).scrollTo(all.indexOf(path));
            return true;
        });
        return window;
    }

    /// What the row of a path says.
    private static String row(TestWindow window, String path) {
        select(window, path);
        return texts(window, window.node("#tree .list-cell:selected"));
    }

    private static String texts(TestWindow window, Node cell) {
        return window.fx(() ->
                cell instanceof ListCell<?> c && c.getGraphic() != null
                        ? c.getGraphic().lookupAll(".json-span").stream()
                                .map(node -> node instanceof Text text ? text.getText() : "")
                                .collect(Collectors.joining(" "))
                        : "");
    }

    @Test
    void showsNamesAndValuesInTheirOrderAndSpelling(TestWindow window) {
        read(window);

        assertThat(paths(window))
                .startsWith("eventVersion", "userIdentity", "userIdentity.type")
                .containsSubsequence(
                        "requestParameters",
                        "requestParameters.tags",
                        "requestParameters.tags[0]",
                        "requestParameters.tags[0].key",
                        "requestParameters.tags[0].value",
                        "requestParameters.size",
                        "requestParameters.policy",
                        "responseElements");
        assertThat(row(window, "requestParameters.size")).isEqualTo("size 1.50");
        assertThat(row(window, "responseElements")).isEqualTo("responseElements null");
    }

    @Test
    void showsInvisibleCharactersAsEscapes(TestWindow window) {
        read(window);

        assertThat(row(window, "requestParameters.evil")).isEqualTo("evil a\\u202eb");
    }

    @Test
    void movesFoldsAndOpensByKey(TestWindow window) {
        select(read(window), "userIdentity").press(KeyCode.J);
        assertThat(selected(window)).isEqualTo("userIdentity.type");

        window.press(KeyCode.H);
        assertThat(selected(window)).isEqualTo("userIdentity");
        window.press(KeyCode.H);
        assertThat(paths(window)).doesNotContain("userIdentity.type");

        window.press(KeyCode.L);
        assertThat(paths(window)).contains("userIdentity.type");
        window.press(KeyCode.L).press(KeyCode.K).press(KeyCode.LEFT);
        assertThat(paths(window)).doesNotContain("userIdentity.type");
    }

    @Test
    void saysWhatIsFolded(TestWindow window) {
        read(window);
        select(window, "userIdentity").press(KeyCode.H);

        assertThat(row(window, "userIdentity")).isEqualTo("userIdentity IAMUser \u00b7 5 fields");
    }

    @Test
    void goesFromOnePartToTheNextBesideIt(TestWindow window) {
        select(read(window), "userIdentity").press(KeyCode.SHIFT, KeyCode.J);
        assertThat(selected(window)).isEqualTo("eventTime");

        window.press(KeyCode.SHIFT, KeyCode.K);
        assertThat(selected(window)).isEqualTo("userIdentity");

        window.press(KeyCode.G);
        assertThat(selected(window)).isEqualTo("eventVersion");
        window.press(KeyCode.SHIFT, KeyCode.G);
        assertThat(selected(window)).isEqualTo("eventCategory");
    }

    @Test
    void foldsAndOpensEverythingByKey(TestWindow window) {
        select(read(window), "userIdentity.type").press(KeyCode.SHIFT, KeyCode.C);
        assertThat(paths(window)).noneMatch(path -> path.contains("."));
        assertThat(selected(window)).isEqualTo("userIdentity");

        window.press(KeyCode.SHIFT, KeyCode.E);
        assertThat(paths(window)).contains("requestParameters.policy.Effect");
    }

    @Test
    void opensATextInAText(TestWindow window) {
        select(read(window), "requestParameters.policy").press(KeyCode.RIGHT);

        assertThat(row(window, "requestParameters.policy.Effect")).isEqualTo("Effect Allow");
    }

    @Test
    void copiesValuesPathsAndJsonWithoutInvisibleCharacters(TestWindow window) {
        select(read(window), "requestParameters.evil").press(KeyCode.Y);
        assertThat(window.copied()).isEqualTo("a\\u202eb");

        window.press(KeyCode.P);
        assertThat(window.copied()).isEqualTo("requestParameters.evil");

        select(window, "requestParameters").press(KeyCode.SHIFT, KeyCode.Y);
        assertThat(window.copied()).isEqualTo(PARAMETERS.replace("\u202e", "\\u202e"));

        window.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.J);
        assertThat(window.copied()).isEqualTo(EVENT.json());
    }

    @Test
    void filtersByAValueAndLeavesItOut(TestWindow window) {
        select(read(window), "requestParameters.tags[0].value").press(KeyCode.F);
        window.awaitShown(1);
        assertThat(window.texts("#chips .label")).contains("requestParameters.tags.value = red");

        window.press(KeyCode.SHORTCUT, KeyCode.L);
        window.awaitShown(2);

        select(window, "requestParameters.tags[0].value").press(KeyCode.X);
        window.awaitShown(1);
        assertThat(window.numbers()).containsExactly(1);
    }

    @Test
    void showsAPathAsAColumn(TestWindow window) {
        select(read(window), "requestParameters.tags[0].value").press(KeyCode.S);

        window.awaitCell(0, "path:requestParameters.tags.value", "red");
        assertThat(window.cellText(1, "path:requestParameters.tags.value")).isEmpty();
    }

    @Test
    void findsInFoldedPartsAndOpensThem(TestWindow window) {
        select(read(window), "userIdentity").press(KeyCode.SHIFT, KeyCode.C);
        window.press(KeyCode.SHORTCUT, KeyCode.F).type("Effect");

        // First the text of the policy, then the member in the JSON that is decoded from it.
        window.await("it is found", () -> "1 of 2".equals(window.text("#event-find-count")));
        assertThat(selected(window)).isEqualTo("requestParameters.policy");
        window.press(KeyCode.ENTER);
        window.await("it is found", () -> "2 of 2".equals(window.text("#event-find-count")));
        assertThat(selected(window)).isEqualTo("requestParameters.policy.Effect");

        window.press(KeyCode.ESCAPE);
        assertThat(window.isShown("#event-find")).isFalse();
        assertThat(window.fx(() -> list(window).isFocused())).isTrue();
    }

    @Test
    void saysHowManyMatchesThereAreAndGoesRound(TestWindow window) {
        read(window).press(KeyCode.SHORTCUT, KeyCode.F).type("arn");
        window.await("they are found", () -> "1 of 1".equals(window.text("#event-find-count")));

        window.type("x");
        window.await("nothing is", () -> "not found".equals(window.text("#event-find-count")));
    }

    @Test
    void keepsWhatIsSelectedAndFoldedInTheNextEvent(TestWindow window) {
        select(read(window), "userIdentity").press(KeyCode.H);
        select(window, "eventName").press(KeyCode.ALT, KeyCode.DOWN);
        window.await("the next is read", () -> window.lead() == 1);
        window.await("it is shown", () -> "eventName".equals(selected(window)));

        assertThat(paths(window)).doesNotContain("userIdentity.type");
    }

    @Test
    void opensALargeAndADeepEvent(TestWindow window) {
        String rules = "{\"id\":\"rule\",\"ports\":[1,2]},".repeat(35_000);
        MemorySource large =
                new MemorySource("large")
                        .put(
                                "a.json",
                                EventJson.number(1)
                                        .member(
                                                "requestParameters",
                                                "{\"rules\":[" + rules + "1]}"),
                                EventJson.number(2)
                                        .member(
                                                "requestParameters",
                                                "{\"a\":".repeat(1000) + "1" + "}".repeat(1000)));
        window.columns(Column.EVENT).show(large).click(window.cell(0, "event"));
        window.await("the deep one is read", () -> paths(window).contains("requestParameters.a"));
        window.fx(() -> {
            list(window).requestFocus();
            return true;
        });
        select(window, "requestParameters").press(KeyCode.E);
        assertThat(paths(window).size()).isGreaterThan(1000);
        window.press(KeyCode.SHIFT, KeyCode.G);

        window.click(window.cell(1, "event"));
        window.await(
                "the large one is read", () -> paths(window).contains("requestParameters.rules"));
        window.input().scroll(3, VerticalDirection.DOWN);
        assertThat(row(window, "requestParameters.rules")).isEqualTo("rules 35,001 items");
    }
}
