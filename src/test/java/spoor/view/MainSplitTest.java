package spoor.view;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Bounds;
import javafx.scene.Node;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import spoor.fixture.EventJson;
import spoor.fixture.MemorySource;
import spoor.fixture.TestWindow;
import spoor.fixture.WindowExtension;

@ExtendWith(WindowExtension.class)
final class MainSplitTest {
    private final MemorySource trail = new MemorySource("trail").put("a.json", EventJson.number(1));

    /// The table's width as a part of the window's.
    private static double part(TestWindow window) {
        return window.fx(() -> {
            Bounds table = window.stage().getScene().lookup("#events").getBoundsInParent();
            return table.getWidth() / window.stage().getScene().getWidth();
        });
    }

    private static void read(TestWindow window) {
        window.click(window.cell(0, "event"));
        window.await("the event is shown", () -> window.fx(() -> detail(window) != null));
    }

    private static @Nullable Node detail(TestWindow window) {
        return window.stage().getScene().lookup("#detail");
    }

    @Test
    void givesTheTableItsPartOfAnyWidth(TestWindow window) {
        window.show(trail);
        window.await("the first widths", () -> part(window) > 0.75);
        window.fx(() -> {
            window.stage().setWidth(820);
            return null;
        });
        window.await("the narrow window", () -> window.stage().getScene().getWidth() < 830);
        window.await("its widths", () -> part(window) > 0.7);

        read(window);

        window.await("the event has room", () -> part(window) < 0.6);
        assertThat(part(window)).isBetween(0.4, 0.6);
    }

    @Test
    void givesTheTableTheRoomOfTheEventWhileNoneIsRead(TestWindow window) {
        window.show(trail);
        assertThat(part(window)).isGreaterThan(0.75);

        read(window);
        window.await("the event has room", () -> part(window) < 0.65);

        window.click("#close-event");
        window.await("the table has all again", () -> part(window) > 0.75);
    }
}
