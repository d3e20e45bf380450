package spoor.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import spoor.event.Problem;
import spoor.load.LoadState;
import spoor.report.Coverage;
import spoor.report.CoverageUnit;
import spoor.report.LoadReport;
import spoor.report.ReportFormat;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/// `spoor check`: what came of each file.
@Command(name = CheckCommand.NAME, mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    static final String NAME = "check";

    private static final String TEXT = "text";
    private static final int SHOWN_PROBLEMS = 20;

    private final TrailQuery trailQuery;

    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "SOURCE", arity = "1..*", descriptionKey = "source")
    private List<String> locations = new ArrayList<>();

    @Option(names = "--format", paramLabel = "text|json|csv")
    private String format = TEXT;

    @Option(names = "--all")
    private boolean all;

    @Option(names = "--coverage")
    private boolean coverage;

    @Option(names = "--hours")
    private boolean hours;

    @Mixin private PeriodOptions period = new PeriodOptions();

    @Mixin private S3Options s3 = new S3Options();

    CheckCommand(TrailQuery trailQuery) {
        this.trailQuery = trailQuery;
    }

    @Override
    public Integer call() throws UsageException, IOException {
        Optional<ReportFormat> written = format();
        TrailQuery.Loaded loaded =
                trailQuery.load(locations, s3, new HiddenOptions(), period.period(), _ -> {});
        LoadReport report = LoadReport.of(loaded.state());
        PrintWriter out = spec.commandLine().getOut();
        if (coverage || hours) {
            print(coverage(loaded), written, out);
            printMissing(loaded.state(), report);
        } else if (written.isPresent()) {
            report.write(written.get(), TerminalTexts.ofUser()::text, out);
        } else {
            new CheckText(report, all).print(out);
        }
        out.flush();
        loaded.keepColumns();
        return report.isComplete() && report.filesWithProblems() == 0
                ? ExitCode.OK
                : ExitCode.PROBLEMS;
    }

    /// Says on standard error why the coverage lacks events.
    private void printMissing(LoadState state, LoadReport report) {
        if (report.isComplete()) {
            return;
        }
        PrintWriter err = spec.commandLine().getErr();
        List<Problem> problems =
                state.problems().stream().filter(problem -> !problem.isNote()).toList();
        ProblemLines.print(problems, SHOWN_PROBLEMS, err);
        err.println(CheckText.verdict(report));
    }

    private Coverage coverage(TrailQuery.Loaded loaded) throws UsageException {
        CoverageUnit unit = hours ? CoverageUnit.HOUR : CoverageUnit.DAY;
        return Coverage.of(loaded.state(), unit, period.period());
    }

    private static void print(Coverage coverage, Optional<ReportFormat> written, PrintWriter out)
            throws IOException {
        if (written.isPresent()) {
            coverage.write(written.get(), TerminalTexts.ofUser()::text, out);
        } else {
            new CoverageText(coverage).print(out);
        }
    }

    /// The format for other programs; empty for text.
    private Optional<ReportFormat> format() throws UsageException {
        Optional<ReportFormat> named =
                Arrays.stream(ReportFormat.values())
                        .filter(known -> known.word().equals(format))
                        .findFirst();
        if (named.isEmpty() && !format.equals(TEXT)) {
            throw new UsageException("command.check.format", format);
        }
        return named;
    }
}
