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

/// A trail in a bucket, cold from the server to the counted table and once more from the cache,
/// beside `rclone copy` and `aws s3 sync` to disk where they are installed: `LAUNCHER CORPUS
/// [ROUNDS]`.
///
/// Each contender is a process of its own, against the same server on this machine, in turn; before
/// them all objects are read once in vain, since the server's code is cold, too. Nothing is deleted
/// before the end: ext4 takes long to make files where some were deleted a minute ago. It wants the
/// server's class path in `java.class.path`.
public final class S3Load {
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private final Path launcher;
    private final Path work;
    private final String endpoint;

    private S3Load(Path launcher, Path work, String endpoint) {
        this.launcher = launcher;
        this.work = work;
        this.endpoint = endpoint;
    }

    /// A contender's times, in seconds.
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
                                corpus.toString())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try (BufferedReader said =
                new BufferedReader(
                        new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8))) {
            String endpoint = String.valueOf(said.readLine());
            S3Load load = new S3Load(launcher, work, endpoint);
            load.spoor("spoor, in vain", work.resolve("vain"));
            for (int round = 1; round <= rounds; round++) {
                load.round(round);
            }
        } finally {
            server.destroy();
            server.waitFor();
            delete(work);
        }
    }

    private void round(int round) throws IOException, InterruptedException {
        Path cache = work.resolve("cache-" + round);
        Time cold = spoor("spoor, cold", cache);
        Time warm = spoor("spoor, cached", cache);
        System.out.printf("cached / cold: %.2f%n", warm.wall() / cold.wall());
        Path copy = work.resolve("copy-" + round);
        if (isInstalled("rclone")) {
            Time rclone =
                    run(
                            "rclone copy, 32 at once",
                            List.of(
                                    "rclone",
                                    "copy",
                                    ":s3:" + S3LoadServer.BUCKET,
                                    copy.toString(),
                                    "--transfers=32",
                                    "--checkers=32",
                                    "--config=/dev/null",
                                    "--s3-provider=Other",
                                    "--s3-endpoint=" + endpoint,
                                    "--s3-env-auth"));
            System.out.printf(
                    "spoor cold / rclone: wall %.2f, CPU %.2f%n",
                    cold.wall() / rclone.wall(), cold.cpu() / rclone.cpu());
        }
        if (round == 1 && isInstalled("aws")) {
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
                                    copy + "-sync"));
            System.out.printf("spoor cold / aws s3 sync: wall %.2f%n", cold.wall() / aws.wall());
        }
    }

    private Time spoor(String name, Path cache) throws IOException, InterruptedException {
        return run(
                name,
                List.of(
                        "env",
                        "SPOOR_OPTS=-Xmx1g -Dspoor.cache=" + cache,
                        launcher.toString(),
                        "count",
                        "s3://" + S3LoadServer.BUCKET,
                        "--endpoint=" + endpoint));
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
        // rclone does not start with it, and the server here has no certificate.
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
        System.out.printf("%-26s wall %6.1f s, CPU %6.1f s%n", name, time.wall(), time.cpu());
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
