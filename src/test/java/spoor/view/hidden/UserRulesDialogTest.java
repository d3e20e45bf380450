package spoor.view.hidden;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.application.Platform;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import spoor.fixture.EventJson;
import spoor.fixture.MemorySource;
import spoor.fixture.TestWindow;
import spoor.fixture.WindowExtension;
import spoor.hidden.HiddenKind;
import spoor.hidden.UserRule;
import spoor.viewmodel.shared.Messages;

@ExtendWith(WindowExtension.class)
final class UserRulesDialogTest {
    private final MemorySource trail =
            new MemorySource("trail")
                    .put("a.json", EventJson.number(1).parameter("note", "TICKET-1"));

    private static TestWindow edit(TestWindow window) {
        Platform.runLater(() -> UserRulesDialog.show(window.stage(), window.workspace()));
        window.await("it is shown", () -> window.isShown("#rule-add"));
        return window;
    }

    private static boolean canSave(TestWindow window) {
        return window.fx(() ->
                window.robot().lookup(".dialog-pane .button").queryAll().stream()
                        .filter(node ->
                                node instanceof javafx.scene.control.Button button
                                        && button.getText().equals(Messages.text("rules.save")))
                        .noneMatch(javafx.scene.Node::isDisabled));
    }

    @Test
    void aNewRuleIsUsedAtOnceAndRemembered(TestWindow window) {
        edit(window.show(trail)).click("#rule-add");
        window.type("#rule-name", "ticket").type("#rule-value", "TICKET-");
        window.answer("rules.save");

        window.await("it is read again", () -> window.fx(() -> hidden(window)) == 1);
        assertThat(window.workspace().settings().settings().userRules())
                .containsExactly(new UserRule("ticket", HiddenKind.HIDDEN_BY_AWS, "TICKET-", ""));
    }

    private static int hidden(TestWindow window) {
        return window.workspace().store().size() == 0
                ? 0
                : window.workspace().store().hiddenValues(0);
    }

    @Test
    void saysWhatIsWrongAndDoesNotSaveIt(TestWindow window) {
        edit(window.show(trail)).click("#rule-add");
        assertThat(canSave(window)).isFalse();
        assertThat(window.text("#rule-flaw")).isEqualTo(Messages.text("rules.flaw.noName"));

        window.type("#rule-name", "x").type("#rule-value", "a(");
        window.await("it is said", () -> window.text("#rule-flaw").contains("Unclosed group"));
        assertThat(canSave(window)).isFalse();

        window.type("#rule-value", "ab");
        window.await("nothing is wrong", () -> !window.isShown("#rule-flaw"));
        assertThat(canSave(window)).isTrue();
        window.press(KeyCode.ESCAPE);
    }

    @Test
    void aValueCanBeTried(TestWindow window) {
        edit(window.show(trail)).click("#rule-add");
        window.type("#rule-name", "x").type("#rule-value", "abc").type("#rule-try", "xabcx");
        window.await(
                "it is found",
                () -> window.text("#rule-finds").equals(Messages.text("rules.finds")));

        window.type("#rule-try", "ab");
        window.await(
                "it is not found",
                () -> window.text("#rule-finds").equals(Messages.text("rules.findsNot")));
        window.press(KeyCode.ESCAPE);
    }

    @Test
    void aRuleCanBeRemoved(TestWindow window) {
        window.show(trail);
        window.workspace()
                .settings()
                .change(s ->
                        s.withUserRules(
                                java.util.List.of(
                                        new UserRule(
                                                "old", HiddenKind.MASKED_BY_OTHERS, "x", ""))));
        edit(window).click("#rule-remove").answer("rules.save");

        window.await(
                "it is gone", () -> window.workspace().settings().settings().userRules().isEmpty());
    }
}
