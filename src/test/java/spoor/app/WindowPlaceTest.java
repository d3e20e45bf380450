package spoor.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Rectangle2D;

import org.junit.jupiter.api.Test;

import spoor.settings.WindowBounds;

import java.util.List;

final class WindowPlaceTest {
    /// With a bar of 40 pixels at the top.
    private static final Rectangle2D LAPTOP = new Rectangle2D(0, 40, 1366, 728);

    private static final Rectangle2D LEFT = new Rectangle2D(-2560, 0, 2560, 1440);

    private static Rectangle2D place(WindowBounds remembered, Rectangle2D... screens) {
        return WindowPlace.of(remembered, List.of(screens), 1440, 900);
    }

    @Test
    void fitsTheFirstWindowIntoTheWorkArea() {
        assertThat(place(WindowBounds.NONE, LAPTOP)).isEqualTo(LAPTOP);
    }

    @Test
    void centresTheFirstWindowOnALargeScreen() {
        assertThat(place(WindowBounds.NONE, new Rectangle2D(0, 0, 2560, 1440)))
                .isEqualTo(new Rectangle2D(560, 270, 1440, 900));
    }

    @Test
    void returnsToTheSecondScreen() {
        assertThat(place(new WindowBounds(-2000, 100, 1200, 800, false), LAPTOP, LEFT))
                .isEqualTo(new Rectangle2D(-2000, 100, 1200, 800));
    }

    @Test
    void comesToTheFirstScreenWhenTheSecondIsGone() {
        assertThat(place(new WindowBounds(-2000, 100, 1200, 700, false), LAPTOP))
                .isEqualTo(new Rectangle2D(83, 54, 1200, 700));
    }

    @Test
    void bringsAWindowBackThatIsPartlyOutside() {
        assertThat(place(new WindowBounds(900, 500, 800, 600, false), LAPTOP))
                .isEqualTo(new Rectangle2D(566, 168, 800, 600));
        assertThat(place(new WindowBounds(100, -20, 800, 600, false), LAPTOP))
                .isEqualTo(new Rectangle2D(100, 40, 800, 600));
    }

    @Test
    void shrinksAWindowOfALargerScreen() {
        assertThat(place(new WindowBounds(0, 0, 2560, 1400, false), LAPTOP)).isEqualTo(LAPTOP);
    }
}
