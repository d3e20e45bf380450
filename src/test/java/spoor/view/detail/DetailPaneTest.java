package spoor.view.detail;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import spoor.fixture.EventJson;
import spoor.fixture.MemorySource;
import spoor.fixture.TestWindow;
import spoor.fixture.WindowExtension;
import spoor.viewmodel.Messages;

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

    @Test
    void asksForAnEventAtFirst(TestWindow window) {
        window.show(trail);

        assertThat(window.texts("#detail .placeholder"))
                .containsExactly(Messages.text("detail.none"));
    }

    @Test
    void saysWhoDidWhatWhenFromWhereAndHowItEnded(TestWindow window) {
        read(window.show(trail), 1, "CreateQueue \u00b7 sqs");

        assertThat(window.texts(".detail-head .label"))
                .contains(
                        "CreateQueue \u00b7 sqs",
                        "alice \u00b7 IAMUser",
                        "failed: AccessDenied",
                        "2026-11-22 09:00:01 UTC \u00b7 eu-central-1 \u00b7 111122223333 \u00b7"
                                + " 203.0.113.7",
                        "a.json, byte 12");
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

        assertThat(window.is(window.node("#original .list-cell:selected"), "hidden")).isTrue();
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
        window.click("#original").press(KeyCode.N);
        assertThat(window.selectedPlaces()).containsExactly(1);

        window.press(KeyCode.P).press(KeyCode.P);
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
}
