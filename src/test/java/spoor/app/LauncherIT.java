package spoor.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// The program in `target/spoor`, started by its launcher.
@DisabledOnOs(OS.WINDOWS)
class LauncherIT {
    private static final Path HOME = Path.of(System.getProperty("spoor.home"));
    private static final String JDK = System.getProperty("java.home");
    private static final int PATIENCE_SECONDS = 120;

    /// The sample has a digest file.
    private static final String SKIPPED = "skipped: 1 of 1,018 files: 1 digest\n";

    @TempDir private Path folder;

    @Test
    void countsTheSample() throws Exception {
        Result result = run(HOME, Map.of(), "count", "sample:", "--by", "service", "--top", "1");

        assertThat(result.exitCode).isZero();
        assertThat(result.out)
                .contains(
                        "events          5,356 read              9 duplicates         5,347 loaded")
                .contains("1,669  connect.amazonaws.com");
        assertThat(result.err).isEqualTo(SKIPPED);
    }

    @Test
    void exportsTheBytesThatTheReadmeShows() throws Exception {
        Path target = folder.resolve("queues.json");
        String where = "service:connect and event:DeleteQueue";
        Result result =
                run(HOME, Map.of(), "export", "sample:", "--where", where, "-o", target.toString());

        assertThat(result.exitCode).isZero();
        assertThat(target).hasSize(2855);
        assertThat(result.out + result.err)
                .contains("8b6c4f554722c95aa7960ed60f15d4066604d73dafa5eb2e2ce19db1ba086e69");
    }

    @Test
    void printsTheVersionOfTheBuild() throws Exception {
        Result result = run(HOME, Map.of(), "--version");

        assertThat(result.exitCode).isZero();
        assertThat(result.out).matches("Spoor \\d+(\\.\\d+)+\n");
    }

    @Test
    void exitsWith2ForWrongUsageAndMissingSources() throws Exception {
        Result usage = run(HOME, Map.of(), "count", "sample:", "--no-such-option");
        Result source = run(HOME, Map.of(), "count", folder.resolve("nothing").toString());

        assertThat(List.of(usage.exitCode, source.exitCode)).containsExactly(2, 2);
        assertThat(List.of(usage.out, source.out)).containsOnly("");
        assertThat(usage.err).contains("--no-such-option");
        assertThat(source.err).contains("nothing");
    }

    @Test
    void exitsWith1WhereAFileCannotBeRead() throws Exception {
        Path broken = Files.writeString(folder.resolve("broken.json"), "{\"Records\":[{");

        assertThat(run(HOME, Map.of(), "count", broken.toString()).exitCode).isEqualTo(1);
    }

    @Test
    void startsFromAFolderWithSpacesThroughALink() throws Exception {
        Path home = copy(folder.resolve("a folder with spaces"));
        Path link = Files.createSymbolicLink(folder.resolve("spoor link"), launcher(home));

        assertThat(start(List.of(link.toString(), "count", "sample:"), Map.of()).exitCode).isZero();
    }

    @Test
    void startsWithoutAnAotCacheAndWithOneThatDoesNotFit() throws Exception {
        Path home = copy(folder.resolve("home"));
        Result without = run(home, Map.of(), "count", "sample:");
        Files.writeString(home.resolve("lib/spoor.aot"), "not a cache");
        Result unfit = run(home, Map.of(), "count", "sample:");

        assertThat(List.of(without.exitCode, unfit.exitCode)).containsExactly(0, 0);
        assertThat(List.of(without.err, unfit.err)).containsOnly(SKIPPED);
        assertThat(unfit.out).isEqualTo(without.out).contains("5,347 loaded");
    }

    @Test
    void renewsTheAotCacheAfterAMove() throws Exception {
        Path home = copy(folder.resolve("moved here"));
        Result renewed = run(home, Map.of(), "renew-cache");
        Map<String, String> onlyWithCache = Map.of("SPOOR_OPTS", "-XX:AOTMode=on");

        assertThat(renewed).isEqualTo(new Result(0, "", ""));
        assertThat(run(home, onlyWithCache, "--version").exitCode).isZero();
    }

    @Test
    void takesAnotherJavaAndMoreOptions() throws Exception {
        Map<String, String> folderOfJdk =
                Map.of("SPOOR_JAVA", JDK, "SPOOR_OPTS", "-showversion -Da=b");
        Map<String, String> java = Map.of("SPOOR_JAVA", Path.of(JDK, "bin", "java").toString());

        assertThat(run(HOME, folderOfJdk, "--version").err).contains("version \"25");
        assertThat(run(HOME, java, "--version").exitCode).isZero();
    }

    @Test
    void refusesAJavaThatIsNone() throws Exception {
        Result result = run(HOME, Map.of("SPOOR_JAVA", folder.toString()), "--version");

        assertThat(result.exitCode).isEqualTo(2);
        assertThat(result.err).contains("SPOOR_JAVA").contains(folder.toString());
    }

    /// The build makes the cache by a run that opens the window, uses it, and closes it.
    @Test
    void openedTheWindowWhileItWasBuilt() {
        assertThat(HOME.resolve("lib/spoor.aot")).isNotEmptyFile();
    }

    /// The program without its AOT cache.
    private static Path copy(Path home) throws IOException {
        for (String name : List.of("lib", "bin")) {
            Path target = Files.createDirectories(home.resolve(name));
            try (Stream<Path> files = Files.list(HOME.resolve(name))) {
                for (Path file : files.filter(f -> !f.endsWith("spoor.aot")).toList()) {
                    Files.copy(file, target.resolve(file.getFileName()));
                }
            }
        }
        assertThat(launcher(home).toFile().setExecutable(true)).isTrue();
        return home;
    }

    private static Path launcher(Path home) {
        return home.resolve("bin/spoor");
    }

    private Result run(Path home, Map<String, String> environment, String... arguments)
            throws Exception {
        List<String> command = new ArrayList<>(List.of(launcher(home).toString()));
        command.addAll(List.of(arguments));
        return start(command, environment);
    }

    private Result start(List<String> command, Map<String, String> environment) throws Exception {
        Path out = Files.createTempFile(folder, "out", ".txt");
        Path err = Files.createTempFile(folder, "err", ".txt");
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectOutput(out.toFile())
                        .redirectError(err.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("SPOOR_"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        process.destroyForcibly();
        assertThat(ended).as("ended within %s s", PATIENCE_SECONDS).isTrue();
        return new Result(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    private record Result(int exitCode, String out, String err) {}
}
