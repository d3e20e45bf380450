package spoor.view.filter;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import spoor.fixture.EventJson;
import spoor.fixture.MemorySource;
import spoor.fixture.TestWindow;
import spoor.fixture.WindowExtension;

@ExtendWith(WindowExtension.class)
final class FindBarTest {
    private final MemorySource trail =
            new MemorySource("trail")
                    .put(
                            "a.json",
                            EventJson.number(1).user("bob").parameter("description", "late-orders"),
                            EventJson.number(2).name("DeleteQueue").error("AccessDenied"),
                            EventJson.number(3).name("ListQueues").readOnly(true));

    @Test
    void findsWhatIsTyped(TestWindow window) {
        window.show(trail).press(KeyCode.SHORTCUT, KeyCode.F).type("delete").awaitShown(1);

        assertThat(window.numbers()).containsExactly(2);
        assertThat(window.texts(".chip .label")).containsExactly("find: delete");
    }

    @Test
    void forgetsWhatWasTypedOnEscape(TestWindow window) {
        window.show(trail).type("#find", "delete").awaitShown(1);

        window.press(KeyCode.ESCAPE).awaitShown(3);

        assertThat(window.isShown(".chip")).isFalse();
    }

    @Test
    void searchesTheOriginalTextOnEnter(TestWindow window) {
        window.show(trail).type("#find", "late-orders").awaitShown(0);

        window.press(KeyCode.ENTER).awaitShown(1);

        assertThat(window.numbers()).containsExactly(1);
        assertThat(window.texts(".chip .label"))
                .containsExactly("find in original text: late-orders");
    }

    @Test
    void answersAQueryWhileItIsTyped(TestWindow window) {
        window.show(trail)
                .type("#find", "(event:delete* or readOnly:true) and not has:error")
                .awaitShown(1);

        assertThat(window.numbers()).containsExactly(3);
        assertThat(window.isShown("#find-original")).isFalse();
    }

    @Test
    void asksTheOriginalRecordsOnEnterWhereTheQueryWantsThem(TestWindow window) {
        window.show(trail).type("#find", "not late-orders and not event:List*");
        window.await("the query is asked", () -> window.isShown("#find-original"));
        assertThat(window.awaitShown(2).numbers()).containsExactly(2, 1);

        window.press(KeyCode.ENTER).awaitShown(1);

        assertThat(window.numbers()).containsExactly(2);
        assertThat(window.isShown("#find-original")).isFalse();
    }

    @Test
    void underlinesTheErrorOfAQueryAndShowsTheLastGoodOne(TestWindow window) {
        window.show(trail).type("#find", "event:Delete*").awaitShown(1);

        window.type(" )");
        window.await("the place is marked", () -> window.isShown("#wrong-place"));

        assertThat(window.text("#wrong-query")).isEqualTo("At ): there is no ( for this )");
        assertThat(window.is(window.node("#find"), "wrong")).isTrue();
        assertThat(window.numbers()).containsExactly(2);
        assertThat(window.texts(".chip .label")).containsExactly("find: event:Delete*");

        // Escape hides suggestions first, and those of the query before may still be shown.
        window.await("nothing is suggested", () -> !window.isShown("#completion"));
        window.press(KeyCode.ESCAPE).awaitShown(3);
        window.await("nothing is wrong", () -> !window.isShown("#wrong-query"));
        assertThat(window.isShown("#wrong-place")).isFalse();
    }

    @Test
    void underlinesAValueThatNoEventCanHave(TestWindow window) {
        window.show(trail).type("#find", "not account:1111");
        window.await("the value is marked", () -> window.isShown("#wrong-place"));

        assertThat(window.text("#wrong-query"))
                .startsWith("At 1111: no event has this value; expected an account id");
        assertThat(window.numbers()).hasSize(3);
    }

    @Test
    void saysThatNothingMatchesAndOffersToClear(TestWindow window) {
        window.show(trail).type("#find", "nothing").awaitShown(0);

        window.clickText("table.empty.clear").awaitShown(3);
    }

    @Test
    void showsFailuresOnly(TestWindow window) {
        window.show(trail).click("#failures-only").awaitShown(1);

        assertThat(window.numbers()).containsExactly(2);
        assertThat(window.text("#matched")).isEqualTo("1 of 3 events");
    }

    @Test
    void showsChangesOnly(TestWindow window) {
        window.show(trail).press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.C).awaitShown(2);

        assertThat(window.numbers()).containsExactly(2, 1);
    }
}
