package spoor.view;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Bounds;

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

    @Test
    void giveTheTableItsPartOfAnyWidth(TestWindow window) {
        window.show(trail);
        window.await("the first widths", () -> part(window) > 0.5);
        window.fx(() -> {
            window.stage().setWidth(820);
            return null;
        });
        window.await("the narrow window", () -> window.stage().getScene().getWidth() < 830);
        window.await("its widths", () -> part(window) > 0.46);
        assertThat(part(window)).isBetween(0.46, 0.65);
    }
}
