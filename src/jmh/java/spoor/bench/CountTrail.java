package spoor.bench;

import spoor.generator.corpus.TrailCorpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Counts a trail of a million events with `spoor count` in its own process, compared with `zcat`,
/// `pigz` and DuckDB if they are installed; then prints the memory of an event: `LAUNCHER TRAIL
/// [ROUNDS]`.
///
/// TRAIL is generated if it does not exist. The programs take turns; results are medians.
public final class CountTrail {
    private static final int FILES = 20_000;
    private static final int EVENTS = 1_000_000;
    private static final int PATIENCE_SECONDS = 600;
    private static final Pattern LOADED = Pattern.compile("\"loaded\":(\\d+)");

    private final Path launcher;
    private final Path trail;
    private final Path work;
    private final Map<String, List<TimedProcess.Result>> results = new LinkedHashMap<>();

    private CountTrail(Path launcher, Path trail, Path work) {
        this.launcher = launcher;
        this.trail = trail;
        this.work = work;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length < 2 || !Files.isExecutable(Path.of(arguments[0]))) {
            System.err.println("LAUNCHER TRAIL [ROUNDS]; mvn -DskipTests package makes a launcher");
            System.exit(2);
        }
        Path trail = Path.of(arguments[1]);
        int rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 5;
        TrailCorpus.writeIfAbsent(trail, FILES, EVENTS);
        Path work = Files.createTempDirectory("spoor-count");
        try {
            CountTrail count = new CountTrail(Path.of(arguments[0]), trail, work);
            count.rounds(rounds);
            count.print();
            count.printHeap();
        } finally {
            for (String file : List.of("out", "err")) {
                Files.deleteIfExists(work.resolve(file));
            }
            Files.delete(work);
        }
    }

    private void rounds(int rounds) throws IOException, InterruptedException {
        // A warm-up, so that all find the files in the system's cache.
        TimedProcess.run(each("cat"), work, PATIENCE_SECONDS);
        List<String> spoor =
                List.of(launcher.toString(), "count", trail.toString(), "--format", "json");
        for (int round = 1; round <= rounds; round++) {
            System.out.println("round " + round);
            TimedProcess.Result counted = run("spoor count", spoor);
            Matcher loaded = LOADED.matcher(counted.output());
            if (!loaded.find()) {
                throw new IOException("not counted: " + counted.output());
            }
            System.out.println("  " + loaded.group(1) + " events");
            run("zcat", each("zcat"));
            if (TimedProcess.isInstalled("pigz")) {
                run("pigz", each("pigz -dc"));
            }
            // Slow, so it runs once.
            if (round == 1 && TimedProcess.isInstalled("duckdb")) {
                try {
                    run("duckdb", duckDb());
                } catch (IOException e) {
                    System.out.println("  duckdb: " + e.getMessage());
                }
            }
        }
    }

    private List<String> each(String command) {
        String inflate =
                "find \"$1\" -name '*.json.gz' -print0 | xargs -0 -n 200 -P 2 %s > /dev/null"
                        .formatted(command);
        return List.of("bash", "-c", inflate, "inflate", trail.toString());
    }

    private List<String> duckDb() {
        // An object may be as large as the largest file.
        return List.of(
                "duckdb",
                "-c",
                ("SELECT count(*) FROM (SELECT unnest(Records) FROM read_json('%s/**/*.json.gz',"
                                + " maximum_object_size=100000000, columns={Records:"
                                + " 'STRUCT(eventTime VARCHAR, eventSource VARCHAR, eventName"
                                + " VARCHAR, awsRegion VARCHAR, sourceIPAddress VARCHAR, eventID"
                                + " VARCHAR)[]'}))")
                        .formatted(trail.toString().replace("'", "''")));
    }

    private TimedProcess.Result run(String name, List<String> command)
            throws IOException, InterruptedException {
        TimedProcess.Result result = TimedProcess.run(command, work, PATIENCE_SECONDS);
        System.out.printf(
                Locale.ROOT,
                "  %-12s wall %7.2f s, CPU %7.2f s%n",
                name,
                result.wall(),
                result.cpu());
        results.computeIfAbsent(name, _ -> new ArrayList<>()).add(result);
        return result;
    }

    private void print() {
        System.out.println("medians");
        double wall = median("spoor count", TimedProcess.Result::wall);
        double cpu = median("spoor count", TimedProcess.Result::cpu);
        System.out.printf(Locale.ROOT, "%-12s wall %.2f s, CPU %.2f s%n", "spoor count", wall, cpu);
        results.keySet().stream()
                .filter(name -> !name.equals("spoor count"))
                .forEach(name -> {
                    boolean zcat = name.equals("zcat");
                    double wallRatio = wall / median(name, TimedProcess.Result::wall);
                    double cpuRatio = cpu / median(name, TimedProcess.Result::cpu);
                    System.out.printf(
                            Locale.ROOT,
                            "spoor count / %-8s CPU %.2f%s%n",
                            name,
                            cpuRatio,
                            Targets.verdict(cpuRatio, zcat ? 0.85 : 0));
                    System.out.printf(
                            Locale.ROOT,
                            "spoor count / %-8s wall %.2f%s%n",
                            name,
                            wallRatio,
                            Targets.verdict(wallRatio, zcat ? 0.9 : 0));
                });
    }

    private double median(String name, ToDoubleFunction<TimedProcess.Result> figure) {
        double[] all =
                Optional.ofNullable(results.get(name)).orElseThrow().stream()
                        .mapToDouble(figure)
                        .sorted()
                        .toArray();
        return (all[(all.length - 1) / 2] + all[all.length / 2]) / 2;
    }

    private void printHeap() throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command =
                List.of(
                        java,
                        "-Xmx2g",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "spoor.bench.HeapOfTrail",
                        trail.toString());
        String[] lines = TimedProcess.run(command, work, PATIENCE_SECONDS).output().split("\n", -1);
        Arrays.stream(lines).filter(line -> !line.isEmpty()).forEach(System.out::println);
    }
}
