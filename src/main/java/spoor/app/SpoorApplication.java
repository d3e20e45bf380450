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

import spoor.cli.Version;
import spoor.settings.Settings;
import spoor.settings.SettingsStore;
import spoor.trail.s3.S3Service;
import spoor.trail.s3.auth.AwsEnvironment;
import spoor.view.AfterFirstFrame;
import spoor.view.MainWindow;
import spoor.view.open.SystemChoosers;
import spoor.viewmodel.Workspace;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// The window's life: fonts, theme, threads, settings, and the one handler of what nobody expected.
public final class SpoorApplication extends Application {

    private static final Logger LOG = LoggerFactory.getLogger(SpoorApplication.class);

    /// What [#start(Stage)] needs: JavaFX makes this object itself, so it cannot be passed.
    private static @Nullable LaunchRequest beginning;

    private final AtomicBoolean faultShown = new AtomicBoolean();
    private @Nullable AppThreads threads;
    private @Nullable MainWindow window;

    /// What is there before the window is.
    ///
    /// @param locations what is to be opened
    /// @param settings what is remembered; being read
    /// @param shown hears of the window once it is shown; on the FX thread
    private record LaunchRequest(
            List<String> locations,
            AppThreads threads,
            CompletableFuture<SettingsStore> settings,
            Consumer<Workspace> shown) {}

    /// Opens the window on these locations and blocks until it is closed.
    static void open(List<String> locations) {
        open(locations, _ -> {});
    }

    /// Opens the window, and blocks until it is closed.
    ///
    /// @param shown hears of it once it is shown; on the FX thread
    static void open(List<String> locations, Consumer<Workspace> shown) {
        AppThreads threads = new AppThreads();
        // While JavaFX starts.
        CompletableFuture<SettingsStore> settings =
                CompletableFuture.supplyAsync(
                        () -> SettingsStore.open(AppPaths.settings(), threads.background()),
                        threads.background());
        beginning = new LaunchRequest(List.copyOf(locations), threads, settings, shown);
        Application.launch(SpoorApplication.class);
    }

    @Override
    public void start(Stage stage) {
        Thread.setDefaultUncaughtExceptionHandler((thread, fault) -> fault(thread, fault));
        LaunchRequest begun = Objects.requireNonNull(beginning);
        threads = begun.threads();
        Fonts.load();
        SettingsStore settings = begun.settings().join();
        S3Service s3 =
                new S3Service(
                        AwsEnvironment.ofProcess(),
                        begun.threads().servers(),
                        AppPaths::openCache,
                        () -> settings.settings().keepsObjects());
        Workspace workspace = new Workspace(begun.threads().threads(), settings, s3);
        theme(workspace.display().darkProperty().get());
        workspace.display().darkProperty().addListener((_, _, dark) -> theme(dark));
        MainWindow main = new MainWindow(workspace, stage, new SystemChoosers(), Version.number());
        window = main;
        restoreSize(stage, settings);
        stage.show();
        AfterFirstFrame.then(() -> icons(stage));
        begun.shown().accept(workspace);
        if (begun.locations().isEmpty()) {
            JitWarmUp warmUp =
                    new JitWarmUp(
                            workspace.load(), begun.threads().loads(), begun.threads().workers());
            AfterFirstFrame.then(warmUp::start);
        } else {
            main.opener().openLocations(begun.locations());
        }
    }

    private static void theme(boolean dark) {
        Application.setUserAgentStylesheet(
                dark
                        ? new PrimerDark().getUserAgentStylesheet()
                        : new PrimerLight().getUserAgentStylesheet());
    }

    private static void icons(Stage stage) {
        for (int size : new int[] {16, 32, 48, 128, 256}) {
            icon(stage, size);
        }
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
        stage.setOnHiding(_ -> {
            boolean maximized = stage.isMaximized();
            int lastWidth = (int) stage.getWidth();
            int lastHeight = (int) stage.getHeight();
            settings.change(s ->
                    s.withSize(
                            maximized ? s.width() : lastWidth,
                            maximized ? s.height() : lastHeight,
                            maximized));
        });
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
        AppThreads used = threads;
        if (used != null) {
            used.close();
        }
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
