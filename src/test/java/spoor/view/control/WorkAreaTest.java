package spoor.view.control;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Rectangle2D;

import org.junit.jupiter.api.Test;

final class WorkAreaTest {
    private static final Rectangle2D SCREEN = new Rectangle2D(0, 30, 1280, 770);

    @Test
    void isInTheMiddleOfTheFirstWindow() {
        Rectangle2D owner = new Rectangle2D(200, 100, 800, 600);

        assertThat(WorkArea.place(owner, SCREEN, 600, 400))
                .isEqualTo(new Rectangle2D(300, 200, 600, 400));
    }

    @Test
    void keepsItsTitleBarOnTheScreen() {
        Rectangle2D partlyOutside = new Rectangle2D(-300, -200, 800, 600);

        assertThat(WorkArea.place(partlyOutside, SCREEN, 700, 500))
                .isEqualTo(new Rectangle2D(0, 30, 700, 500));
    }

    @Test
    void isNoLargerThanTheScreen() {
        Rectangle2D owner = new Rectangle2D(0, 0, 2560, 1440);

        Rectangle2D place = WorkArea.place(owner, SCREEN, 2355, 1325);

        assertThat(SCREEN.contains(place)).isTrue();
        assertThat(place.getWidth()).isEqualTo(SCREEN.getWidth());
    }

    @Test
    void isOnASecondScreen() {
        Rectangle2D second = new Rectangle2D(-1920, 0, 1920, 1080);
        Rectangle2D owner = new Rectangle2D(-1900, 10, 1000, 800);

        assertThat(second.contains(WorkArea.place(owner, second, 920, 736))).isTrue();
    }
}
