package spoor.view.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Point2D;
import javafx.scene.Node;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import spoor.fixture.EventJson;
import spoor.fixture.MemorySource;
import spoor.fixture.TestWindow;
import spoor.fixture.WindowExtension;

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

        window.robot().clickOn(place(window, 0.001));
        window.awaitShown(1);

        assertThat(window.numbers()).containsExactly(1);
    }

    @Test
    void picksThePeriodThatIsDragged(TestWindow window) {
        window.show(trail);

        window.robot().drag(place(window, 0.001)).dropTo(place(window, 0.5));
        window.awaitShown(2);

        assertThat(window.numbers()).containsExactly(2, 1);
    }

    @Test
    void goesBackToAllTimesByDoubleClick(TestWindow window) {
        window.show(trail);
        window.robot().drag(place(window, 0.001)).dropTo(place(window, 0.5));
        window.awaitShown(2);

        window.robot().doubleClickOn(place(window, 0.3));

        window.awaitShown(3);
    }
}
