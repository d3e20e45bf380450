package spoor.view.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import spoor.fixture.DisplayTest;
import spoor.fixture.EventJson;
import spoor.fixture.MemorySource;
import spoor.fixture.TestWindow;
import spoor.fixture.WindowExtension;

import java.time.ZoneId;

@ExtendWith(WindowExtension.class)
final class TimelineTest {
    private final MemorySource trail =
            new MemorySource("trail")
                    .put(
                            "a.json",
                            EventJson.number(1).time("2026-11-01T00:00:00Z"),
                            EventJson.number(2).time("2026-11-02T12:00:00Z"),
                            EventJson.number(3).time("2026-11-30T12:00:00Z"));

    private static Point2D place(TestWindow window, double share) {
        Node timeline = window.node(".timeline");
        return window.fx(() ->
                timeline.localToScreen(
                        timeline.getLayoutBounds().getWidth() * share,
                        timeline.getLayoutBounds().getHeight() / 2));
    }

    @Test
    void picksThePeriodOfTheBarThatIsClicked(TestWindow window) {
        window.show(trail);

        window.input().click(place(window, 0.001));
        window.awaitShown(1);

        assertThat(window.numbers()).containsExactly(1);
    }

    @Test
    void picksThePeriodThatIsDragged(TestWindow window) {
        window.show(trail);

        window.input().drag(place(window, 0.001), place(window, 0.5));
        window.awaitShown(2);

        assertThat(window.numbers()).containsExactly(2, 1);
    }

    @Test
    void goesBackToAllTimesByDoubleClick(TestWindow window) {
        window.show(trail);
        window.input().drag(place(window, 0.001), place(window, 0.5));
        window.awaitShown(2);

        window.input().doubleClick(place(window, 0.3));

        window.awaitShown(3);
    }

    @Test
    void picksThePeriodThatIsDraggedBackwards(TestWindow window) {
        window.show(trail);

        window.input().drag(place(window, 0.5), place(window, 0.001));
        window.awaitShown(2);

        assertThat(window.numbers()).containsExactly(2, 1);
    }

    @DisplayTest
    void picksTheLastBarsWhenTheMouseIsReleasedPastTheRightEdge(TestWindow window) {
        window.show(trail);

        window.input().drag(place(window, 0.5), place(window, 0.8), place(window, 1.01));
        window.awaitShown(1);

        assertThat(window.numbers()).containsExactly(3);
    }

    @Test
    void picksNothingByTheSecondaryButton(TestWindow window) {
        window.show(trail);

        window.rightClick(window.node(".timeline"));

        assertThat(window.isShown(".chip")).isFalse();
        assertThat(window.numbers()).hasSize(3);
    }

    @Test
    void goesBackToAllTimesByKey(TestWindow window) {
        window.show(trail);
        window.input().click(place(window, 0.001));
        window.awaitShown(1);

        window.press(KeyCode.SHORTCUT, KeyCode.L).awaitShown(3);

        assertThat(window.isShown(".chip")).isFalse();
    }

    @Test
    void ignoresClicksWhileThereAreNoEvents(TestWindow window) {
        window.show(new MemorySource("empty").put("a.json", new EventJson[0]));

        window.input().click(place(window, 0.5));

        assertThat(window.isShown(".chip")).isFalse();
    }

    @Test
    void picksTheOnlyEvent(TestWindow window) {
        window.show(new MemorySource("one").put("a.json", EventJson.number(1)));

        window.input().click(place(window, 0.5));
        window.await("a period is picked", () -> window.isShown(".chip"));

        assertThat(window.numbers()).containsExactly(1);
    }

    @Test
    void picksDaysOfTheChosenZone(TestWindow window) {
        window.show(trail);
        window.fx(() -> {
            window.workspace().display().zoneProperty().set(ZoneId.of("Asia/Tokyo"));
            return true;
        });
        window.awaitShown(3);

        window.input().click(place(window, 0.001));
        window.awaitShown(1);

        // The first event, at midnight UTC, was at 09:00 in Tokyo.
        assertThat(window.texts(".chip .label"))
                .containsExactly("1 Nov 2026 06:00 \u2013 12:00 Asia/Tokyo");
    }
}
