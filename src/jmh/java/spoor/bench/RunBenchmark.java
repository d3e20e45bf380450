package spoor.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

/// Runs a benchmark by its name: `TARGET CORPUS NAME [ARGUMENT…]`.
///
/// TARGET is the folder of the build, CORPUS a trail for the benchmarks that read one. The
/// arguments are appended to the benchmark's defaults.
public final class RunBenchmark {
    private static final String NAMES =
            "scanner, engine, sort, search, count, start-up, scroll, window-stall, s3-load";

    private final Path target;
    private final String corpus;
    private final String[] more;

    private RunBenchmark(Path target, String corpus, String[] more) {
        this.target = target;
        this.corpus = corpus;
        this.more = more;
    }

    public static void main(String[] arguments) throws Exception {
        String name = arguments.length < 3 ? "" : arguments[2];
        String[] more =
                Arrays.copyOfRange(arguments, Math.min(3, arguments.length), arguments.length);
        new RunBenchmark(Path.of(arguments[0]), arguments[1], more).run(name);
    }

    private void run(String name) throws Exception {
        String home = target.resolve("spoor").toString();
        String launcher = target.resolve("spoor/bin/spoor").toString();
        switch (name) {
            case "scanner", "engine", "sort", "search" -> {
                String log = target.resolve("jmh/" + name + ".txt").toString();
                Microbenchmarks.main(with(name, log, corpus));
            }
            case "count" -> CountTrail.main(with(launcher, corpus));
            case "start-up" -> StartUp.main(with(launcher));
            case "scroll" -> ScrollPages.main(more);
            case "window-stall" ->
                    StallRun.main(with(home, target.resolve("test-classes").toString(), corpus));
            case "s3-load" -> S3Load.main(with(launcher, corpus));
            default -> {
                System.err.println("-Dbench must be one of " + NAMES);
                System.exit(2);
            }
        }
    }

    private String[] with(String... own) {
        return Stream.concat(Arrays.stream(own), Arrays.stream(more)).toArray(String[]::new);
    }
}
