package spoor.bench;

import atlantafx.base.theme.PrimerLight;

import javafx.application.Application;
import javafx.event.Event;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Font;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;

import spoor.app.AppThreads;
import spoor.fixture.NoNetwork;
import spoor.settings.SettingsStore;
import spoor.view.MainWindow;
import spoor.view.open.Choosers;
import spoor.view.open.FileType;
import spoor.viewmodel.Workspace;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The window of the program with its threads; file choosers answer without a user.
///
/// Only the FX thread may use it.
final class StallWindow {
    private static final String FONTS = "/spoor/fonts/com/formdev/flatlaf/fonts/";
    private static final int MOST_WITHOUT_DISPLAY = 1000;

    private final Workspace workspace;
    private final Stage stage = new Stage();
    private final AppThreads threads = new AppThreads();

    /// Opens the window.
    ///
    /// @param settings the settings file, which may be missing
    /// @param exportTo the file to choose for an export
    StallWindow(Path settings, Path exportTo) {
        for (String font :
                List.of("roboto/Roboto-Regular", "roboto/Roboto-Medium", "roboto/Roboto-Bold")) {
            load(font);
        }
        load("jetbrains_mono/JetBrainsMono-Regular");
        load("jetbrains_mono/JetBrainsMono-Bold");
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        workspace =
                new Workspace(
                        threads.threads(),
                        SettingsStore.open(settings, threads.background()),
                        NoNetwork.service());
        MainWindow window = new MainWindow(workspace, stage, new Answers(exportTo), "benchmark");
        window.opener();
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        boolean headless = "Headless".equals(System.getProperty("glass.platform"));
        double most = headless ? MOST_WITHOUT_DISPLAY : Double.MAX_VALUE;
        stage.setWidth(Math.min(Math.min(1440, most), screen.getWidth()));
        stage.setHeight(Math.min(Math.min(900, most), screen.getHeight()));
        stage.show();
    }

    private static void load(String font) {
        InputStream file = MainWindow.class.getResourceAsStream(FONTS + font + ".ttf");
        if (file == null || Font.loadFont(file, 13) == null) {
            throw new IllegalStateException("there is no font " + font);
        }
    }

    /// Choosers that return the same file each time.
    private record Answers(Path exportTo) implements Choosers {
        @Override
        public Optional<Path> folder(Window owner) {
            return Optional.empty();
        }

        @Override
        public List<Path> files(Window owner) {
            return List.of();
        }

        @Override
        public Optional<Path> file(Window owner, String title) {
            return Optional.empty();
        }

        @Override
        public Optional<Target> saveAs(Window owner, String suggestedName, List<FileType> types) {
            return Optional.of(new Target(exportTo, true));
        }
    }

    Workspace workspace() {
        return workspace;
    }

    /// The size of the window.
    String size() {
        return "%.0f×%.0f".formatted(stage.getWidth(), stage.getHeight());
    }

    /// The node that a selector finds first.
    <T extends Node> T node(String selector, Class<T> type) {
        return type.cast(
                java.util.Objects.requireNonNull(
                        stage.getScene().getRoot().lookup(selector), selector));
    }

    /// All nodes that a selector finds.
    List<Node> nodes(String selector) {
        return List.copyOf(stage.getScene().getRoot().lookupAll(selector));
    }

    void press(Node node, KeyCode key, boolean shift, boolean shortcut) {
        KeyEvent pressed =
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, shift, shortcut, false, false);
        Event.fireEvent(node, pressed);
    }

    /// Whether another window, such as a dialog, is over this one.
    boolean hasDialog() {
        return Window.getWindows().size() > 1;
    }

    void closeDialogs() {
        List.copyOf(Window.getWindows()).stream()
                .filter(window -> !window.equals(stage))
                .forEach(Window::hide);
    }

    void close() {
        stage.close();
        threads.close();
    }
}
