package spoor.app;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.stage.Window;

import spoor.cli.SpoorCommand;
import spoor.event.Field;
import spoor.event.Problem;
import spoor.event.RecordSchema;
import spoor.io.Bytes;
import spoor.query.RowOrder;
import spoor.settings.Settings;
import spoor.settings.SettingsStore;
import spoor.trail.TrailFile;
import spoor.trail.TrailSource;
import spoor.trail.sample.SampleTrail;
import spoor.view.AfterFirstFrame;
import spoor.viewmodel.Workspace;
import spoor.viewmodel.filter.FacetRequest;
import spoor.viewmodel.filter.FilterViewModel;
import spoor.viewmodel.open.OpenViewModel;
import spoor.viewmodel.table.Column;
import spoor.work.Workers;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutorService;

/// Does once what users do, on the sample trail, so that the JVM can record which classes and
/// methods they need: the build makes the launcher's AOT cache from it (JEP 514, JEP 515).
public final class AotTraining {
    /// How often the sample is counted, so that the JVM knows the scanner's methods as hot.
    private static final int COUNTS = 12;

    private AotTraining() {}

    /// @param arguments an empty folder for the sample's files
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        new SampleTrail().walk(new Copy(folder));
        int cores = Runtime.getRuntime().availableProcessors();
        PrintWriter nowhere =
                new PrintWriter(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        for (int i = 0; i < COUNTS; i++) {
            try (ExecutorService workers = AppThreads.workers(cores);
                    ExecutorService network = AppThreads.network()) {
                SpoorCommand.run(
                        RecordSchema.CLOUDTRAIL,
                        new String[] {"count", folder.toString(), "--by", "event,identity"},
                        new Workers(workers, cores),
                        keeps -> AppPaths.s3(network, keeps),
                        () -> Settings.DEFAULT,
                        InstantSource.system(),
                        (_, _) -> 0,
                        nowhere,
                        nowhere);
            }
        }
        // There are settings to read, as from the second start on.
        SettingsStore.open(AppPaths.settings(), Runnable::run)
                .change(s -> s.withDisplay(d -> d.withZone("UTC")));
        SpoorApplication.open(List.of(), workspace -> play(workspace, folder));
        System.exit(0);
    }

    /// Writes the files of a source below a folder, as a download would.
    private record Copy(Path folder) implements TrailSource.Visitor {
        @Override
        public boolean found(TrailFile file) {
            return true;
        }

        @Override
        public void ready(TrailFile file) {
            Path target = folder.resolve(file.path());
            Bytes content = new Bytes(1 << 16);
            try {
                file.read(content);
                Files.createDirectories(target.getParent());
                try (OutputStream out = Files.newOutputStream(target)) {
                    out.write(content.array(), 0, content.length());
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void foundAll() {}

        @Override
        public void problem(Problem problem) {
            throw new IllegalStateException(problem.reason().inEnglish());
        }

        @Override
        public void unlisted(String pathPrefix) {
            throw new IllegalStateException(pathPrefix);
        }

        @Override
        public void waiting() {}
    }

    /// Opens the folder from the first page, filters, sorts, reads events both ways, and closes the
    /// window, each as soon as the step before is answered.
    private static void play(Workspace workspace, Path folder) {
        FilterViewModel filter = workspace.filter();
        Deque<Runnable> steps = new ArrayDeque<>();
        steps.add(() -> filter.picks().include(Field.SERVICE, "voiceid.amazonaws.com"));
        steps.add(() -> filter.find().textProperty().set("Domain"));
        steps.add(() -> {
            workspace.detail().originalProperty().set(true);
            filter.find().searchOriginal();
        });
        steps.add(filter::clear);
        steps.add(() -> filter.order(Column.EVENT.order(false)));
        steps.add(() -> {
            workspace.detail().originalProperty().set(false);
            filter.facets().request(Field.EVENT, new FacetRequest(FacetRequest.MORE, ""));
        });
        steps.add(() -> filter.facets().shown().add(Field.IP));
        steps.add(() -> filter.failuresOnlyProperty().set(true));
        steps.add(filter::clear);
        AfterFirstFrame.then(
                () -> workspace.opening().replace(OpenViewModel.sources(List.of(folder))));
        filter.answerProperty()
                .addListener((_, _, _) ->
                        // Later: the other listeners must get the answer, too.
                        Platform.runLater(() -> {
                            RowOrder order = workspace.filter().result().order();
                            if (workspace.load().loadingProperty().get() || order.size() == 0) {
                                return;
                            }
                            workspace.selection().select(order, steps.size() % order.size());
                            if (steps.isEmpty()) {
                                new Curtain(workspace).start();
                            } else {
                                steps.remove().run();
                            }
                        }));
    }

    /// Lets the window paint a little, in both themes, before it closes.
    private static final class Curtain extends AnimationTimer {
        private static final int FRAMES = 40;
        private final Workspace workspace;
        private int frames;

        Curtain(Workspace workspace) {
            this.workspace = workspace;
        }

        @Override
        public void handle(long now) {
            frames++;
            if (frames == FRAMES / 2) {
                workspace.display().darkProperty().set(!workspace.display().darkProperty().get());
            } else if (frames == FRAMES) {
                stop();
                List.copyOf(Window.getWindows()).forEach(Window::hide);
            }
        }
    }
}
