package spoor.bench;

import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;

import spoor.decode.format.ScannerBenchmark;
import spoor.generator.corpus.TrailCorpus;
import spoor.query.EngineBenchmark;
import spoor.query.SearchBenchmark;
import spoor.query.SortBenchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Runs one of the JMH benchmarks and prints each result with the others of the same run:
/// `scanner|engine|sort|search LOG [TRAIL [JMH_PARAMETER=VALUE,…]…]`.
///
/// LOG receives the output of JMH. The search uses TRAIL if it is given, and else a small trail
/// that is generated next to the log.
public final class Microbenchmarks {
    private static final List<Question> QUESTIONS =
            List.of(
                    new Question(
                            "scanner",
                            ScannerBenchmark.class,
                            "ns a byte",
                            List.of(
                                    new Peer("inflater", "java.util.zip.Inflater", 0),
                                    new Peer("jackson", "Jackson's tokens", 0))),
                    new Question(
                            "engine",
                            EngineBenchmark.class,
                            "ms",
                            List.of(new Peer("naive", "one naive pass", 0.8))),
                    new Question(
                            "sort",
                            SortBenchmark.class,
                            "ms",
                            List.of(new Peer("parallelSort", "Arrays.parallelSort", 0.1))),
                    new Question(
                            "search",
                            SearchBenchmark.class,
                            "ms",
                            List.of(new Peer("inflate", "inflating", 1.2))));

    private final Question question;
    private final Map<String, Map<String, Double>> scores = new TreeMap<>();

    private Microbenchmarks(Question question) {
        this.question = question;
    }

    /// A measured benchmark.
    ///
    /// @param unit the unit of the results
    private record Question(String name, Class<?> benchmark, String unit, List<Peer> peers) {}

    /// What a benchmark is compared with.
    ///
    /// @param target the largest acceptable ratio, or 0 for none
    private record Peer(String method, String name, double target) {}

    public static void main(String[] arguments) throws IOException, RunnerException {
        String name = arguments.length < 2 ? "" : arguments[0];
        Question question =
                QUESTIONS.stream().filter(q -> q.name().equals(name)).findFirst().orElse(null);
        if (question == null) {
            System.err.println("scanner|engine|sort|search LOG [TRAIL [PARAMETER=VALUE,…]…]");
            System.exit(2);
            return;
        }
        new Microbenchmarks(question).run(arguments);
    }

    private void run(String[] arguments) throws IOException, RunnerException {
        Path log = Path.of(arguments[1]).toAbsolutePath();
        Files.createDirectories(log.resolveSibling("."));
        ChainedOptionsBuilder options =
                new OptionsBuilder()
                        .include(question.benchmark().getName() + "\\.")
                        .output(log.toString())
                        .shouldFailOnError(true);
        if (question.name().equals("search")) {
            options = options.param("trail", trail(arguments, log).toString());
        }
        int firstOption = Math.min(3, arguments.length);
        for (String parameter : List.of(arguments).subList(firstOption, arguments.length)) {
            String[] parts = parameter.split("=", 2);
            options = options.param(parts[0], parts[1].split(",", -1));
        }
        System.out.println("JMH writes to " + log);
        collect(new Runner(options.build()).run());
        print();
    }

    private static Path trail(String[] arguments, Path log) throws IOException {
        if (arguments.length > 2 && Files.isDirectory(Path.of(arguments[2]))) {
            return Path.of(arguments[2]);
        }
        Path trail = log.resolveSibling("trail");
        TrailCorpus.writeIfAbsent(trail, 2_000, 100_000);
        return trail;
    }

    private void collect(Collection<RunResult> results) {
        double scale =
                question.benchmark() == ScannerBenchmark.class
                        ? ScannerBenchmark.bytesOfAnOperation()
                        : 1;
        for (RunResult result : results) {
            String of =
                    result.getParams().getParamsKeys().stream()
                            .filter(key -> !key.equals("trail"))
                            .map(key -> result.getParams().getParam(key))
                            .collect(Collectors.joining(" "));
            scores.computeIfAbsent(of, _ -> new TreeMap<>())
                    .put(
                            result.getPrimaryResult().getLabel(),
                            result.getPrimaryResult().getScore() / scale);
        }
    }

    private void print() {
        scores.forEach((of, byMethod) -> {
            double figure = byMethod.getOrDefault("spoor", Double.NaN);
            for (Peer peer : question.peers()) {
                double other = byMethod.getOrDefault(peer.method(), Double.NaN);
                System.out.printf(
                        Locale.ROOT,
                        "%-8s %-18s %9.3f %s   %-24s %9.3f   ratio %6.3f%s%n",
                        question.name(),
                        of,
                        figure,
                        question.unit(),
                        peer.name(),
                        other,
                        figure / other,
                        Targets.verdict(figure / other, peer.target()));
            }
        });
    }
}
