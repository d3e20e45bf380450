package spoor.bench;

import java.awt.AWTException;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Robot;
import java.awt.Toolkit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Measures the time from the start of the launcher's process to the first frame of its window,
/// compared with a JavaFX window with one button, both with an AOT cache: `LAUNCHER [ROUNDS]`.
///
/// It reads a pixel of the display beside the button, which has the window's colour from the first
/// frame. JavaFX's log of pulses is not used, since it starts the JVM's flight recorder in one of
/// the programs. The two take turns; results are medians.
public final class StartUp {
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final int PATIENCE_SECONDS = 120;

    /// The position of the pixel, as a fraction of the screen's width and height.
    private static final double ACROSS = 0.5;

    private static final double DOWN = 0.6;

    private final Path launcher;
    private final Path work;
    private final Robot eye;
    private final Dimension screen;

    private StartUp(Path launcher, Path work) throws AWTException {
        this.launcher = launcher;
        this.work = work;
        eye = new Robot();
        screen = Toolkit.getDefaultToolkit().getScreenSize();
    }

    public static void main(String[] arguments)
            throws IOException, InterruptedException, AWTException {
        if (arguments.length < 1 || !Files.isExecutable(Path.of(arguments[0]))) {
            System.err.println("LAUNCHER [ROUNDS]; mvn -DskipTests package makes a launcher");
            System.exit(2);
        }
        Path work = Files.createTempDirectory("spoor-start");
        try {
            new StartUp(Path.of(arguments[0]), work)
                    .run(arguments.length > 1 ? Integer.parseInt(arguments[1]) : 7);
        } finally {
            try (Stream<Path> all = Files.walk(work)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private void run(int rounds) throws IOException, InterruptedException {
        Path cache = launcher.resolveSibling("../lib/spoor.aot").normalize();
        System.out.println(
                "the launcher has "
                        + (Files.exists(cache)
                                ? "an AOT cache of " + Files.size(cache) / 1_000_000 + " MB"
                                : "no AOT cache"));
        List<String> button = makeButton();
        List<Double> ours = new ArrayList<>();
        List<Double> buttons = new ArrayList<>();
        // A warm-up, so that the system has read all files.
        shown(button);
        shown(List.of(launcher.toString()));
        for (int round = 0; round < rounds; round++) {
            buttons.add(shown(button));
            ours.add(shown(List.of(launcher.toString())));
        }
        double ratio = median(ours) / median(buttons);
        System.out.printf(
                Locale.ROOT,
                "window shown after %.0f ms, one button after %.0f ms: ratio %.2f%s%n",
                median(ours),
                median(buttons),
                ratio,
                Targets.verdict(ratio, 1.3));
        System.out.println("  all in ms: window " + words(ours) + "; button " + words(buttons));
    }

    private static String words(List<Double> millis) {
        return millis.stream()
                .map(ms -> String.format(Locale.ROOT, "%.0f", ms))
                .collect(Collectors.joining(" "));
    }

    private static double median(List<Double> figures) {
        double[] all = figures.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return (all[(all.length - 1) / 2] + all[all.length / 2]) / 2;
    }

    /// Starts a program and ends it once its window is painted.
    ///
    /// @return milliseconds
    private double shown(List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectOutput(work.resolve("said").toFile());
        builder.environment()
                .put("SPOOR_OPTS", "-Dspoor.settings=" + work.resolve("settings.json"));
        await(false, Long.MAX_VALUE, () -> true);
        long start = System.nanoTime();
        Process process = builder.start();
        try {
            if (await(true, start + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS), process::isAlive)) {
                return (System.nanoTime() - start) / 1e6;
            }
        } finally {
            process.destroy();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        }
        throw new IOException("no window was shown: " + Files.readString(work.resolve("said")));
    }

    /// Checks every two milliseconds whether a window is painted.
    private boolean await(boolean painted, long end, BooleanSupplier hope)
            throws InterruptedException {
        while (isPainted() != painted) {
            if (System.nanoTime() > end || !hope.getAsBoolean()) {
                return false;
            }
            Thread.sleep(2);
        }
        return true;
    }

    /// An empty display is black; a window is white until its first frame.
    private boolean isPainted() {
        Color color =
                eye.getPixelColor((int) (screen.width * ACROSS), (int) (screen.height * DOWN));
        return !color.equals(Color.BLACK) && !color.equals(Color.WHITE);
    }

    /// Builds the window with one button as its own module, and its AOT cache.
    ///
    /// @return the command that starts it
    private List<String> makeButton() throws IOException, InterruptedException {
        Path source = Files.createDirectories(work.resolve("source/button"));
        Files.writeString(
                source.resolveSibling("module-info.java"),
                """
                module button {
                    requires javafx.controls;
                    exports button to javafx.graphics;
                }
                """);
        Files.writeString(
                source.resolve("OneButton.java"),
                """
                package button;
                public final class OneButton extends javafx.application.Application {
                    public void start(javafx.stage.Stage stage) {
                        stage.setScene(new javafx.scene.Scene(
                                new javafx.scene.layout.StackPane(
                                        new javafx.scene.control.Button("Open")), 1200, 800));
                        stage.show();
                        if (Boolean.getBoolean("train")) {
                            var soon = new javafx.animation.PauseTransition(
                                    javafx.util.Duration.seconds(2));
                            soon.setOnFinished(event -> stage.close());
                            soon.play();
                        }
                    }
                }
                """);
        Path lib = launcher.toAbsolutePath().resolveSibling("../lib").normalize();
        String javafx;
        try (Stream<Path> jars = Files.list(lib)) {
            javafx =
                    jars.filter(jar -> jar.getFileName().toString().startsWith("javafx-"))
                            .map(Path::toString)
                            .sorted()
                            .collect(Collectors.joining(":"));
        }
        Path classes = work.resolve("classes");
        Path jar = work.resolve("button.jar");
        tool(
                "javac",
                "-d",
                classes.toString(),
                "--module-path",
                javafx,
                source.resolveSibling("module-info.java").toString(),
                source.resolve("OneButton.java").toString());
        tool("jar", "--create", "--file=" + jar, "-C", classes.toString(), ".");
        Path cache = work.resolve("button.aot");
        List<String> run =
                List.of(
                        "--enable-native-access=javafx.graphics",
                        "-p",
                        jar + ":" + javafx,
                        "-m",
                        "button/button.OneButton");
        Process training =
                new ProcessBuilder(
                                command(
                                        List.of("-XX:AOTCacheOutput=" + cache, "-Dtrain=true"),
                                        run))
                        .redirectErrorStream(true)
                        .redirectOutput(work.resolve("training").toFile())
                        .start();
        if (!training.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || !Files.exists(cache)) {
            training.destroyForcibly();
            throw new IOException(Files.readString(work.resolve("training")));
        }
        return command(List.of("-XX:AOTCache=" + cache), run);
    }

    private static List<String> command(List<String> options, List<String> run) {
        return Stream.of(List.of(JAVA), options, run).flatMap(List::stream).toList();
    }

    private static void tool(String name, String... arguments) throws IOException {
        int exitCode =
                ToolProvider.findFirst(name).orElseThrow().run(System.out, System.err, arguments);
        if (exitCode != 0) {
            throw new IOException(name + " failed: " + Arrays.toString(arguments));
        }
    }
}
