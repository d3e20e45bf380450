package spoor.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Counts a trail in a bucket, first from the server and then from the cache, compared with `rclone
/// copy` and `aws s3 sync` to disk if they are installed: `LAUNCHER CORPUS [ROUNDS]`. The server
/// answers immediately, so one more round uses a server that waits before each answer, as over a
/// network. The trail is also read from disk, which shows the cost without server and network.
///
/// Each program runs in its own process against the same server on this machine, in turn. A warm-up
/// reads all objects once. Nothing is deleted before the end, since ext4 is slow to create files
/// where others were deleted shortly before. The server's class path must be in `java.class.path`.
public final class S3Load {
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    /// The latency of a Region on the same continent.
    private static final int WAIT_MILLIS = 30;

    private final Path launcher;
    private final Path corpus;
    private final Path work;

    private S3Load(Path launcher, Path corpus, Path work) {
        this.launcher = launcher;
        this.corpus = corpus;
        this.work = work;
    }

    /// The times of one process, in seconds.
    private record Time(double wall, double cpu) {}

    public static void main(String[] arguments) throws Exception {
        Path launcher = Path.of(arguments[0]).toAbsolutePath();
        Path corpus = Path.of(arguments[1]);
        int rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 2;
        Path work = Files.createTempDirectory("spoor-s3-load");
        Process server =
                new ProcessBuilder(
                                JAVA,
                                "-cp",
                                System.getProperty("java.class.path"),
                                "-Djava.util.logging.config.file=/dev/null",
                                "spoor.bench.S3LoadServer",
                                Files.createDirectory(work.resolve("store")).toString(),
                                corpus.toString(),
                                Integer.toString(WAIT_MILLIS))
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try (BufferedReader output =
                new BufferedReader(
                        new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8))) {
            String near = String.valueOf(output.readLine());
            String distant = String.valueOf(output.readLine());
            S3Load load = new S3Load(launcher, corpus, work);
            load.spoor("spoor, warm-up", near, "warm-up");
            for (int round = 1; round <= rounds; round++) {
                Time cold = load.round(near, "near-" + round);
                if (round == 1) {
                    load.aws(near, cold);
                }
            }
            System.out.printf("%nthe server waits %d ms before each answer:%n", WAIT_MILLIS);
            load.round(distant, "distant");
        } finally {
            server.destroy();
            server.waitFor();
            delete(work);
        }
    }

    /// @return the cold load's time
    private Time round(String endpoint, String name) throws IOException, InterruptedException {
        Time cold = spoor("spoor, cold", endpoint, name);
        Time cached = spoor("spoor, cached", endpoint, name);
        Time disk =
                run("spoor, the same on disk", spoorCommand(List.of("count", corpus.toString())));
        System.out.printf("cached / cold: %.2f%n", cached.wall() / cold.wall());
        if (isInstalled("rclone")) {
            Time many = rclone(endpoint, name, List.of("--transfers=32", "--checkers=32"));
            Time own = rclone(endpoint, name + "-own", List.of());
            System.out.printf(
                    "cold / rclone, 32 at once: wall %.2f, CPU %.2f%n",
                    cold.wall() / many.wall(), cold.cpu() / many.cpu());
            System.out.printf(
                    "cold / rclone, its own number: wall %.2f, CPU %.2f%n",
                    cold.wall() / own.wall(), cold.cpu() / own.cpu());
            System.out.printf(
                    "on disk / rclone, 32 at once: wall %.2f%n", disk.wall() / many.wall());
        }
        return cold;
    }

    private Time rclone(String endpoint, String name, List<String> options)
            throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                "rclone",
                                "copy",
                                ":s3:" + S3LoadServer.BUCKET,
                                work.resolve("copy-" + name).toString(),
                                "--config=/dev/null",
                                "--s3-provider=Other",
                                "--s3-endpoint=" + endpoint,
                                "--s3-env-auth"));
        command.addAll(options);
        return run("rclone copy " + String.join(" ", options), command);
    }

    private void aws(String endpoint, Time cold) throws IOException, InterruptedException {
        if (isInstalled("aws")) {
            Time aws =
                    run(
                            "aws s3 sync",
                            List.of(
                                    "aws",
                                    "s3",
                                    "sync",
                                    "--quiet",
                                    "--endpoint-url=" + endpoint,
                                    "s3://" + S3LoadServer.BUCKET,
                                    work.resolve("sync").toString()));
            System.out.printf("cold / aws s3 sync: wall %.2f%n", cold.wall() / aws.wall());
        }
    }

    private Time spoor(String name, String endpoint, String cache)
            throws IOException, InterruptedException {
        return run(
                name,
                spoorCommand(
                        List.of("count", "s3://" + S3LoadServer.BUCKET, "--endpoint=" + endpoint),
                        "-Dspoor.cache=" + work.resolve("cache-" + cache)));
    }

    private List<String> spoorCommand(List<String> arguments, String... options) {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                "env",
                                "SPOOR_OPTS=-Xmx1g " + String.join(" ", options),
                                launcher.toString()));
        command.addAll(arguments);
        return command;
    }

    private Time run(String name, List<String> command) throws IOException, InterruptedException {
        List<String> timed =
                new ArrayList<>(
                        List.of("bash", "-c", "TIMEFORMAT='%R %U %S'; time \"$@\"", "time"));
        timed.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(timed);
        builder.environment()
                .putAll(
                        Map.of(
                                "AWS_ACCESS_KEY_ID",
                                S3LoadServer.KEY,
                                "AWS_SECRET_ACCESS_KEY",
                                S3LoadServer.SECRET,
                                "AWS_REGION",
                                "us-east-1",
                                "AWS_EC2_METADATA_DISABLED",
                                "true"));
        // rclone does not start with it; this server needs no certificate.
        builder.environment().remove("AWS_CA_BUNDLE");
        Path err = work.resolve("err");
        Process process =
                builder.redirectError(err.toFile())
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        if (!process.waitFor(20, TimeUnit.MINUTES) || process.exitValue() != 0) {
            throw new IOException(name + " failed: " + Files.readString(err));
        }
        String last = Files.readAllLines(err).getLast();
        String[] times = last.split(" ", -1);
        Time time =
                new Time(
                        Double.parseDouble(times[0]),
                        Double.parseDouble(times[1]) + Double.parseDouble(times[2]));
        System.out.printf("%-38s wall %6.1f s, CPU %6.1f s%n", name, time.wall(), time.cpu());
        return time;
    }

    private static boolean isInstalled(String program) {
        return Stream.of(System.getenv("PATH").split(":", -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder())
                    .forEach(path -> {
                        try {
                            Files.delete(path);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    });
        }
    }
}
