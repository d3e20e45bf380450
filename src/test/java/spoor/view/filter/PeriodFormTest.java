package spoor.view.filter;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import spoor.fixture.EventJson;
import spoor.fixture.MemorySource;
import spoor.fixture.TestWindow;
import spoor.fixture.WindowExtension;
import spoor.viewmodel.shared.Messages;

import java.util.List;

@ExtendWith(WindowExtension.class)
final class PeriodFormTest {
    private final MemorySource trail =
            new MemorySource("trail")
                    .put(
                            "a.json",
                            EventJson.number(1).time("2026-11-01T10:00:00Z"),
                            EventJson.number(2).time("2026-11-20T10:00:00Z"),
                            EventJson.number(3).time("2026-11-22T10:00:00Z"));

    @Test
    void picksTheLastDaysOfTheDataAndAllTimesAgain(TestWindow window) {
        window.show(trail).click("#period").click("#period-last-7").awaitShown(2);
        assertThat(window.text("#period")).isEqualTo("16 Nov 2026 \u2013 22 Nov 2026");

        window.click("#period").click("#period-all").awaitShown(3);
        assertThat(window.text("#period")).isEqualTo("All times");
    }

    @Test
    void beginsWithAPeriodThatHoldsAllEvents(TestWindow window) {
        window.show(trail).click("#period").click("#period-apply");

        window.await("a period is picked", () -> window.isShown(".chip"));
        assertThat(window.numbers()).containsExactly(3, 2, 1);
    }

    @Test
    void saysWhatIsWrongAndKeepsThePeriod(TestWindow window) {
        window.show(trail).click("#period");

        window.type("#period-from-day .text-field", "22.11.2026").click("#period-apply");
        assertThat(window.texts(".failure-text"))
                .contains(Messages.text("period.badDate", "2026-11-22"));
        assertThat(window.typed("#period-from-day .text-field")).isEqualTo("22.11.2026");

        window.type("#period-from-day .text-field", "2026-11-23").click("#period-apply");
        assertThat(window.texts(".failure-text")).contains(Messages.text("period.reversed"));

        window.type("#period-from-day .text-field", "2026-11-01");
        window.type("#period-from-time", "noon").click("#period-apply");
        assertThat(window.texts(".failure-text")).contains(Messages.text("period.badTime"));
        assertThat(window.text("#matched")).isEqualTo("3 of 3 events");
    }

    @Test
    void leavesAnEndOpenWhereNoDateIsTyped(TestWindow window) {
        window.show(trail).click("#period");

        window.type("#period-from-day .text-field", "2026-11-20");
        window.type("#period-until-day .text-field", "").press(KeyCode.BACK_SPACE);
        window.click("#period-apply").awaitShown(2);

        assertThat(window.numbers()).containsExactly(3, 2);
    }

    @Test
    void appliesTheDateThatIsTypedOnEnter(TestWindow window) {
        window.show(trail).press(KeyCode.SHORTCUT, KeyCode.P);
        window.node("#period-from-day");

        window.type("2026-11-20").press(KeyCode.ENTER).awaitShown(2);

        assertThat(window.numbers()).containsExactly(3, 2);
    }

    @Test
    void escapeClosesItFromEveryField(TestWindow window) {
        window.show(trail);
        for (String field : List.of("#period-from-day .text-field", "#period-from-time")) {
            window.press(KeyCode.SHORTCUT, KeyCode.P).click(field).press(KeyCode.ESCAPE);
            window.await("it is closed", () -> !window.isShown("#period-apply"));
        }
        assertThat(window.text("#matched")).isEqualTo("3 of 3 events");
    }

    @Test
    void appliesTheTimeThatIsTypedOnEnter(TestWindow window) {
        window.show(trail).press(KeyCode.SHORTCUT, KeyCode.P);

        window.type("#period-from-time", "10:00:01").press(KeyCode.ENTER).awaitShown(2);

        assertThat(window.numbers()).containsExactly(3, 2);
    }

    @Test
    void picksNoneOfTheUsualPeriodsOnEnter(TestWindow window) {
        window.show(trail).press(KeyCode.SHORTCUT, KeyCode.P);
        window.node("#period-from-day");

        window.press(KeyCode.ENTER);

        window.await("a period is picked", () -> window.isShown(".chip"));
        assertThat(window.numbers()).containsExactly(3, 2, 1);
    }

    @Test
    void saysWhatIsWrongOnEnter(TestWindow window) {
        window.show(trail).press(KeyCode.SHORTCUT, KeyCode.P);
        window.node("#period-from-day");

        window.type("20.11.2026").press(KeyCode.ENTER);

        assertThat(window.texts(".failure-text"))
                .contains(Messages.text("period.badDate", "2026-11-22"));
        assertThat(window.text("#matched")).isEqualTo("3 of 3 events");
    }

    @Test
    void leavesEnterToTheButtonThatHasTheFocus(TestWindow window) {
        window.show(trail).press(KeyCode.SHORTCUT, KeyCode.P);
        Node lastDay = window.node("#period-last-1");
        window.fx(() -> {
            lastDay.requestFocus();
            return true;
        });

        window.press(KeyCode.ENTER).awaitShown(1);

        assertThat(window.text("#period")).isEqualTo("22 Nov 2026");
    }
}
