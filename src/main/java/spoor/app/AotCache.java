package spoor.app;

import spoor.cli.ExitCode;
import spoor.message.Texts;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Makes the AOT cache of an installed program by a training run in a process of its own (JEP 514).
///
/// The cache holds the paths of the jars, and the JVM ignores it after they were moved (JDK 25).
/// Therefore not only the build runs this, but also the launchers' `renew-cache`.
public final class AotCache {
    private static final int SECONDS = 120;
    private static final List<String> NO_DISPLAY =
            List.of("-Dglass.platform=Headless", "-Dprism.order=sw");

    private final Path lib;
    private final Path java = Path.of(System.getProperty("java.home"), "bin", "java");

    private AotCache(Path lib) {
        this.lib = lib;
    }

    /// @param arguments the folder of the program's jars
    public static void main(String[] arguments) throws IOException, InterruptedException {
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        Path lib = Path.of(arguments[0]).toAbsolutePath();
        Path scratch = Files.createTempDirectory("spoor");
        String failure;
        try {
            failure = new AotCache(lib).make(scratch);
        } finally {
            delete(scratch);
        }
        if (!failure.isEmpty()) {
            err.println(Texts.ofUser().text("command.noCache", failure));
        }
        System.exit(failure.isEmpty() ? ExitCode.OK : ExitCode.PROBLEMS);
    }

    /// Trains on the display where there is one, so that the classes for it are in the cache.
    ///
    /// @return the failure, or nothing
    private String make(Path scratch) throws IOException, InterruptedException {
        String failure = "";
        if (DisplayServer.ofProcess().exists()) {
            failure = train(Files.createDirectory(scratch.resolve("display")), List.of());
            if (failure.isEmpty()) {
                return "";
            }
        }
        return failure + train(Files.createDirectory(scratch.resolve("headless")), NO_DISPLAY);
    }

    private String train(Path scratch, List<String> display)
            throws IOException, InterruptedException {
        Path cache = scratch.resolve("spoor.aot");
        Path output = scratch.resolve("output.txt");
        Process training =
                new ProcessBuilder(command(scratch, cache, display))
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
        boolean ended = training.waitFor(SECONDS, TimeUnit.SECONDS);
        training.destroyForcibly();
        if (!ended || training.exitValue() != 0 || !Files.exists(cache)) {
            return Files.readString(output);
        }
        Files.move(cache, lib.resolve("spoor.aot"), StandardCopyOption.REPLACE_EXISTING);
        return "";
    }

    private List<String> command(Path scratch, Path cache, List<String> display)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(java.toString()));
        command.add("-XX:AOTCacheOutput=" + cache);
        command.addAll(display);
        command.add("-Dspoor.settings=" + scratch.resolve("settings.json"));
        command.add("@" + lib.resolve("jvm.options"));
        command.addAll(List.of("-p", lib.toString(), "-m", "spoor/spoor.app.AotTraining"));
        command.add(Files.createDirectory(scratch.resolve("trail")).toString());
        return command;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
