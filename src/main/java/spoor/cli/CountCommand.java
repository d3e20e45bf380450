package spoor.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import spoor.event.Field;
import spoor.query.FacetCounts.FacetValue;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;

/// `spoor count`: counts the matching events, also by field.
@Command(name = CountCommand.NAME, mixinStandardHelpOptions = true)
final class CountCommand implements Callable<Integer> {
    static final String NAME = "count";

    private final TrailQuery trailQuery;

    @Spec private CommandSpec spec;

    @Mixin private ReadOptions readOptions = new ReadOptions();

    @Option(names = "--by", paramLabel = "FIELD", completionCandidates = FieldNames.class)
    private List<String> by = new ArrayList<>();

    @Option(names = "--top", paramLabel = "N")
    private int top = Integer.MAX_VALUE;

    @Option(names = "--format", paramLabel = "table|json")
    private String format = "table";

    @Option(names = "--copies")
    private boolean copies;

    @Option(names = "--explain", paramLabel = "zero|always|never")
    private String explain = "zero";

    CountCommand(TrailQuery trailQuery) {
        this.trailQuery = trailQuery;
    }

    @Override
    public Integer call() throws UsageException, IOException {
        if (!format.equals("table") && !format.equals("json")) {
            throw new UsageException("command.count.format", format);
        }
        if (top < 1) {
            throw new UsageException("command.count.top", top);
        }
        ExplainMode explainMode = ExplainMode.of(explain);
        Map<String, Field> fields = fields();
        TrailQuery.Answer answer =
                readOptions.read(trailQuery, Set.copyOf(fields.values()), _ -> {});
        Map<String, List<FacetValue>> counts = new LinkedHashMap<>();
        fields.forEach(
                (name, field) -> counts.put(name, answer.result().facet(field).top(top, "")));
        PrintWriter out = spec.commandLine().getOut();
        CountReport report = new CountReport(answer.state(), answer.result(), counts, copies);
        if (format.equals("json")) {
            out.println(report.json());
            ProblemLines.printSkipped(answer.state(), spec.commandLine().getErr());
        } else {
            report.printTable(out, spec.commandLine().getErr());
        }
        if (explainMode.applies(answer.result().selection().rows().isEmpty())) {
            ExplanationText.print(answer, spec.commandLine().getErr());
        }
        answer.loaded().keepColumns();
        return answer.exitCode();
    }

    /// The fields of `--by`, by their names as typed; `--by service,region` names two.
    private Map<String, Field> fields() throws UsageException {
        Map<String, Field> fields = new LinkedHashMap<>();
        for (String names : by) {
            for (String name : List.of(names.split(",", -1))) {
                fields.put(
                        name,
                        trailQuery
                                .schema()
                                .named(name)
                                .orElseThrow(() ->
                                        new UsageException(
                                                "command.by",
                                                name,
                                                trailQuery.schema().shortNames())));
            }
        }
        return fields;
    }
}
