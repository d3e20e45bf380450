package spoor.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Runs [WindowStall] as the launcher runs the program, with the same options and its own AOT
/// cache: `HOME CLASSES CORPUS [STACKS]`, where HOME is the folder of the built program, and
/// CLASSES the folder of the benchmark's classes.
///
/// The benchmark uses what the program's module does not export, so its classes go into a copy of
/// the module's jar: the JVM does not use an AOT cache with a patched module.
public final class StallRun {
    private static final String MAIN = "spoor/spoor.app.Main";

    private final Path home;

    private StallRun(Path home) {
        this.home = home;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length < 3 || !Files.isDirectory(Path.of(arguments[0], "lib"))) {
            System.err.println("HOME CLASSES CORPUS [STACKS]; mvn -DskipTests package makes HOME");
            System.exit(2);
        }
        Path home = Files.createTempDirectory("spoor-stall");
        int exitCode;
        try {
            StallRun run = new StallRun(home);
            run.make(Path.of(arguments[0]), Path.of(arguments[1]));
            run.start(
                    "spoor/spoor.app.AotTraining",
                    "-XX:AOTCacheOutput="
                            + home.resolve("lib/spoor.aot")
                            + " -Dspoor.settings="
                            + home.resolve("settings.json")
                            + platform(),
                    List.of(Files.createDirectory(home.resolve("trail")).toString()));
            exitCode =
                    run.start(
                            "spoor/spoor.bench.WindowStall",
                            "-Xmx1g" + platform(),
                            List.of(arguments).subList(2, arguments.length));
        } finally {
            delete(home);
        }
        System.exit(exitCode);
    }

    private void make(Path program, Path classes) throws IOException {
        Path lib = Files.createDirectory(home.resolve("lib"));
        try (Stream<Path> files = Files.list(program.resolve("lib"))) {
            for (Path file : files.filter(f -> !f.endsWith("spoor.aot")).toList()) {
                Files.copy(file, lib.resolve(file.getFileName()));
            }
        }
        int exitCode =
                ToolProvider.findFirst("jar")
                        .orElseThrow()
                        .run(
                                System.out,
                                System.err,
                                "--update",
                                "--file=" + lib.resolve("spoor.jar"),
                                "-C",
                                classes.toString(),
                                "spoor/bench",
                                "-C",
                                classes.toString(),
                                "spoor/fixture");
        if (exitCode != 0) {
            throw new IOException("the benchmark's classes could not be added to spoor.jar");
        }
        Files.createDirectory(home.resolve("bin"));
        String launcher = Files.readString(program.resolve("bin/spoor"));
        if (!launcher.contains(MAIN)) {
            throw new IOException("the launcher starts something else than " + MAIN);
        }
        Files.writeString(home.resolve("bin/spoor"), launcher);
    }

    private int start(String main, String options, List<String> arguments)
            throws IOException, InterruptedException {
        Path script = home.resolve("bin").resolve(main.substring(main.lastIndexOf('.') + 1));
        Files.writeString(script, Files.readString(home.resolve("bin/spoor")).replace(MAIN, main));
        List<String> command = new ArrayList<>(List.of("sh", script.toString()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment().put("SPOOR_OPTS", options);
        return builder.start().waitFor();
    }

    /// The options of this JVM for the JavaFX platform, each preceded by a blank.
    private static String platform() {
        return Stream.of("glass.platform", "prism.order")
                .filter(name -> System.getProperty(name) != null)
                .map(name -> " -D" + name + "=" + System.getProperty(name))
                .collect(Collectors.joining());
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
