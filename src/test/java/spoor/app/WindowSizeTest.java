package spoor.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import spoor.fixture.TestWindow;
import spoor.fixture.UserInput;
import spoor.fixture.WindowExtension;
import spoor.settings.SettingsStore;
import spoor.settings.WindowBounds;

import java.nio.file.Path;

@ExtendWith(WindowExtension.class)
final class WindowSizeTest {
    private final SettingsStore settings = SettingsStore.open(Path.of("no-such-file"), _ -> {});

    private Stage stage(TestWindow window) {
        return window.fx(() -> {
            Stage stage = new Stage();
            WindowSize.install(stage, settings);
            return stage;
        });
    }

    @Test
    void restoresTheLastSize(TestWindow window) {
        settings.change(s -> s.withWindow(new WindowBounds(0, 0, 900, 650, false)));

        Stage stage = stage(window);

        assertThat(window.fx(stage::getWidth)).isEqualTo(900);
        assertThat(window.fx(stage::getHeight)).isEqualTo(650);
    }

    @Test
    void usesTheUsualSizeInPlaceOfATinyOne(TestWindow window) {
        settings.change(s -> s.withWindow(new WindowBounds(0, 0, 20, 10, false)));

        Stage stage = stage(window);

        assertThat(window.fx(stage::getWidth)).isGreaterThanOrEqualTo(800);
        assertThat(window.fx(stage::getHeight)).isGreaterThanOrEqualTo(560);
    }

    @Test
    void remembersTheSizeWhenTheWindowCloses(TestWindow window) {
        Stage stage = stage(window);
        window.fx(() -> {
            stage.setX(30);
            stage.setY(20);
            stage.show();
            return true;
        });
        // The display may tell the window's first size late.
        UserInput.awaitPulses(2);
        window.fx(() -> {
            stage.setWidth(850);
            stage.setHeight(600);
            return true;
        });

        window.fx(() -> {
            stage.hide();
            return true;
        });

        assertThat(settings.settings().window())
                .isEqualTo(new WindowBounds(30, 20, 850, 600, false));
    }
}
