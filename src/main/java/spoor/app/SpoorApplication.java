package spoor.app;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.image.Image;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;

import spoor.export.ProgramVersion;
import spoor.settings.SettingsStore;
import spoor.trail.s3.S3Service;
import spoor.trail.s3.auth.AwsEnvironment;
import spoor.view.AfterFirstFrame;
import spoor.view.MainWindow;
import spoor.view.open.SystemChoosers;
import spoor.viewmodel.Workspace;

import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/// The JavaFX application: makes threads, settings and the window, and closes them.
public final class SpoorApplication extends Application {

    /// What [#start(Stage)] needs. JavaFX makes the application itself, so nothing can be passed.
    private static @Nullable LaunchRequest launchRequest;

    private @Nullable AppThreads threads;
    private @Nullable MainWindow window;

    /// What is prepared before JavaFX starts.
    ///
    /// @param locations what to open
    /// @param settings being read
    /// @param onShown called on the JavaFX thread once the window is shown
    private record LaunchRequest(
            List<String> locations,
            AppThreads threads,
            CompletableFuture<SettingsStore> settings,
            Consumer<Workspace> onShown) {}

    /// Opens the window on these locations and blocks until it is closed.
    static void open(List<String> locations) {
        open(locations, _ -> {});
    }

    /// Opens the window and blocks until it is closed.
    ///
    /// @param onShown called on the JavaFX thread once it is shown
    static void open(List<String> locations, Consumer<Workspace> onShown) {
        AppThreads threads = new AppThreads();
        // Read while JavaFX starts.
        CompletableFuture<SettingsStore> settings =
                CompletableFuture.supplyAsync(
                        () -> SettingsStore.open(AppPaths.settings(), threads.background()),
                        threads.background());
        launchRequest = new LaunchRequest(List.copyOf(locations), threads, settings, onShown);
        Application.launch(SpoorApplication.class);
    }

    @Override
    public void start(Stage stage) {
        Thread.setDefaultUncaughtExceptionHandler(
                new FaultHandler(Platform::runLater, this::showFault));
        LaunchRequest request = Objects.requireNonNull(launchRequest);
        threads = request.threads();
        Fonts.load();
        SettingsStore settings = request.settings().join();
        S3Service s3 =
                new S3Service(
                        AwsEnvironment.ofProcess(),
                        request.threads().servers(),
                        AppPaths::openCache,
                        () -> settings.settings().keepsObjects());
        Workspace workspace = new Workspace(request.threads().threads(), settings, s3);
        theme(workspace.display().darkProperty().get());
        workspace.display().darkProperty().addListener((_, _, dark) -> theme(dark));
        MainWindow main =
                new MainWindow(workspace, stage, new SystemChoosers(), ProgramVersion.number());
        window = main;
        WindowSize.install(stage, settings);
        stage.show();
        AfterFirstFrame.then(() -> icons(stage));
        settings.fault().ifPresent(fault -> Platform.runLater(() -> main.say(fault)));
        request.onShown().accept(workspace);
        if (request.locations().isEmpty()) {
            JitWarmUp warmUp =
                    new JitWarmUp(
                            workspace.load(),
                            request.threads().loads(),
                            request.threads().workers());
            AfterFirstFrame.then(warmUp::start);
        } else {
            main.opener().openLocations(request.locations());
        }
    }

    /// Before there is a window, a fault is only logged.
    private void showFault(String trace) {
        if (window != null) {
            window.showFault(trace);
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

    @Override
    public void stop() {
        AppThreads used = threads;
        if (used != null) {
            used.close();
        }
    }
}
