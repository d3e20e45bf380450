import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/// Makes the program that starts without Maven: its jars in `lib`, its launchers in `bin`.
///
/// The build runs this file with the JDK that compiles Spoor. The launchers start that JDK, and its
/// `jar` tool makes the module's jar: Maven's jar plugin uses the JDK that Maven runs on, and an
/// older one cannot read the module's descriptor.
final class MakeLauncher {
    private static final Path TEMPLATES = Path.of("src", "main", "launcher");

    private MakeLauncher() {}

    /// @param arguments the folder to make, the time of the jar's entries, and Spoor's class path with
    ///   its own classes first
    public static void main(String[] arguments) throws IOException {
        Path home = Path.of(arguments[0]);
        String[] classPath = arguments[2].split(System.getProperty("path.separator"), -1);
        Path lib = empty(home.resolve("lib"));
        makeJar(classPath[0], lib.resolve("spoor.jar"), arguments[1]);
        for (String entry : List.of(classPath).subList(1, classPath.length)) {
            Path jar = Path.of(entry);
            if (hasClasses(jar)) {
                Files.copy(jar, lib.resolve(jar.getFileName()));
            }
        }
        for (String options : List.of("jvm.options", "priorities.options")) {
            Files.copy(TEMPLATES.resolve(options), lib.resolve(options));
        }
        makeScripts(empty(home.resolve("bin")), System.getProperty("java.home"));
        makeCache(lib);
    }

    /// Makes the AOT cache as the launchers do after the program was moved. The program also works
    /// without it, but starts slower, so a failure is only told.
    private static void makeCache(Path lib) throws IOException {
        Process making =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-p",
                                lib.toString(),
                                "-m",
                                "spoor/spoor.app.AotCache",
                                lib.toString())
                        .inheritIO()
                        .start();
        try {
            making.waitFor();
        } catch (InterruptedException e) {
            making.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static void makeJar(String classes, Path jar, String time) throws IOException {
        ToolProvider tool = ToolProvider.findFirst("jar").orElseThrow();
        int exitCode =
                tool.run(
                        System.out,
                        System.err,
                        "--create",
                        "--file=" + jar,
                        "--main-class=spoor.app.Main",
                        "--date=" + time,
                        "-C",
                        classes,
                        ".");
        if (exitCode != 0) {
            throw new IOException(jar + " cannot be made");
        }
    }

    /// JavaFX brings an empty jar beside the one for the platform.
    private static boolean hasClasses(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            return zip.stream().anyMatch(entry -> entry.getName().endsWith(".class"));
        }
    }

    private static void makeScripts(Path bin, String jdk) throws IOException {
        Path shell = bin.resolve("spoor");
        String script = Files.readString(TEMPLATES.resolve("spoor.sh"));
        Files.writeString(shell, script.replace("@JDK@", jdk.replace("'", "'\\''")));
        if (!shell.toFile().setExecutable(true, false)) {
            throw new IOException(shell + " cannot be made executable");
        }
        String batch = Files.readString(TEMPLATES.resolve("spoor.bat"));
        Files.writeString(
                bin.resolve("spoor.bat"),
                batch.replace("@JDK@", jdk.replace("%", "%%")).replaceAll("\r?\n", "\r\n"));
    }

    /// The folder, without what an earlier build left in it.
    private static Path empty(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        return folder;
    }
}
