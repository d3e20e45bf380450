package spoor.app;

import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

import spoor.settings.SettingsStore;
import spoor.settings.WindowBounds;
import spoor.view.MainWindow;

import java.util.List;
import java.util.stream.Stream;

/// The window's place and size, remembered between runs.
final class WindowSize {
    private static final int MIN_WIDTH = 800;
    private static final int MIN_HEIGHT = 560;

    private final Stage stage;
    private WindowBounds last;

    private WindowSize(Stage stage, WindowBounds last) {
        this.stage = stage;
        this.last = last;
    }

    /// Gives a window its last place and size, and remembers them when it closes.
    static void install(Stage stage, SettingsStore settings) {
        WindowSize size = new WindowSize(stage, settings.settings().window());
        size.restore();
        stage.xProperty().addListener((_, _, _) -> size.moved());
        stage.yProperty().addListener((_, _, _) -> size.moved());
        stage.widthProperty().addListener((_, _, _) -> size.moved());
        stage.heightProperty().addListener((_, _, _) -> size.moved());
        stage.setOnHiding(_ -> {
            WindowBounds bounds = size.last.withMaximized(stage.isMaximized());
            settings.change(s -> s.withWindow(bounds));
        });
    }

    private void restore() {
        Screen primary = Screen.getPrimary();
        List<Rectangle2D> screens =
                Stream.concat(
                                Stream.of(primary),
                                Screen.getScreens().stream()
                                        .filter(screen -> !screen.equals(primary)))
                        .map(Screen::getVisualBounds)
                        .toList();
        Rectangle2D place = WindowPlace.of(last, screens, MainWindow.WIDTH, MainWindow.HEIGHT);
        stage.setX(place.getMinX());
        stage.setY(place.getMinY());
        stage.setWidth(place.getWidth());
        stage.setHeight(place.getHeight());
        stage.setMinWidth(Math.min(MIN_WIDTH, screens.getFirst().getWidth()));
        stage.setMinHeight(Math.min(MIN_HEIGHT, screens.getFirst().getHeight()));
        stage.setMaximized(last.maximized());
    }

    /// A maximized window keeps the bounds that it had before.
    private void moved() {
        if (!stage.isMaximized() && !stage.isIconified() && !stage.isFullScreen()) {
            last =
                    new WindowBounds(
                            (int) stage.getX(),
                            (int) stage.getY(),
                            (int) stage.getWidth(),
                            (int) stage.getHeight(),
                            false);
        }
    }
}
