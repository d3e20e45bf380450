package spoor.view.filter;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Bounds;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import spoor.fixture.EventJson;
import spoor.fixture.MemorySource;
import spoor.fixture.TestWindow;
import spoor.fixture.WindowExtension;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

@ExtendWith(WindowExtension.class)
final class CompletionTest {
    private final MemorySource trail =
            new MemorySource("trail")
                    .put(
                            "a.json",
                            EventJson.number(1)
                                    .source("connect.amazonaws.com")
                                    .parameter("note", "hasty"),
                            EventJson.number(2).name("DeleteQueue").error("AccessDenied"),
                            EventJson.number(3).name("ListQueues").readOnly(true),
                            EventJson.number(4).name("ListQueues").agent("aws-cli (x)"));

    private static List<String> suggested(TestWindow window) {
        window.await("suggestions are shown", () -> window.isShown("#completion .suggestion"));
        return window.texts("#completion .suggestion");
    }

    private static void awaitSuggested(TestWindow window, String label) {
        window.await(
                label + " is suggested",
                () -> window.texts("#completion .suggestion").contains(label));
    }

    private static boolean isOpen(TestWindow window) {
        return window.isShown("#completion");
    }

    @Test
    void suggestsNothingForAQueryThatIsAskedOtherwise(TestWindow window) {
        window.show(trail).press(KeyCode.SHORTCUT, KeyCode.F);

        window.fx(() -> {
            window.workspace().views().show(window.workspace().views().presets().getFirst());
            return true;
        });
        window.awaitShown(1);

        assertThat(
                        window.fx(() ->
                                window.workspace()
                                        .filter()
                                        .completion()
                                        .suggestionsProperty()
                                        .get()
                                        .isEmpty()))
                .isTrue();
        assertThat(isOpen(window)).isFalse();
    }

    @Test
    void suggestsFieldsThatContainWhatIsTyped(TestWindow window) {
        window.show(trail).type("#find", "acc");

        assertThat(suggested(window)).containsExactly("account:", "key:", "endpointAccount:");
    }

    @Test
    void typesAFieldAndAValueByTab(TestWindow window) {
        window.show(trail).type("#find", "even");
        assertThat(suggested(window)).startsWith("event:");

        window.press(KeyCode.TAB);
        awaitSuggested(window, "DeleteQueue");
        assertThat(suggested(window)).containsExactly("ListQueues", "CreateQueue", "DeleteQueue");
        assertThat(window.texts("#completion .muted")).containsExactly("2", "1", "1");
    }

    @Test
    void typesTheValueThatIsSelected(TestWindow window) {
        window.show(trail).type("#find", "event:");
        awaitSuggested(window, "DeleteQueue");

        window.press(KeyCode.DOWN).press(KeyCode.DOWN).press(KeyCode.DOWN).press(KeyCode.ENTER);

        assertThat(window.typed("#find")).isEqualTo("event:DeleteQueue ");
        assertThat(window.awaitShown(1).numbers()).containsExactly(2);
        awaitSuggested(window, "and");
        assertThat(suggested(window)).containsExactly("and", "or");
    }

    @Test
    void suggestsOnlyValuesOfEventsThatTheOtherConditionsMatch(TestWindow window) {
        window.show(trail).type("#find", "service:sqs and not event:");

        awaitSuggested(window, "DeleteQueue");
        assertThat(suggested(window)).containsExactly("ListQueues", "DeleteQueue");
    }

    @Test
    void putsAValueInQuotesWhereItNeedsThem(TestWindow window) {
        window.show(trail).type("#find", "agent:(x");
        assertThat(suggested(window)).containsExactly("aws-cli (x)");

        window.press(KeyCode.TAB);

        assertThat(window.typed("#find")).isEqualTo("agent:(\"aws-cli (x)\" ");
    }

    @Test
    void enterAsksTheQueryUnlessASuggestionIsSelected(TestWindow window) {
        window.show(trail).type("#find", "has").awaitShown(0);
        assertThat(suggested(window)).contains("has:");

        window.press(KeyCode.ENTER).awaitShown(1);

        assertThat(isOpen(window)).isFalse();
        assertThat(window.typed("#find")).isEqualTo("has");
    }

    @Test
    void escapeClosesTheListAndThenEmptiesTheBox(TestWindow window) {
        window.show(trail).type("#find", "even");
        suggested(window);

        window.press(KeyCode.ESCAPE);
        window.await("the list is closed", () -> !isOpen(window));
        assertThat(window.typed("#find")).isEqualTo("even");

        window.press(KeyCode.ESCAPE);
        assertThat(window.typed("#find")).isEmpty();
    }

