package spoor.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import spoor.engine.EngineCounts;
import spoor.event.Field;
import spoor.query.FacetCounts.FacetValue;
import spoor.query.QueryResult;
import spoor.query.group.GroupCounter;
import spoor.query.group.Groups;
import spoor.saved.SavedView;
import spoor.text.Printable;
import spoor.work.Cancellation;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        List<Grouping> groupings = Grouping.of(groupedBy(), trailQuery.schema());
        Optional<EngineQuery.Question> question = readOptions.engineQuestion(trailQuery);
        if (question.isPresent()) {
            return countInTable(question.get(), fieldsOf(groupings));
        }
        TrailQuery.Answer answer =
                readOptions.read(trailQuery, Grouping.fields(groupings), false, _ -> {});
        PrintWriter out = spec.commandLine().getOut();
        CountReport report =
                new CountReport(
                        answer.state(),
                        answer.result(),
                        counts(answer.result(), groupings),
                        groups(answer, groupings),
                        copies);
        if (format.equals("json")) {
            out.println(report.json());
            report.printNotes(spec.commandLine().getErr());
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

    /// What the events are grouped by; as the view says where no `--by` is given.
    private List<String> groupedBy() throws UsageException {
        List<String> ofView =
                readOptions.view(trailQuery).map(SavedView::groupBy).orElse(List.of());
        return by.isEmpty() && !ofView.isEmpty() ? List.of(String.join(",", ofView)) : by;
    }

    private int countInTable(EngineQuery.Question question, Map<String, Field> fields)
            throws UsageException, IOException {
        List<Field> asked = List.copyOf(new LinkedHashSet<>(fields.values()));
        EngineCounts counts = trailQuery.engines().count(question, asked);
        if (!counts.unreadable().isEmpty()) {
            counts = withUnreadable(counts, asked);
        }
        EngineReport report = new EngineReport(counts, fields, top);
        PrintWriter err = spec.commandLine().getErr();
        if (format.equals("json")) {
            spec.commandLine().getOut().println(report.json(question.location().line()));
            report.printNotes(err);
        } else {
            report.print(spec.commandLine().getOut(), err);
        }
        return counts.unreadable().isEmpty() ? ExitCode.OK : ExitCode.PROBLEMS;
    }

    /// Adds what is in the files that the engine cannot read, if they can be read from the bucket.
    private EngineCounts withUnreadable(EngineCounts counts, List<Field> fields)
            throws UsageException, IOException {
        PrintWriter err = spec.commandLine().getErr();
        if (!counts.unreadable().stream().allMatch(file -> file.startsWith("s3"))) {
            return counts;
        }
        TrailQuery.Answer answer =
                readOptions.readFiles(trailQuery, counts.unreadable(), Set.copyOf(fields), _ -> {});
        counts.unreadable().stream()
                .sorted()
                .forEach(file ->
                        err.println(
                                TerminalTexts.ofUser()
                                        .text("command.engine.readHere", Printable.of(file))));
        ProblemLines.print(answer.state().problems(), fields.size(), err);
        Map<Field, Map<String, Long>> values = new LinkedHashMap<>();
        for (Field field : fields) {
            Map<String, Long> ofField = new LinkedHashMap<>();
            answer.result()
                    .facet(field)
                    .top(Integer.MAX_VALUE, "")
                    .forEach(value -> ofField.put(value.value(), (long) value.count()));
            values.put(field, ofField);
        }
        return counts.with(answer.result().selection().rows().count(), values);
    }

    private Map<String, List<FacetValue>> counts(QueryResult result, List<Grouping> groupings) {
        Map<String, List<FacetValue>> counts = new LinkedHashMap<>();
        for (Grouping grouping : groupings) {
            grouping.field()
                    .ifPresent(
                            field -> counts.put(grouping.name(), result.facet(field).top(top, "")));
        }
        return counts;
    }

    private Map<String, GroupLines> groups(TrailQuery.Answer answer, List<Grouping> groupings) {
        GroupCounter counter = new GroupCounter(answer::records);
        Map<String, GroupLines> groups = new LinkedHashMap<>();
        for (Grouping grouping : groupings) {
            if (grouping.field().isEmpty()) {
                Groups counted =
                        counter.count(
                                answer.result().selection(),
                                grouping.keys(),
                                _ -> {},
                                new Cancellation());
                groups.put(grouping.name(), new GroupLines(counted, top));
            }
        }
        return groups;
    }

    /// The fields that an engine counts, by their names as typed.
    private static Map<String, Field> fieldsOf(List<Grouping> groupings) throws UsageException {
        Map<String, Field> fields = new LinkedHashMap<>();
        for (Grouping grouping : groupings) {
            fields.put(
                    grouping.name(),
                    grouping.field()
                            .orElseThrow(() ->
                                    new UsageException("command.by.engine", grouping.name())));
        }
        return fields;
    }
}
