package spoor.app;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.image.Image;
import javafx.scene.text.Font;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import spoor.settings.Settings;
import spoor.settings.SettingsStore;
import spoor.source.s3.S3Service;
import spoor.source.s3.Surroundings;
import spoor.view.MainWindow;
import spoor.view.open.SystemChoosers;
import spoor.viewmodel.Workspace;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// The window's life: fonts, theme, threads, settings, and the one handler of what nobody expected.
public final class SpoorApplication extends Application {
    static final String VERSION = "0.1";

    private static final Logger LOG = LoggerFactory.getLogger(SpoorApplication.class);

    /// What the command line asked to open; JavaFX makes this object itself, so it cannot be
    /// passed.
    private static List<String> toOpen = List.of();

    private static Consumer<Workspace> whenShown = _ -> {};

    private final WindowThreads threads = new WindowThreads();
    private final AtomicBoolean faultShown = new AtomicBoolean();
    private @Nullable MainWindow window;

    /// Opens the window on these locations and blocks until it is closed.
    static void open(List<String> locations) {
        open(locations, _ -> {});
    }

    /// Opens the window, and blocks until it is closed.
    ///
    /// @param shown hears of it once it is shown; on the FX thread
    static void open(List<String> locations, Consumer<Workspace> shown) {
        toOpen = List.copyOf(locations);
        whenShown = shown;
        Application.launch(SpoorApplication.class);
    }

    @Override
    public void start(Stage stage) {
        Thread.setDefaultUncaughtExceptionHandler((thread, fault) -> fault(thread, fault));
        Fonts.load();
        SettingsStore settings = SettingsStore.open(Places.settings(), threads.background());
        S3Service s3 =
                new S3Service(
                        Surroundings.ofProcess(),
                        threads.servers(),
                        Places::openCache,
                        () -> settings.settings().keepsObjects());
        Workspace workspace = new Workspace(threads.threads(), settings, s3);
        theme(workspace.darkProperty().get());
        workspace.darkProperty().addListener((_, _, dark) -> theme(dark));
        MainWindow main = new MainWindow(workspace, stage, new SystemChoosers(), VERSION);
        window = main;
        for (int size : new int[] {16, 32, 48, 128, 256}) {
            icon(stage, size);
        }
        restoreSize(stage, settings);
        stage.show();
        whenShown.accept(workspace);
        if (toOpen.isEmpty()) {
            new WarmUp(workspace.load(), threads.loads(), threads.workers()).start();
        } else {
            main.opener().openLocations(toOpen);
        }
    }

    private static void theme(boolean dark) {
        Application.setUserAgentStylesheet(
                dark
                        ? new PrimerDark().getUserAgentStylesheet()
                        : new PrimerLight().getUserAgentStylesheet());
    }

    private static void icon(Stage stage, int size) {
        InputStream png =
                SpoorApplication.class.getResourceAsStream("/spoor/icons/spoor-" + size + ".png");
        if (png != null) {
            stage.getIcons().add(new Image(png));
        }
    }

    private static void restoreSize(Stage stage, SettingsStore settings) {
        Settings remembered = settings.settings();
        var screen = javafx.stage.Screen.getPrimary().getVisualBounds();
        int width = remembered.width() > 400 ? remembered.width() : MainWindow.WIDTH;
        int height = remembered.height() > 300 ? remembered.height() : MainWindow.HEIGHT;
        stage.setWidth(Math.min(width, screen.getWidth()));
        stage.setHeight(Math.min(height, screen.getHeight()));
        stage.setMinWidth(800);
        stage.setMinHeight(560);
        stage.setMaximized(remembered.maximized());
        stage.setOnHiding(_ ->
                settings.change(s ->
                        s.withSize(
                                stage.isMaximized() ? s.width() : (int) stage.getWidth(),
                                stage.isMaximized() ? s.height() : (int) stage.getHeight(),
                                stage.isMaximized())));
    }

    /// Logs once and shows one dialog, whatever thread failed and however often.
    private void fault(Thread thread, Throwable fault) {
        LOG.error("Unexpected in {}", thread.getName(), fault);
        MainWindow main = window;
        if (main != null && faultShown.compareAndSet(false, true)) {
            StringWriter trace = new StringWriter();
            fault.printStackTrace(new PrintWriter(trace));
            Platform.runLater(() -> {
                main.showFault(trace.toString());
                faultShown.set(false);
            });
        }
    }

    @Override
    public void stop() {
        threads.close();
    }

    /// The fonts that come with the program, so that it looks the same everywhere.
    private static final class Fonts {
        private static final List<String> FILES =
                List.of(
                        "roboto/Roboto-Regular.ttf",
                        "roboto/Roboto-Medium.ttf",
                        "roboto/Roboto-Bold.ttf",
                        "jetbrains_mono/JetBrainsMono-Regular.ttf",
                        "jetbrains_mono/JetBrainsMono-Bold.ttf");

        static void load() {
            for (String file : FILES) {
                InputStream font =
                        SpoorApplication.class.getResourceAsStream(
                                "/spoor/fonts/com/formdev/flatlaf/fonts/" + file);
                if (font == null || Font.loadFont(font, 13) == null) {
                    LOG.warn("The font {} is not there; another one is used", file);
                }
            }
        }
    }
}