    /// Whether the list is just below a node, which it does not cover.
    private static boolean isListBelow(TestWindow window, String selector) {
        OptionalDouble top = edge(window, "#completion", Bounds::getMinY);
        OptionalDouble bottom = edge(window, selector, Bounds::getMaxY);
        if (top.isEmpty() || bottom.isEmpty()) {
            return false;
        }
        double gap = top.getAsDouble() - bottom.getAsDouble();
        return gap >= 0 && gap < 10;
    }

    private static OptionalDouble edge(
            TestWindow window, String selector, ToDoubleFunction<Bounds> side) {
        return window.all(selector).stream()
                .mapToDouble(node -> side.applyAsDouble(node.localToScreen(node.getLayoutBounds())))
                .findFirst();
    }

    @Test
    void theListIsBelowWhatIsWrongWithTheQueryAndNeverCoversIt(TestWindow window) {
        window.show(trail);
        // Nothing is wrong; then one line tells what is, several lines, one, and none.
        for (String query : List.of("even", "event:(", "eror:x and ", "service:", "has")) {
            boolean wrong = !query.equals("even") && !query.equals("has");
            window.type("#find", query);
            window.await(
                    "what is wrong is shown, if anything is: " + query,
                    () -> window.isShown("#wrong-query") == wrong);
            window.await(
                    "the list is below: " + query,
                    () -> isListBelow(window, wrong ? "#wrong-query" : "#find"));
        }
    }

    @Test
    void downGoesToTheFirstEventWhereNoListIsOpen(TestWindow window) {
        window.show(trail).press(KeyCode.SHORTCUT, KeyCode.F).press(KeyCode.DOWN);

        window.await("the table has the focus", () -> !window.node("#find").isFocused());
        assertThat(window.lead()).isEqualTo(0);
    }

    @Test
    void suggestsEarlierQueriesWhereNothingIsTyped(TestWindow window) {
        window.show(trail).type("#find", "event:List*").awaitShown(2);
        window.press(KeyCode.ENTER).press(KeyCode.ESCAPE).awaitShown(4);
        assertThat(isOpen(window)).isFalse();

        window.press(KeyCode.CONTROL, KeyCode.SPACE);
        assertThat(suggested(window)).containsExactly("event:List*");

        window.press(KeyCode.DOWN).press(KeyCode.ENTER).awaitShown(2);
    }

    @Test
    void closesTheListWhereTheCaretMovesAway(TestWindow window) {
        window.show(trail).type("#find", "even");
        suggested(window);

        window.press(KeyCode.HOME);

        window.await("the list is closed", () -> !isOpen(window));
        assertThat(((TextField) window.node("#find")).getCaretPosition()).isZero();
    }

    @Test
    void aClickTypesASuggestion(TestWindow window) {
        window.show(trail).type("#find", "serv");
        assertThat(suggested(window)).startsWith("service:");

        window.click("#completion .suggestion");

        assertThat(window.typed("#find")).startsWith("service:");
    }

    @Test
    void offersTheQuestionsThatAPastedValueStandsFor(TestWindow window) {
        String key = "AKIAIOSFODNN7EXAMPLE";
        trail.put(
                "b.json",
                EventJson.number(5).key(key),
                EventJson.number(6).name("CreateAccessKey").parameter("note", key));
        window.show(trail).awaitShown(6);
        window.fx(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putString("\"accessKeyId\": \"" + key + "\",");
            return Clipboard.getSystemClipboard().setContent(content);
        });
        window.press(KeyCode.SHORTCUT, KeyCode.F).press(KeyCode.SHORTCUT, KeyCode.V);

        window.await(
                "all questions are counted",
                () -> window.texts("#completion .muted").equals(List.of("1", "0", "1", "2")));
        assertThat(window.typed("#find")).isEqualTo(key);

        window.press(KeyCode.DOWN).press(KeyCode.DOWN).press(KeyCode.DOWN).press(KeyCode.ENTER);
        assertThat(window.awaitShown(1).numbers()).containsExactly(6);
        window.await("the list is closed", () -> !isOpen(window));
    }

    @Test
    void marksTheHitsAndGoesFromOneToTheNext(TestWindow window) {
        window.show(trail).type("#find", "listq").awaitShown(2);
        window.await("hits are marked", () -> window.all(".hit-mark").size() == 2);

        window.press(KeyCode.F3);
        window.await("the first event is read", () -> window.lead() == 0);
        window.await("its hit is marked", () -> window.all("#tree .list-cell:match").size() == 1);
        window.press(KeyCode.F3).press(KeyCode.F3);
        window.await("the next event is read", () -> window.lead() == 1);
    }
}
