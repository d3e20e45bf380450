package spoor.app;

import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

import spoor.settings.SettingsStore;
import spoor.settings.WindowBounds;
import spoor.view.MainWindow;

/// The window's size, remembered between runs.
final class WindowSize {
    private static final int MIN_WIDTH = 800;
    private static final int MIN_HEIGHT = 560;

    /// Smaller remembered sizes are not used.
    private static final int MIN_REMEMBERED_WIDTH = 400;

    private static final int MIN_REMEMBERED_HEIGHT = 300;

    private WindowSize() {}

    /// Gives a window its last size, and remembers the size when it closes.
    static void install(Stage stage, SettingsStore settings) {
        restore(stage, settings.settings().window());
        stage.setOnHiding(_ -> remember(stage, settings));
    }

    private static void restore(Stage stage, WindowBounds remembered) {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        int width =
                remembered.width() > MIN_REMEMBERED_WIDTH ? remembered.width() : MainWindow.WIDTH;
        int height =
                remembered.height() > MIN_REMEMBERED_HEIGHT
                        ? remembered.height()
                        : MainWindow.HEIGHT;
        stage.setWidth(Math.min(width, screen.getWidth()));
        stage.setHeight(Math.min(height, screen.getHeight()));
        stage.setMinWidth(MIN_WIDTH);
        stage.setMinHeight(MIN_HEIGHT);
        stage.setMaximized(remembered.maximized());
    }

    /// A maximized window keeps the size that it had before.
    private static void remember(Stage stage, SettingsStore settings) {
        boolean maximized = stage.isMaximized();
        int width = (int) stage.getWidth();
        int height = (int) stage.getHeight();
        settings.change(s ->
                s.withWindow(
                        maximized
                                ? new WindowBounds(s.window().width(), s.window().height(), true)
                                : new WindowBounds(width, height, false)));
    }
}
