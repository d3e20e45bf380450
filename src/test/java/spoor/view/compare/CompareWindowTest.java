package spoor.view.compare;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import spoor.compare.CompareRow;
import spoor.fixture.EventJson;
import spoor.fixture.MemorySource;
import spoor.fixture.TestWindow;
import spoor.fixture.WindowExtension;
import spoor.viewmodel.shared.Messages;

import java.util.List;

@ExtendWith(WindowExtension.class)
final class CompareWindowTest {
    private static final String HIDDEN = "HIDDEN_DUE_TO_SECURITY_REASONS";

    private final MemorySource trail =
            new MemorySource("trail")
                    .put(
                            "a.json",
                            EventJson.number(1).user("alice").parameter("password", HIDDEN),
                            EventJson.number(2).user("bob").parameter("password", "x"),
                            EventJson.number(3).user("carol"));

    /// Selects the first events of the table and compares them.
    private static TestWindow compare(TestWindow window, int events) {
        window.click(window.row(0));
        window.fx(() -> {
            for (int i = 1; i < events; i++) {
                window.workspace()
                        .selection()
                        .extend(window.workspace().filter().result().order(), i);
            }
            window.workspace().compare().compareSelected();
            return true;
        });
        window.await("the comparison is shown", () -> window.isShown("#compare-table"));
        return window;
    }

    private static TableView<?> table(TestWindow window) {
        return (TableView<?>) window.node("#compare-table");
    }

    private static List<String> shown(TestWindow window) {
        TableView<?> table = table(window);
        return window.fx(() ->
                table.getItems().stream()
                        .map(row -> row instanceof CompareRow r ? r.names() : "")
                        .toList());
    }

    private static String focused(TestWindow window) {
        TableView<?> table = table(window);
        return window.fx(() ->
                table.getItems().get(table.getFocusModel().getFocusedCell().getRow())
                                instanceof CompareRow row
                        ? row.names()
                        : "");
    }

    @Test
    void theHeadsSayWhichEventsAreCompared(TestWindow window) {
        compare(window.show(trail), 3);
        assertThat(table(window).getColumns()).hasSize(4);
        assertThat(window.node("#compare-head-0").lookupAll(".label"))
                .extracting(node -> ((Label) node).getText())
                .satisfiesExactly(
                        name -> assertThat(name).isEqualTo("CreateQueue"),
                        time -> assertThat(time).isEqualTo("2026-11-22 09:00:03 UTC"),
                        identity -> assertThat(identity).isEqualTo("carol"),
                        place -> assertThat(place).matches("a\\.json, byte [0-9,]+"));
    }

    @Test
    void showsWhatDiffersAndFoldsWhatIsEqual(TestWindow window) {
        compare(window.show(trail), 2);
        assertThat(shown(window))
                .contains("userName", "arn", "eventTime", "eventID", "requestParameters")
                .doesNotContain("eventSource", "awsRegion");
        assertThat(window.text("#compare-count")).isEqualTo("5 differences");
    }

    @Test
    void showsOnlyDifferencesWhereThatIsWanted(TestWindow window) {
        compare(window.show(trail), 2).click("#compare-only");
        assertThat(shown(window))
                .containsExactly(
                        "userIdentity",
                        "arn",
                        "userName",
                        "eventTime",
                        "requestParameters",
                        "eventID");
    }

    @Test
    void goesFromDifferenceToDifferenceByKey(TestWindow window) {
        compare(window.show(trail), 2);
        assertThat(focused(window)).isEqualTo("arn");
        window.press(KeyCode.N);
        assertThat(focused(window)).isEqualTo("userName");
        window.press(KeyCode.P);
        assertThat(focused(window)).isEqualTo("arn");
    }

    @Test
    void opensAFoldByKey(TestWindow window) {
        compare(window.show(trail), 2);
        int before = shown(window).size();
        window.press(KeyCode.UP).press(KeyCode.ENTER);
        assertThat(shown(window).size()).isNotEqualTo(before);
    }

    @Test
    void copiesTheValueOfTheEventThatIsFocused(TestWindow window) {
        compare(window.show(trail), 2);
        window.press(KeyCode.N).press(KeyCode.RIGHT).press(KeyCode.RIGHT);
        window.press(KeyCode.SHORTCUT, KeyCode.C);
        assertThat(window.copied()).isEqualTo("\"bob\"");
    }

    @Test
    void hiddenValuesKeepTheirMark(TestWindow window) {
        window.show(trail);
        window.fx(() -> {
            var order = window.workspace().filter().result().order();
            window.workspace().selection().select(order, 1);
            window.workspace().selection().toggle(order, 2);
            window.workspace().compare().compareSelected();
            return true;
        });
        window.await("the comparison is shown", () -> window.isShown("#compare-table"));
        assertThat(window.texts("#compare-table .badge"))
                .containsExactly(Messages.text("detail.hidden"));
    }

    @Test
    void escapeClosesIt(TestWindow window) {
        compare(window.show(trail), 2).press(KeyCode.ESCAPE);
        window.await("it is closed", () -> !window.isShown("#compare-table"));
    }

    @Test
    void saysWhyEventsCannotBeCompared(TestWindow window) {
        window.show(trail).click(window.row(0));
        assertThat(window.node("#compare").isDisabled()).isTrue();
        assertThat(window.node("#compare").getAccessibleText())
                .isEqualTo("Compare: select two to five events (1 is selected)");
    }

    @Test
    void anEventOfAMegabyteIsComparedInTheBackground(TestWindow window) {
        String large = "x".repeat(600_000);
        MemorySource big =
                new MemorySource("big")
                        .put(
                                "a.json",
                                EventJson.number(1).parameter("policy", large + "1"),
                                EventJson.number(2).parameter("policy", large + "2"));
        compare(window.show(big), 2);
        assertThat(shown(window)).contains("policy");
    }
}
