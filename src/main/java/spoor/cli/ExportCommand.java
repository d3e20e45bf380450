package spoor.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import spoor.export.ExportReceipt;
import spoor.export.RecordFormat;
import spoor.export.RecordFormats;
import spoor.message.Texts;
import spoor.pseudonym.Masking;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/// `spoor export`: the original records of the matching events.
@Command(name = ExportCommand.NAME, mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
    static final String NAME = "export";
    private static final String FORMAT = "--format";

    private static final int SHOWN_PROBLEMS = 20;

    private final TrailQuery trailQuery;
    private final RecordFormats formats;

    @Spec private CommandSpec spec;

    @Mixin private ReadOptions readOptions = new ReadOptions();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE")
    private @Nullable Path output;

    @Option(names = "--force")
    private boolean force;

    @Mixin private MaskOptions maskOptions = new MaskOptions();

    private ExportCommand(TrailQuery trailQuery, RecordFormats formats) {
        this.trailQuery = trailQuery;
        this.formats = formats;
    }

    /// @param formats the formats to choose from
    /// @param factory creates the objects that options name by their class
    static CommandLine of(
            TrailQuery trailQuery, RecordFormats formats, CommandLine.IFactory factory) {
        CommandLine line = new CommandLine(new ExportCommand(trailQuery, formats), factory);
        line.getCommandSpec()
                .addOption(
                        OptionSpec.builder(FORMAT)
                                .type(String.class)
                                .paramLabel(formats.ids("|"))
                                .description(description(formats))
                                .build());
        return line;
    }

    private static String[] description(RecordFormats formats) {
        return Stream.concat(
                        Stream.of(
                                Texts.ofUser()
                                        .text("command.export.formats", formats.standard().id())),
                        formats.all().stream()
                                .map(format ->
                                        "%s = %s"
                                                .formatted(
                                                        format.id(),
                                                        Texts.ofUser().text(format.nameKey()))))
                .toArray(String[]::new);
    }

    @Override
    public Integer call() throws UsageException, IOException {
        String id =
                spec.commandLine()
                        .getParseResult()
                        .matchedOptionValue(FORMAT, formats.standard().id());
        RecordFormat format =
                formats.named(id)
                        .orElseThrow(() ->
                                new UsageException("command.export.format", formats.list(), id));
        ExportOutput target = new ExportOutput(output, force, trailQuery.workers());
        target.check();
        Masking masking = maskOptions.masking(output);
        TrailQuery.Answer answer = readOptions.read(trailQuery, Set.of());
        ExportReceipt receipt = target.write(answer, format, masking);
        PrintWriter err = spec.commandLine().getErr();
        Texts texts = Texts.ofUser();
        err.println(
                texts.text(
                        "command.export.done",
                        receipt.events(),
                        receipt.files().size(),
                        receipt.bytes(),
                        receipt.sha256()));
        receipt.masked().ifPresent(masked -> maskOptions.print(masked, err));
        receipt.missing()
                .forEach(reason -> err.println(texts.text("command.export.missing", reason)));
        ProblemLines.print(answer.state().problems(), SHOWN_PROBLEMS, err);
        err.flush();
        answer.keepColumns();
        return receipt.missingEvents() > 0 ? ExitCode.PROBLEMS : answer.exitCode();
    }
}
